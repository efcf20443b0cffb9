import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { filesIn, root } from './built-files.ts';

test('build depends neither on DATA_API_URL nor on NODE_ENV', async ({}, testInfo) => {
  const folder = testInfo.outputPath('dist');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', folder], {
    cwd: root,
    env: { ...process.env, DATA_API_URL: 'https://dataapi.example/v2.0', NODE_ENV: 'test' },
  });
  const built = withoutRelease(filesIn(join(root, 'dist')));
  const builtAgain = withoutRelease(filesIn(folder));
  expect([...builtAgain.keys()]).toEqual([...built.keys()]);
  const different = [...built].filter(([path, content]) => builtAgain.get(path) !== content);
  expect(different.map(([path]) => path)).toEqual([]);
});

/** The release's name, in two files, depends on DATA_API_URL: whose recordings the pages may play. */
function withoutRelease(files: ReadonlyMap<string, string>): Map<string, string> {
  const named = [...files].filter(([path]) => !/^\/(sw\.js|version\.json)\.(br|gz)$/.test(path));
  return new Map(
    named.map(([path, content]) => [
      path,
      ['/sw.js', '/version.json'].includes(path) ? content.replace(/(["`])\w{16}\1/, '') : content,
    ]),
  );
}
