import { packageVersion } from '../../scripts/vite/build-constants.ts';
import { expect, test } from '../support/fixtures.ts';

test('version in the account menu links to the licenses of the packages', async ({ signedInPage: page }) => {
  await page.getByRole('button', { name: 'Account' }).click();
  const link = page.getByRole('link', { name: `Viewer version: ${packageVersion()}` });
  await expect(link).toHaveAttribute('href', '/licenses.txt');
  await expect(link).toHaveAttribute('target', '_blank');
  const licenses = await page.request.get('/licenses.txt');
  expect(licenses.headers()['content-type']).toMatch(/^text\/plain/);
  expect(await licenses.text()).toMatch(/^## react-dom - [\d.]+ \(MIT\)$/m);
});
