// The one way to a Chromium, for the tests and the bench: what PERSON_VISITORS_BROWSER names (a path, or `playwright`), Debian's names,
// Playwright's own; where none starts, it is installed.
import { createRequire } from 'node:module';
import { findProgram, run } from './run.mjs';

export const BROWSER_VARIABLE = 'PERSON_VISITORS_BROWSER';
/** Passes a switch of the browser to playwright.config.ts. */
export const SWITCH_VARIABLE = 'PERSON_VISITORS_BROWSER_SWITCH';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chromium-headless-shell'];
const PLAYWRIGHTS_OWN = 'playwright';

/** @param {string | undefined} browser a value of PERSON_VISITORS_BROWSER */
export const launchOptions = (browser) =>
  browser && browser !== PLAYWRIGHTS_OWN ? { executablePath: browser } : {};

/**
 * Tries to start the browser. Switches off two pages that a whole Chromium loads with every new window for its address field: they take much
 * time in tests. Chromium heeds only the last such switch, so it repeats Playwright's.
 * @param {string | undefined} browser
 * @returns {Promise<Record<string, string> | null>} the environment for Playwright; null: the browser does not start
 */
async function tryOut(browser) {
  if (browser === undefined) return null;
  const { chromium } = await import('@playwright/test');
  const server = await chromium.launchServer(launchOptions(browser)).catch(() => null);
  if (server === null) return null;
  const off = server.process().spawnargs.find((arg) => arg.startsWith('--disable-features='));
  await server.close();
  const leftOff = `${off ?? '--disable-features='},WebUIOmniboxPopup,WebUIOmniboxAimPopup`;
  return { [BROWSER_VARIABLE]: browser, [SWITCH_VARIABLE]: leftOff };
}

async function install() {
  console.log('No browser starts: installing the one of Playwright…');
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  // A silent network would block the download forever.
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env };
  await run(process.execPath, [cli, 'install', '--only-shell', 'chromium'], { env });
  const own = await tryOut(PLAYWRIGHTS_OWN);
  if (own !== null || process.getuid?.() !== 0 || !findProgram('apt-get')) return own;
  console.log('It does not start here: installing chromium by apt-get…');
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-q'], quiet);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], quiet);
  return tryOut(findProgram('chromium'));
}

/** @throws {Error} with one line that says what to install */
export async function findBrowser() {
  const named = process.env[BROWSER_VARIABLE];
  const found = named
    ? await tryOut(named)
    : ((await tryOut(findProgram(...NAMES))) ?? (await tryOut(PLAYWRIGHTS_OWN)) ?? (await install()));
  if (found !== null) return found;
  const fault = named ? `${BROWSER_VARIABLE} names no browser that starts` : 'No browser starts';
  throw new Error(`${fault}: install Chromium or Google Chrome, or give its path in ${BROWSER_VARIABLE}.`);
}
