// Adds compressed copies of each text file to the build.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT_FILE = /\.(?:css|html|js|json|map|mjs|svg|txt|webmanifest|xml)$/;
/** A smaller file fits into one network packet anyway. */
const LEAST_BYTES = 512;

/** The names of all files of a build, like `assets/index.js`: each has an extension. */
export const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => name.includes('.')).toSorted();

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < LEAST_BYTES) return;
  // Brotli's default is the best; gzip's is 6.
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content));
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
}

/** Writes the `.br` and `.gz` beside each text file, after all other files. */
export const builtFilesPlugin: Plugin = {
  name: 'built-files',
  apply: 'build',
  enforce: 'post',
  writeBundle: {
    sequential: true,
    order: 'post',
    async handler({ dir = 'dist' }) {
      const names = (await filesIn(dir)).filter((name) => TEXT_FILE.test(name));
      await Promise.all(names.map((name) => compress(join(dir, name))));
    },
  },
};
