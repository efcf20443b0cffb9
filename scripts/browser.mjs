// Finds a Chromium for the tests, or installs one. A candidate counts if it starts and opens a page.
//
// PERSON_VISITORS_BROWSER names the browser: a path, a Playwright channel (`chrome`, `msedge`), or `playwright` for
// Playwright's own build. The same variable hands the answer on to playwright.config.ts.
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

export const BROWSER_VARIABLE = 'PERSON_VISITORS_BROWSER';
/** Names the path of a Firefox, and hands it on likewise. */
export const FIREFOX_VARIABLE = 'PERSON_VISITORS_FIREFOX';
/** Hands the value of Chromium's switch `--disable-features` on to playwright.config.ts. */
export const FEATURES_VARIABLE = 'PERSON_VISITORS_FEATURES_OFF';

const PLAYWRIGHTS_OWN = 'playwright';
const CHANNELS = ['chrome', 'msedge'];
/** A whole browser is what people use; the headless shell, which has neither tabs nor icons, is for machines that have only that. */
const WHOLE_PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const SHELL = 'chromium-headless-shell';

/** @param {string | undefined} browser a value of PERSON_VISITORS_BROWSER */
export function launchOptions(browser) {
  if (!browser || browser === PLAYWRIGHTS_OWN) return {};
  return /[/\\]/.test(browser) ? { executablePath: browser } : { channel: browser };
}

/**
 * Full paths, in PATH's order.
 * @param {string[]} names
 */
export function programsOnPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** @param {string} browser */
async function opensAPage(browser) {
  const { chromium } = await import('@playwright/test');
  try {
    const launched = await chromium.launch({ timeout: 30_000, ...launchOptions(browser) });
    try {
      const page = await launched.newPage();
      await page.setContent('<title>ready</title>');
      return (await page.title()) === 'ready';
    } finally {
      await launched.close();
    }
  } catch {
    return false;
  }
}

const FEATURES_SWITCH = '--disable-features=';

/**
 * A whole Chromium loads these two pages with every new window, for its address field: a quarter of all work of the browser
 * tests. The headless shell has neither.
 */
const ADDRESS_FIELD = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/**
 * The browser takes one such switch only, so that it must repeat what Playwright leaves off.
 * @param {string} browser a value of PERSON_VISITORS_BROWSER that works
 */
export async function featuresOff(browser) {
  const { chromium } = await import('@playwright/test');
  const server = await chromium.launchServer(launchOptions(browser));
  const own = server.process().spawnargs.find((arg) => arg.startsWith(FEATURES_SWITCH));
  await server.close();
  return [...(own === undefined ? [] : [own.slice(FEATURES_SWITCH.length)]), ...ADDRESS_FIELD].join(',');
}

/** @param {string[]} browsers */
async function firstThatOpensAPage(browsers) {
  for (const browser of browsers) {
    // One at a time, as the first that works is enough.
    if (await opensAPage(browser)) return browser;
  }
  return null;
}

const isRootOnLinux = () => process.platform === 'linux' && process.getuid?.() === 0;

/** @param {string[]} args */
function playwright(...args) {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  // A silent network would block the download forever.
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env };
  return run(process.execPath, [cli, ...args], { env, timeoutMs: 300_000 });
}

async function installPlaywrightsOwn() {
  console.log('No browser found: installing the one of Playwright…');
  if ((await playwright('install', '--only-shell', 'chromium')) !== 0) return null;
  if (await opensAPage(PLAYWRIGHTS_OWN)) return PLAYWRIGHTS_OWN;
  if (!isRootOnLinux() || (await playwright('install-deps', 'chromium')) !== 0) return null;
  return firstThatOpensAPage([PLAYWRIGHTS_OWN]);
}

async function installFromDebian() {
  if (!isRootOnLinux() || programsOnPath(['apt-get']).length === 0) return null;
  console.log("Installing the distribution's chromium…");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update', '-q'], { env })) !== 0) return null;
  const installed = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
    env,
  });
  return installed === 0 ? firstThatOpensAPage(programsOnPath(WHOLE_PROGRAMS)) : null;
}

/** @returns {string | undefined} the path of a Firefox, which is installed by nobody here */
export function findFirefox() {
  return process.env[FIREFOX_VARIABLE] || programsOnPath(['firefox-esr', 'firefox'])[0];
}

/**
 * @returns {Promise<string>} a value of PERSON_VISITORS_BROWSER that works
 * @throws {Error} with one line that says what to install
 */
export async function findBrowser() {
  const named = process.env[BROWSER_VARIABLE];
  if (named) {
    if (await opensAPage(named)) return named;
    throw new Error(`The browser that ${BROWSER_VARIABLE} names does not start: ${named}`);
  }
  const found =
    (await firstThatOpensAPage([
      ...programsOnPath(WHOLE_PROGRAMS),
      ...CHANNELS,
      PLAYWRIGHTS_OWN,
      ...programsOnPath([SHELL]),
    ])) ??
    (await installPlaywrightsOwn()) ??
    (await installFromDebian());
  if (found) return found;
  throw new Error(`No browser: install Chromium or Google Chrome, or give its path in ${BROWSER_VARIABLE}.`);
}
