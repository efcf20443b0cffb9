// A second build, which is the same as the first.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { filesIn, root } from './built-files.ts';

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
