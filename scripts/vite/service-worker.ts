// Builds `/sw.js`, the service worker or a script that removes it, and `/version.json`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import manifest from '../../package.json' with { type: 'json' };
import { compileScript } from './compile-script.ts';
import { securityHeaders } from './server-rules.ts';

const folder = fileURLToPath(new URL('../../service-worker', import.meta.url));

const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('base64');

/** A name for what these say, of 16 letters and digits. */
const nameOf = (...parts: readonly unknown[]) =>
  digest(JSON.stringify(parts)).replaceAll(/\W/g, '').slice(0, 16);

/** The files that the worker stores, each with its path and its digest in the form of `integrity`. */
async function storedFiles(bundle: Rolldown.OutputBundle, publicDir: string) {
  const contents = new Map<string, string | Uint8Array>();
  for (const name of await readdir(publicDir)) contents.set(name, await readFile(join(publicDir, name)));
  for (const file of Object.values(bundle))
    contents.set(file.fileName, file.type === 'chunk' ? file.code : file.source);
  // Rarely opened.
  contents.delete('licenses.txt');
  return [...contents]
    .map(([name, content]) => [`/${name}`, `sha256-${digest(content)}`] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** The commit of the sources, which ends in `-dirty` if they have changed since; null: this is no git checkout. */
function sourceCommit(): string | null {
  const args = ['describe', '--always', '--dirty', '--abbrev=40', '--exclude=*'];
  const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  return process.env['SOURCE_COMMIT'] || (status === 0 ? stdout.trim() : null);
}

/**
 * Adds `/sw.js` and `/version.json`, and defines `__SERVICE_WORKER__` in the app. If not `enabled`, `/sw.js` removes the worker of an earlier
 * release. The dev server has none.
 * @param mediaSources see `readSettings`
 */
export function serviceWorkerPlugin(enabled: boolean, mediaSources: string): Plugin {
  return {
    name: 'service-worker',
    enforce: 'post',
    config: (_config, { command }) => ({
      define: { __SERVICE_WORKER__: JSON.stringify(enabled && command === 'build') },
    }),
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const files = await storedFiles(bundle, this.environment.config.publicDir);
        // The worker stores the headers with the files, so they are part of the release.
        const release = nameOf(files, securityHeaders('', { mediaSources }));
        const define = { __FILES__: JSON.stringify(files), __RELEASE__: JSON.stringify(release) };
        const entry = join(folder, enabled ? 'worker.ts' : 'removal.ts');
        const worker = await compileScript(entry, 'iife', { define });
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: worker });
        // The same sources and variables have the same `build`, wherever they are built.
        const version = { version: manifest.version, build: nameOf(release, worker), commit: sourceCommit() };
        const source = `${JSON.stringify(version)}\n`;
        this.emitFile({ type: 'asset', fileName: 'version.json', source });
      },
    },
  };
}
