import { readFileSync } from 'node:fs';
import { HASH_FILE } from '../../scripts/vite/inline-scripts.ts';
import { securityHeaders } from '../../scripts/vite/security-headers.ts';
import { MEDIA_SOURCES } from '../support/app-server.ts';
import { expect, test } from '../support/fixtures.ts';

const folder = new URL('../../dist/', import.meta.url);
const inlineScripts = readFileSync(new URL(HASH_FILE, folder), 'utf8');
const expected = Object.entries(securityHeaders(inlineScripts, { mediaSources: MEDIA_SOURCES })).map(
  ([name, value]) => [name.toLowerCase(), value],
);

test('the app starts under its own security headers', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.headers()).toMatchObject(Object.fromEntries(expected));
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('every other answer carries the security headers too', async ({ request }) => {
  for (const path of ['/persons/1', '/simulator.json', '/api/v2.0', '/assets/missing.js']) {
    const response = await request.get(path);
    expect(response.headers(), path).toMatchObject(Object.fromEntries(expected));
  }
});
