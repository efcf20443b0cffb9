// The compared pages, and the server of each. Every page shows one person's records at `/persons/ID`.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot, run } from '../scripts/run.mjs';

/** Latency of the API, and round trip of the slow network, in milliseconds. */
export const LATENCY_MS = 150;

/** A page with a link, as in a CRM. Loaded from `localhost`, which is another site than the compared page's 127.0.0.1. */
export const LINK_PATH = '/link.html';

export const pageNames = ['floor', 'app', 'former', 'peer'] as const;
export type PageName = (typeof pageNames)[number];

/** Builds of the viewer have a sign-in form and security headers. */
export const isViewer = (page: PageName): boolean => page === 'app' || page === 'former';

export type ServedPage = {
  readonly name: PageName;
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Closes idle connections. `slow`: adds a round trip to each answer and each new connection. */
  startVisit(slow: boolean): Promise<void>;
  stop(): void;
};

export const FLOOR_FOLDER = join(import.meta.dirname, 'floor');
export const APP_FOLDER = join(projectRoot, 'node_modules/.bench');

export async function buildApp(): Promise<void> {
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', APP_FOLDER, '--emptyOutDir'];
  if ((await run(process.execPath, args)) !== 0) throw new Error('The app could not be built.');
}

/** A process of its own: in the bench's process the API's answers would be late, and the later the more a page loads. */
export async function servePage(name: PageName, folder: string): Promise<ServedPage> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`No index.html for ${name} in ${folder}.`);
  const args = ['bench/serve.ts', name, resolve(folder)];
  const server = fork(join(projectRoot, 'scripts/typescript.mjs'), args);
  const failed = once(server, 'exit').then(() => {
    throw new Error(`The server of ${name} has ended.`);
  });
  const [url]: unknown[] = await Promise.race([once(server, 'message'), failed]);
  return {
    name,
    url: String(url),
    async startVisit(slow) {
      server.send(slow);
      await once(server, 'message');
    },
    stop: () => void server.kill(),
  };
}
