// Installs what only the bench needs, and builds the compared pages.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { CLEAN_INSTALL, isInstalled } from '../scripts/install.mjs';
import { run, runNpm } from '../scripts/run.mjs';
import { lighthouseFolder } from './visits/lighthouse.ts';
import { appFolder, peerFolder, peerNames, type PageName } from './pages/pages.ts';

/** Vite's runner, in which this runs, has set NODE_ENV to something else. */
const PRODUCTION = { env: { ...process.env, NODE_ENV: 'production' } };

export async function prepare(pages: readonly PageName[], withLighthouse: boolean): Promise<void> {
  for (const peer of peerNames.filter((name) => pages.includes(name))) {
    const folder = peerFolder(peer);
    await installIn(folder);
    console.log(`Building ${peer}…`);
    await npm(['run', '--silent', 'build', '--prefix', folder, '--', '--logLevel', 'warn'], PRODUCTION);
  }
  if (pages.includes('app')) await buildApp();
  if (withLighthouse) await installIn(lighthouseFolder);
}

async function buildApp(): Promise<void> {
  console.log('Building the app…');
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', appFolder, '--emptyOutDir'];
  if ((await run(process.execPath, args, PRODUCTION)) !== 0) throw new Error('The app could not be built.');
}

async function installIn(folder: string): Promise<void> {
  const wanted = join(folder, 'package-lock.json');
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && isInstalled(readJson(wanted), readJson(installed))) return;
  console.log(`Installing what only ${basename(folder)} needs…`);
  await npm([...CLEAN_INSTALL, '--prefix', folder]);
}

async function npm(args: string[], options = {}): Promise<void> {
  if ((await runNpm(args, options)) !== 0) throw new Error(`npm ${args[0]} failed.`);
}

/** A file that npm writes itself. */
function readJson(path: string): { packages?: Record<string, { version?: string; integrity?: string }> } {
  return JSON.parse(readFileSync(path, 'utf8'));
}
