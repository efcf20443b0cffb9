// Every screen before axe, in both themes, and the keyboard's way to the cards.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { expectNoAxeViolations } from './accessibility.ts';
import { controls } from './controls.ts';
import { expect, test } from './fixtures.ts';
import { heading, personPath, visitorCards } from './person-page.ts';
import { openSignedIn } from './sign-in.ts';

const words = controls.en;

const screens: readonly {
  readonly name: string;
  readonly path: string;
  readonly ready: (page: Page) => Promise<void>;
}[] = [
  {
    name: 'look-up',
    path: '/',
    ready: (page) => expect(page.getByLabel(words.personId)).toBeVisible(),
  },
  {
    name: 'person',
    path: personPath(personIds.karenina),
    ready: (page) => expect(visitorCards(page)).toHaveCount(12),
  },
  {
    name: 'empty',
    path: personPath(personIds.nobody),
    ready: (page) => expect(page.getByRole('heading', { name: words.noVisitors })).toBeVisible(),
  },
  {
    name: 'failure',
    path: personPath(9_000_000_010),
    ready: (page) => expect(page.getByRole('alert')).toBeVisible(),
  },
  {
    name: 'not-found',
    path: '/no/such/page',
    ready: (page) => expect(heading(page)).toHaveText('No such page'),
  },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing on sign-in', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByLabel(words.token, { exact: true })).toBeVisible();
      await expectNoAxeViolations(page);
      await page.getByText(words.otherWay, { exact: true }).click();
      await page.getByRole('button', { name: words.signIn, exact: true }).click();
      await expect(page.getByLabel(words.login, { exact: true })).toHaveAttribute('aria-invalid', 'true');
      await expectNoAxeViolations(page);
    });

    for (const { name, path, ready } of screens) {
      test(`axe finds nothing on ${name}`, async ({ page }) => {
        test.slow();
        await openSignedIn(page, path);
        await ready(page);
        await expectNoAxeViolations(page);
      });
    }
  });
}

test('the skip link leads past the app bar', async ({ page }) => {
  await openSignedIn(page, personPath(personIds.example));
  await expect(visitorCards(page)).toHaveCount(2);
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await skip.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(visitorCards(page)).toHaveCount(2);
});

test('Tab reaches the cards, and arrows go between them', async ({ page }) => {
  await openSignedIn(page, personPath(personIds.example));
  await expect(visitorCards(page)).toHaveCount(2);
  const first = visitorCards(page).nth(0);
  const isFirst = (): Promise<boolean> => first.evaluate((card) => card === document.activeElement);
  for (let presses = 0; presses < 60 && !(await isFirst()); presses += 1) await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(visitorCards(page).nth(1)).toBeFocused();
});
