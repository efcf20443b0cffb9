// Installs the packages, unless node_modules already holds what package-lock.json says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runNpm } from './run.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lockfile */

/**
 * Optional packages are left out of the comparison: most are another platform's and are never installed here.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json, which npm writes when it has finished
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(([path, entry]) => {
    if (path === '' || entry.optional) return true;
    const found = installed.packages?.[path];
    return found?.version === entry.version && found?.integrity === entry.integrity;
  });
}

/**
 * @param {string} path
 * @returns {Lockfile | null}
 */
function readLockfile(path) {
  try {
    return JSON.parse(readFileSync(join(projectRoot, path), 'utf8'));
  } catch {
    return null;
  }
}

/** No package's own scripts are run: also in a folder that has no .npmrc that says so. */
export const CLEAN_INSTALL = ['ci', '--include=dev', '--no-audit', '--no-fund', '--ignore-scripts'];

/** @returns {Promise<number>} npm's exit code; 0 when there was nothing to do */
export async function install() {
  const wanted = readLockfile('package-lock.json');
  const installed = readLockfile('node_modules/.package-lock.json');
  if (wanted && installed && isInstalled(wanted, installed)) return 0;
  console.log('Installing packages…');
  // The build and the tests need the development packages, whatever NODE_ENV says.
  return runNpm(CLEAN_INSTALL);
}
