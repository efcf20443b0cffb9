import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { completeBuiltFiles } from './built-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'person-visitors-built-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<p>text</p>'.repeat(100));
  await writeFile(join(folder, 'assets/small.js'), 'let a');
  await writeFile(join(folder, 'assets/picture.png'), 'x'.repeat(1_000));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function version(): Promise<{ version: string; build: string }> {
  return JSON.parse(await readFile(join(folder, 'version.json'), 'utf8'));
}

it('text of some size is there compressed too, and nothing else is', async () => {
  await completeBuiltFiles(folder);
  const files = await readdir(folder, { recursive: true });
  expect(files.toSorted()).toEqual([
    'assets',
    'assets/picture.png',
    'assets/small.js',
    'index.html',
    'index.html.br',
    'index.html.gz',
    'version.json',
  ]);
  const page = await readFile(join(folder, 'index.html'));
  expect(brotliDecompressSync(await readFile(join(folder, 'index.html.br')))).toEqual(page);
  expect(gunzipSync(await readFile(join(folder, 'index.html.gz')))).toEqual(page);
});

it('version.json tells builds apart by their content', async () => {
  await completeBuiltFiles(folder);
  const first = await version();
  expect(first).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    build: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
  for (const name of ['version.json', 'index.html.br', 'index.html.gz']) await rm(join(folder, name));
  await completeBuiltFiles(folder);
  expect(await version()).toEqual(first);
  await writeFile(join(folder, 'assets/small.js'), 'let b');
  await completeBuiltFiles(folder);
  expect((await version()).build).not.toBe(first.build);
});
