import { securityHeaders } from '../scripts/security-headers.ts';
import { expect, test } from './fixtures.ts';

test('the app starts under its own security headers', async ({ page }) => {
  const response = await page.goto('/');
  const sent = response?.headers() ?? {};
  for (const [name, value] of Object.entries(securityHeaders)) expect(sent[name.toLowerCase()]).toBe(value);
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('every other answer carries the security headers too', async ({ request }) => {
  for (const path of ['/persons/1', '/simulator.json', '/api/v2.0', '/assets/missing.js']) {
    const response = await request.get(path);
    expect(response.headers(), path).toMatchObject(
      Object.fromEntries(Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value])),
    );
  }
});
