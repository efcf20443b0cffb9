import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { demoLogin, personIds, tokens } from '#simulator/data/reserved.ts';
import { karenina } from '#simulator/data/records/karenina.ts';
import { filesIn } from '../../scripts/vite/built-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The files of a build, by name. */
const readBuild = async (folder: string) =>
  new Map((await filesIn(folder)).map((name) => [name, readFileSync(join(folder, name))]));

test('built files contain no data of the simulator and no source paths', async () => {
  const built = [...(await readBuild(join(root, 'dist'))).values()].map(String);
  expect(built.filter((content) => content.includes('#src/'))).toEqual([]);
  expect(built.some((content) => content.includes('get.person_visitors'))).toBe(true);

  // The ID of the documented example is public and may appear in a hint.
  const ids = Object.values(personIds).filter((id) => id !== personIds.example);
  const names = karenina.flatMap(({ name }) => name ?? []);
  expect(names).toContain('Анна Каренина');
  const simulatorTexts = [...Object.values(tokens), demoLogin.password, ...ids.map(String), ...names];
  // Match whole words: a name such as “анна” is also a part of “указанная”.
  const found = simulatorTexts.filter((text) => {
    const word = new RegExp(`(?<!\\p{L})${escaped(text)}(?!\\p{L})`, 'u');
    return built.some((content) => word.test(content));
  });
  expect(found).toEqual([]);
});

test('build depends neither on DATA_API_URL nor on NODE_ENV', async ({}, testInfo) => {
  const folder = testInfo.outputPath('dist');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', folder], {
    cwd: root,
    env: { ...process.env, DATA_API_URL: 'https://dataapi.example/v2.0', NODE_ENV: 'test' },
  });
  const built = withoutRelease(await readBuild(join(root, 'dist')));
  const builtAgain = withoutRelease(await readBuild(folder));
  expect([...builtAgain.keys()]).toEqual([...built.keys()]);
  const different = [...built].filter(([name, content]) => builtAgain.get(name) !== content);
  expect(different.map(([name]) => name)).toEqual([]);
});

/** The release's name, in two files, depends on DATA_API_URL: whose recordings the pages may play. */
const withoutRelease = (files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string> =>
  new Map(
    [...files]
      .filter(([name]) => !/^(sw\.js|version\.json)\.(br|gz)$/.test(name))
      .map(([name, content]) => {
        const text = content.toString('latin1');
        return [name, ['sw.js', 'version.json'].includes(name) ? text.replace(/(["`])\w{16}\1/, '') : text];
      }),
  );
