import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { karenina } from '#simulator/data/records/karenina.ts';
import { demoLogin, tokens } from '#simulator/data/tokens.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]));
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

test('the built files hold nothing of the simulator', () => {
  const built = [...filesIn(join(root, 'dist')).values()].map((latin1) =>
    Buffer.from(latin1, 'latin1').toString(),
  );
  expect(built.some((content) => content.includes('get.person_visitors'))).toBe(true);

  // The ID of the documented example is public and may appear in a hint.
  const ids = Object.values(personIds).filter((id) => id !== personIds.example);
  const names = karenina.flatMap(({ name }) => name ?? []);
  expect(names).toContain('Анна Каренина');
  const ofTheSimulator = [...Object.values(tokens), demoLogin.password, ...ids.map(String), ...names];
  // Match whole words: a name such as “анна” is also a part of “указанная”.
  const patterns = ofTheSimulator.map((text) => new RegExp(`(?<!\\p{L})${escaped(text)}(?!\\p{L})`, 'u'));
  const found = ofTheSimulator.filter((_, index) => built.some((content) => patterns[index]?.test(content)));
  expect(found).toEqual([]);
});

test('the built files name no file of the source', () => {
  const names = [...filesIn(join(root, 'dist'))].filter(([, content]) => content.includes('#src/'));
  expect(names.map(([path]) => path)).toEqual([]);
});

test('the built files are the same with a Data API and without, whatever NODE_ENV says', async ({}, testInfo) => {
  const folder = testInfo.outputPath('dist');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', folder], {
    cwd: root,
    env: { ...process.env, DATA_API_URL: 'https://dataapi.example/v2.0', NODE_ENV: 'test' },
  });
  const built = filesIn(join(root, 'dist'));
  const builtAgain = filesIn(folder);
  expect([...builtAgain.keys()]).toEqual([...built.keys()]);
  const different = [...built].filter(([path, content]) => builtAgain.get(path) !== content);
  expect(different.map(([path]) => path)).toEqual([]);
});
