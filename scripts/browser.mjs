// Finds a Chromium for the tests and the bench: the one that PERSON_VISITORS_BROWSER names, one on PATH, or Playwright's own. If none
// starts, it installs one.
import { createRequire } from 'node:module';
import { findProgram, run } from './run.mjs';

/** @typedef {import('@playwright/test').LaunchOptions} LaunchOptions */

const VARIABLE = 'PERSON_VISITORS_BROWSER';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chromium-headless-shell'];

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
export const runPlaywright = (args, env = process.env) =>
  run(process.execPath, [createRequire(import.meta.url).resolve('@playwright/test/cli'), ...args], { env });

/**
 * Turns off two pages that Chromium loads with every window for its address field: they slow the tests down. Chromium obeys only the last
 * such switch, so this one repeats Playwright's.
 * @param {LaunchOptions} options without a path: Playwright's own browser
 * @returns {Promise<LaunchOptions | null>} null: it does not start
 */
async function tryOut(options) {
  const { chromium } = await import('@playwright/test');
  const server = await chromium.launchServer(options).catch(() => null);
  if (server === null) return null;
  const disabled = server.process().spawnargs.find((arg) => arg.startsWith('--disable-features='));
  await server.close();
  return {
    ...options,
    args: [`${disabled ?? '--disable-features='},WebUIOmniboxPopup,WebUIOmniboxAimPopup`],
  };
}

async function tryPath() {
  const executablePath = findProgram(...NAMES);
  return executablePath === undefined ? null : tryOut({ executablePath });
}

async function installPlaywrights() {
  console.log("No browser starts: installing Playwright's…");
  // Otherwise a silent network would block the download forever.
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env };
  await runPlaywright(['install', '--only-shell', 'chromium'], env);
  return tryOut({});
}

async function installDebians() {
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) return null;
  console.log('It does not start either: installing chromium by apt-get…');
  const command = 'apt-get update -q && apt-get install -y -q --no-install-recommends chromium';
  await run('sh', ['-c', command], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return tryPath();
}

/** @throws {Error} with one line that says what to install */
export async function findBrowser() {
  const executablePath = process.env[VARIABLE];
  const found = executablePath
    ? await tryOut({ executablePath })
    : ((await tryPath()) ?? (await tryOut({})) ?? (await installPlaywrights()) ?? (await installDebians()));
  if (found !== null) return found;
  const fault = executablePath ? `${VARIABLE} names no browser that starts` : 'No browser starts';
  throw new Error(`${fault}: install Chromium or Google Chrome, or set ${VARIABLE} to its path.`);
}
