// Adds `version.json` and the compressed copies of each text file to the build.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { packageVersion, sourceCommit } from './build-constants.ts';

const TEXT_FILE = /\.(?:css|html|js|json|map|mjs|svg|txt|webmanifest|xml)$/;
/** A smaller file fits into one network packet anyway. */
const LEAST_BYTES = 512;

/** The names of all files below a folder, like `assets/index.js`. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/** A hash of the files, so that the same sources have the same fingerprint everywhere. */
async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of await filesIn(folder)) {
    const content = await readFile(join(folder, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < LEAST_BYTES) return;
  // Brotli's default is the best; gzip's is 6.
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(content),
    promisify(gzip)(content, { level: 9 }),
  ]);
  if (brotli.length < content.length) await writeFile(`${path}.br`, brotli);
  if (gzipped.length < content.length) await writeFile(`${path}.gz`, gzipped);
}

/** Writes `version.json` (`{version, build, commit}`) and the `.br` and `.gz` beside each text file, after all other files. */
export const builtFilesPlugin: Plugin = {
  name: 'built-files',
  apply: 'build',
  enforce: 'post',
  writeBundle: {
    sequential: true,
    order: 'post',
    async handler({ dir = 'dist' }) {
      const version = { version: packageVersion(), build: await fingerprint(dir), commit: sourceCommit() };
      await writeFile(join(dir, 'version.json'), `${JSON.stringify(version)}\n`);
      const names = (await filesIn(dir)).filter((name) => TEXT_FILE.test(name));
      await Promise.all(names.map((name) => compress(join(dir, name))));
    },
  },
};
