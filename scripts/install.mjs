// Installs packages, unless node_modules already holds what package-lock.json says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runNpm } from './run.mjs';

/** @param {string} name @returns {Record<string, { integrity?: string, optional?: boolean }>} */
function packagesIn(name) {
  const path = join(projectRoot, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** Optional packages do not count: most are another platform's. */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { integrity, optional }]) => path === '' || optional || installed[path]?.integrity === integrity,
  );
}

/**
 * Development packages too, whatever NODE_ENV is. npm itself refuses an older Node.js than `engines` in package.json.
 * @throws {Error} with one line for the terminal
 */
export async function install() {
  if (isInstalled()) return;
  console.log('Installing packages, about 30 s…');
  const code = await runNpm(['ci', '--include=dev', '--prefer-offline']);
  if (code !== 0) throw new Error('npm could not install the packages: its message is above.');
}
