// Installs packages, unless node_modules already holds what package-lock.json says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runNpm } from './run.mjs';

/** @param {string} path @returns {Record<string, { integrity?: string, optional?: boolean }>} */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return {};
  }
}

/** Optional packages do not count: most are another platform's. @param {string} folder */
function isInstalled(folder) {
  const installed = packagesOf(join(folder, 'node_modules/.package-lock.json'));
  return Object.entries(packagesOf(join(folder, 'package-lock.json'))).every(
    ([path, { integrity, optional }]) => path === '' || optional || installed[path]?.integrity === integrity,
  );
}

/** @param {string[]} args @returns {Promise<string | null>} what npm prints; null: it fails */
async function answerOf(...args) {
  let said = '';
  const code = await runNpm(args, { onOutput: (part) => (said += Buffer.from(part).toString()) });
  return code === 0 ? said.trim() : null;
}

/**
 * No package's own scripts are run, and the development packages come whatever NODE_ENV says.
 * @throws {Error} with one line for the terminal
 */
export async function install(folder = projectRoot) {
  if (isInstalled(folder)) return;
  console.log('Installing packages, about 30 s…');
  // `npm ci` would wait for an unreachable registry for minutes without a message: one small request comes first.
  const patience = [
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
    '--fetch-timeout=5000',
    '--prefer-online',
  ];
  const isReached = (await answerOf('view', 'yaml', 'name', ...patience)) !== null;
  const settings = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
  // npm's cache may have all packages.
  if ((await runNpm(['ci', ...settings, ...(isReached ? [] : ['--offline'])])) === 0) return;
  if (isReached) throw new Error('The packages could not be installed.');
  throw new Error(`The registry ${await answerOf('config', 'get', 'registry')} cannot be reached.`);
}
