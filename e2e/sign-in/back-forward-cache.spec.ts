// A page that comes back from the cache of its browser, which Playwright turns off by default.
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openAndSignIn, signIn, signOut, tokenField } from '../support/sign-in.ts';

const path = personPath(personIds.example);
const HOUR = 3_600_000;

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

test('sign-out holds for a page from the cache whose clock was ahead', async ({ page, context }) => {
  await page.addInitScript((ahead) => {
    const { now } = Date;
    Date.now = () => now() + ahead;
  }, HOUR);
  await openAndSignIn(page, path);
  await expect(visitorCards(page)).toHaveCount(2);
  await page.evaluate(() => document.documentElement.setAttribute('data-cached', ''));
  await page.goto('about:blank');

  const other = await context.newPage();
  await other.goto(path);
  await expect(visitorCards(other)).toHaveCount(2);
  await signOut(other);
  await signIn(other, { token: tokens.otherClient });
  await signOut(other);

  // A page from the cache is not loaded again.
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-cached');
  await expect(tokenField(page)).toBeVisible();
  await expect(visitorCards(page)).toHaveCount(0);
});
