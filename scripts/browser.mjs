// Finds a Chromium for the tests and the bench: the one that PERSON_VISITORS_BROWSER names, one on PATH, or Playwright's own. If none
// starts, it installs one.
import { findProgram, run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chromium-headless-shell'];

/** @param {string[]} args */
export const runPlaywright = (args) =>
  run(process.execPath, ['node_modules/@playwright/test/cli.js', ...args]);

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

/** Playwright's browser, or Debian's where that does not start. */
async function install() {
  console.log('No browser starts: installing one…');
  // Otherwise a silent network would block the download forever.
  process.env['PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT'] ??= '10000';
  await runPlaywright(['install', '--only-shell', 'chromium']);
  const own = await tryOut();
  if (own !== null || process.getuid?.() !== 0 || !findProgram('apt-get')) return own;
  const get = 'DEBIAN_FRONTEND=noninteractive apt-get -q';
  await run('sh', ['-c', `${get} update && ${get} install -y --no-install-recommends chromium`]);
  return tryOut(findProgram('chromium'));
}

/** @throws {Error} with one line that says what to install */
export async function findBrowser() {
  const named = process.env['PERSON_VISITORS_BROWSER'];
  const present = await tryOut(named || findProgram(...NAMES));
  const found = present ?? (named ? null : ((await tryOut()) ?? (await install())));
  if (found !== null) return found;
  const wrong = 'PERSON_VISITORS_BROWSER names no browser that starts.';
  const none =
    'No browser starts: install Chromium or Google Chrome, or set PERSON_VISITORS_BROWSER to its path.';
  throw new Error(named ? wrong : none);
}
