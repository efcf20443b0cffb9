// Builds `/sw.js`: the service worker, or a script that removes it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { compileScript } from './compile-script.ts';
import { securityHeaders } from './security-headers.ts';

type File = readonly [path: string, integrity: string];

const folder = fileURLToPath(new URL('../../service-worker', import.meta.url));

const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('base64');
const integrityOf = (content: string | Uint8Array) => `sha256-${digest(content)}`;

function publicFiles(publicDir: string): File[] {
  return readdirSync(publicDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [`/${relative(publicDir, path).split(sep).join('/')}`, integrityOf(readFileSync(path))]);
}

function builtFiles(bundle: Rolldown.OutputBundle): File[] {
  return Object.values(bundle).map((output) => [
    `/${output.fileName}`,
    integrityOf(output.type === 'chunk' ? output.code : output.source),
  ]);
}

const compile = (entry: string, define: Record<string, string> = {}): Promise<string> =>
  compileScript(join(folder, entry), { format: 'iife', define });

interface ServiceWorkerOptions {
  readonly enabled: boolean;
  /** See `readSettings`. */
  readonly mediaSources: string;
}

/**
 * Adds `/sw.js`, and defines `__SERVICE_WORKER__` in the app. If not `enabled`, `/sw.js` removes the worker of an earlier
 * release. The dev server has none.
 */
export function serviceWorkerPlugin({ enabled, mediaSources }: ServiceWorkerOptions): Plugin {
  let publicDir = '';
  return {
    name: 'service-worker',
    enforce: 'post',
    config: (_config, { command }) => ({
      define: { __SERVICE_WORKER__: JSON.stringify(enabled && command === 'build') },
    }),
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const files = [...builtFiles(bundle), ...publicFiles(publicDir)]
          // Rarely opened.
          .filter(([path]) => path !== '/licenses.txt')
          .toSorted(([one], [other]) => (one < other ? -1 : 1));
        // The worker stores the headers with the files, so they are part of the release.
        const release = digest(JSON.stringify([files, securityHeaders('', { mediaSources })]))
          .replaceAll(/\W/g, '')
          .slice(0, 16);
        const source = enabled
          ? await compile('worker.ts', {
              __FILES__: JSON.stringify(files),
              __RELEASE__: JSON.stringify(release),
            })
          : await compile('removal.ts');
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}
