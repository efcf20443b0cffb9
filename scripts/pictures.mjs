// `npm run pictures`: makes the pictures of the README from the running app and its simulator.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser, launchOptions } from './browser.mjs';
import { pictureFace } from './picture-face.mjs';
import { projectRoot } from './run.mjs';

const folder = join(projectRoot, 'docs/pictures');
const quiet = /** @type {const} */ ({ root: projectRoot, logLevel: 'warn' });
const person = '/persons/7000000005';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Each is taken in a browser of its own, signed in, when the formatted phone numbers are there, which appear last.
 * @type {Record<string, { path?: string, options?: import('@playwright/test').BrowserContextOptions, prepare?: (page: Page) => Promise<void> }>}
 */
const pictures = {
  person: {},
  table: {
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Table', exact: true }).click();
      await page.getByRole('table').getByRole('row').nth(1).waitFor();
    },
  },
  history: {
    path: `${person}?tab=history`,
    prepare: (page) => page.getByRole('list', { name: 'History', exact: true }).waitFor(),
  },
  phone: {
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  },
  dark: { options: { viewport: { width: 1920, height: 1080 }, colorScheme: 'dark' } },
};

await build(quiet);
const server = await preview({ ...quiet, preview: { host: '127.0.0.1', port: 0, strictPort: true } });
const browser = await chromium.launch({ ...launchOptions(await findBrowser()), env: await pictureFace() });
try {
  const baseURL = server.resolvedUrls?.local[0] ?? '';
  await mkdir(folder, { recursive: true });
  for (const [name, { path = person, options, prepare }] of Object.entries(pictures)) {
    const context = await browser.newContext({
      baseURL,
      viewport: { width: 1280, height: 800 },
      colorScheme: 'light',
      locale: 'en-US',
      ...options,
    });
    const page = await context.newPage();
    await page.goto(path);
    await page.getByRole('button', { name: 'Fill in the demo access token', exact: true }).click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('link', { name: '+7 916 555 12 34' }).first().waitFor();
    await prepare?.(page);
    // Nothing is hovered.
    await page.mouse.move(0, 0);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
