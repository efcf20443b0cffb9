// `npm run e2e:webkit`: a smoke journey in WebKit, through a build that is there. Where there is no WebKit it is left
// out, with a line that says so; BROWSERS_REQUIRED=1 makes that a failure.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import { programsOnPath } from './browser.mjs';
import { projectRoot } from './run.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';
import { startWebDriver, until } from './web-driver.mjs';

stopWithNpm();

const PACKAGES = 'wpewebkit-driver libwpebackend-fdo-1.0-1';
const TOKEN = 'demo-client-key';
const PERSON = '/persons/6145241079';

/** @returns {string | undefined} Debian keeps the browser in a folder of its library. */
function miniBrowser() {
  const libraries = '/usr/lib';
  if (!existsSync(libraries)) return undefined;
  return readdirSync(libraries)
    .map((triplet) => join(libraries, triplet, 'wpe-webkit-2.0/MiniBrowser'))
    .find((path) => existsSync(path));
}

/** @param {Awaited<ReturnType<typeof startWebDriver>>} browser @param {string} url */
async function journey(browser, url) {
  /** @param {string} selector @param {string | RegExp} name */
  const one = (selector, name) =>
    until(`${selector} “${name}”`, async () => {
      const found = await browser.find(selector);
      return found.find(
        (element) => element.name === name || (name instanceof RegExp && name.test(element.name)),
      );
    });
  /** @param {string | RegExp} name */
  const press = async (name) => {
    const { id } = await one('button, [role=menuitem]', name);
    // A menu that still opens would not be where the click goes.
    let before = '';
    await until(`“${name}” stands still`, async () => {
      const place = await browser.place(id);
      const isStill = place === before;
      before = place;
      return isStill;
    });
    await browser.click(id);
  };
  const cards = () => browser.find('[aria-label="Visitors"] > li');
  /** @param {number} count */
  const seeCards = (count) => until(`${count} cards`, async () => (await cards()).length === count);
  /** @param {string} text */
  const see = (text) =>
    until(`“${text}”`, async () => {
      const [body] = await browser.find('body');
      return body !== undefined && (await browser.text(body.id)).includes(text);
    });

  await browser.open(new URL(PERSON, url).href);
  await browser.type((await one('input', 'Access token')).id, TOKEN);
  await press('Sign in');
  await seeCards(2);
  const shown = await Promise.all((await cards()).map(({ id }) => browser.text(id)));
  assert.match(shown.join('\n'), /Тест[^]*ООО Ромашка[^]*Какойто комментарий[^]*346356/);
  console.log('  signed in at a link: both documented visitors');

  const filter = await one('input', 'Filter visitors');
  await browser.type(filter.id, '346356');
  await seeCards(1);
  await see('1 of 2');
  console.log('  filtered to one of two');

  await press(/^Copy ID/);
  await until('“Copied”', async () => {
    const [said] = await browser.find('[role=status][aria-live=polite]');
    return said !== undefined && (await browser.text(said.id)) === 'Copied';
  });
  console.log('  copied');

  await press('Account');
  await press('Sign out');
  await one('input', 'Access token');
  await seeCards(0);
  console.log('  signed out');
}

const [driver] = programsOnPath(['WPEWebDriver']);
const binary = miniBrowser();
if (driver === undefined || binary === undefined) {
  console.log(`WebKit is left out: it is not installed. Debian 13: apt-get install ${PACKAGES}`);
  process.exit(process.env['BROWSERS_REQUIRED'] === '1' ? 1 : 0);
}

const server = await preview({
  root: projectRoot,
  logLevel: 'warn',
  preview: { host: '127.0.0.1', port: 0, strictPort: true },
});
try {
  const browser = await startWebDriver(driver, {
    'wpe:browserOptions': { binary, args: ['--automation', '--headless'] },
  });
  try {
    console.log(browser.version);
    await journey(browser, server.resolvedUrls?.local[0] ?? '');
    console.log('The journey through WebKit passed.');
  } finally {
    browser.end();
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
await server.close();
