// Finds a Chromium for the tests and the bench: the one that PERSON_VISITORS_BROWSER names, one on PATH, or Playwright's own. If none
// starts, it installs one.
import { createRequire } from 'node:module';
import { findProgram, run } from './run.mjs';

const VARIABLE = 'PERSON_VISITORS_BROWSER';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chromium-headless-shell'];

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
export const runPlaywright = (args, env) =>
  run(process.execPath, [createRequire(import.meta.url).resolve('@playwright/test/cli'), ...args], env);

/**
 * Turns off what slows the tests down: two pages that Chromium loads with every window for its address field, and a process that it
 * starts in advance for a next page. Chromium obeys only the last such switch, so this one repeats Playwright's.
 * @param {string} [executablePath] by default Playwright's own
 * @returns {Promise<import('@playwright/test').LaunchOptions | null>} null: it does not start
 */
async function tryOut(executablePath) {
  const { chromium } = await import('@playwright/test');
  const options = executablePath ? { executablePath } : {};
  const server = await chromium.launchServer(options).catch(() => null);
  if (server === null) return null;
  const disabled = server.process().spawnargs.find((arg) => arg.startsWith('--disable-features='));
  await server.close();
  const more = 'WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess';
  return { ...options, args: [`${disabled ?? '--disable-features='},${more}`] };
}

async function install() {
  console.log("No browser starts: installing Playwright's…");
  // Otherwise a silent network would block the download forever.
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env };
  await runPlaywright(['install', '--only-shell', 'chromium'], env);
  const own = await tryOut();
  if (own !== null || process.getuid?.() !== 0 || !findProgram('apt-get')) return own;
  console.log("It does not start: installing Debian's…");
  const command = 'apt-get update -q && apt-get install -y -q --no-install-recommends chromium';
  await run('sh', ['-c', command], { ...process.env, DEBIAN_FRONTEND: 'noninteractive' });
  return tryOut(findProgram('chromium'));
}

/** @throws {Error} with one line that says what to install */
export async function findBrowser() {
  const named = process.env[VARIABLE];
  const found = named
    ? await tryOut(named)
    : ((await tryOut(findProgram(...NAMES))) ?? (await tryOut()) ?? (await install()));
  if (found !== null) return found;
  const fault = named ? `${VARIABLE} names no browser that starts` : 'No browser starts';
  throw new Error(`${fault}: install Chromium or Google Chrome, or set ${VARIABLE} to its path.`);
}
