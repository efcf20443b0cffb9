// A page that comes back from the cache of its browser, which Playwright turns off by default.
import { personIds } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openAndSignIn, signOut, tokenField } from '../support/sign-in.ts';

const path = personPath(personIds.example);

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

// One whose clock was ahead: session.test.ts.
test('sign-out holds for a page from the cache', async ({ page, context }) => {
  await openAndSignIn(page, path);
  await expect(visitorCards(page)).toHaveCount(2);
  await page.evaluate(() => document.documentElement.setAttribute('data-cached', ''));
  await page.goto('about:blank');

  const other = await context.newPage();
  await other.goto(path);
  await expect(visitorCards(other)).toHaveCount(2);
  await signOut(other);

  // A page from the cache is not loaded again.
  await page.goBack({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-cached');
  await expect(tokenField(page)).toBeVisible();
  await expect(visitorCards(page)).toHaveCount(0);
});
