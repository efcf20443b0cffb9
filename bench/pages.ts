// The compared pages: each shows one person's records at `/persons/ID`, with a filter above the cards.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { install } from '../scripts/install.mjs';
import { projectRoot, run } from '../scripts/run.mjs';
import { HASH_FILE } from '../scripts/vite/inline-scripts.ts';
import { securityHeaders } from '../scripts/vite/security-headers.ts';

export const pageNames = ['floor', 'app', 'react-admin', 'refine'] as const;
export type PageName = (typeof pageNames)[number];

const at = (name: string) => join(import.meta.dirname, name);
const folders: Readonly<Record<PageName, string>> = {
  floor: at('floor'),
  app: at('dist/app'),
  'react-admin': at('peers/react-admin/dist'),
  refine: at('peers/refine/dist'),
};
export const folderOf = (page: PageName): string => folders[page];

/** CSS selector of the filter's input. */
export const filterOf = (page: PageName): string =>
  page === 'app' ? '[role="search"] input[type="search"]' : 'input';

/** The headers of every answer; read after the build. */
export const headersOf = (page: PageName): Readonly<Record<string, string>> =>
  page === 'app' ? securityHeaders(readFileSync(join(folders.app, HASH_FILE), 'utf8')) : {};

/** Installs what only the bench needs, and builds. */
export async function prepare(pages: readonly PageName[]): Promise<void> {
  // Vite's runner, in which this runs, has set NODE_ENV to something else.
  const options = { env: { ...process.env, NODE_ENV: 'production' } };
  for (const page of pages) {
    if (page === 'floor') continue;
    const folder = join(folders[page], '..');
    if (page !== 'app') await install(folder);
    const ofPeer = [folder, '--config', at('peers/vite.config.js')];
    const target = page === 'app' ? ['--outDir', folders.app, '--emptyOutDir'] : ofPeer;
    const vite = join(projectRoot, 'node_modules/vite/bin/vite.js');
    const code = await run(process.execPath, [vite, 'build', '--logLevel', 'warn', ...target], options);
    if (code !== 0) throw new Error(`${page} could not be built.`);
  }
}
