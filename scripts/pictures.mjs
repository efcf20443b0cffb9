// `npm run pictures`: makes the pictures of the README from the running app and its simulator.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser, launchOptions } from './browser.mjs';
import { projectRoot } from './run.mjs';

const folder = join(projectRoot, 'docs/pictures');
const quiet = /** @type {const} */ ({ root: projectRoot, logLevel: 'warn' });

await build(quiet);
const server = await preview({ ...quiet, preview: { host: '127.0.0.1', port: 0, strictPort: true } });
const browser = await chromium.launch(launchOptions(await findBrowser()));
try {
  const baseURL = server.resolvedUrls?.local[0] ?? '';
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    locale: 'en-US',
  });
  const page = await context.newPage();
  await page.goto('/persons/7000000005');
  await page.getByRole('button', { name: 'Fill in the demo access token', exact: true }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  // The formatted phone numbers appear last.
  await page.getByRole('link', { name: '+7 916 555 12 34' }).first().waitFor();
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, 'person.png') });
} finally {
  await browser.close();
  await server.close();
}
