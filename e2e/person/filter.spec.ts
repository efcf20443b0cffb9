import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn, signIn } from '../support/sign-in.ts';

const karenina = '/persons/7000000005';

const filter = (page: Page): Locator => page.getByRole('searchbox', { name: 'Find in records', exact: true });

test('the filter is in the URL, skipping to the content keeps it, Escape clears it, and one Back leaves the person', async ({
  page,
}) => {
  await openSignedIn(page, '/');
  await page.getByRole('link', { name: /Anna Karenina/ }).click();
  await filter(page).pressSequentially('алена');
  await expect(page).toHaveURL(`${karenina}#q=%D0%B0%D0%BB%D0%B5%D0%BD%D0%B0`);
  await expect(visitorCards(page)).toHaveCount(2);
  await page.getByRole('link', { name: 'Skip to content', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(filter(page)).toHaveValue('алена');
  await expect(page).toHaveURL(`${karenina}#q=%D0%B0%D0%BB%D0%B5%D0%BD%D0%B0`);
  await page.getByRole('link', { name: 'Skip to records', exact: true }).press('Enter');
  await expect(visitorCards(page).first()).toBeFocused();
  await expect(visitorCards(page).first()).toHaveAccessibleName('Алёна Каренина 7100000504');
  await page.reload();
  await expect(filter(page)).toHaveValue('алена');
  await expect(visitorCards(page)).toHaveCount(2);
  await filter(page).press('Escape');
  await expect(filter(page)).toHaveValue('');
  await expect(visitorCards(page)).toHaveCount(12);
  await expect(page).toHaveURL(karenina);
  await page.goBack();
  await expect(page).toHaveURL('/');
});

test('no server is sent what was typed, whatever is reloaded or opened', async ({
  page,
  server,
  simulator,
}) => {
  const asked: string[] = [];
  server.use({
    ...simulator,
    handler(req, res, next) {
      asked.push(req.url ?? '');
      simulator.handler(req, res, next);
    },
  });
  await openSignedIn(page, karenina);
  await filter(page).fill('+7 916 555');
  await expect(page).toHaveURL(`${karenina}#q=%2B7+916+555`);
  const before = asked.length;
  await page.reload();
  await expect(filter(page)).toHaveValue('+7 916 555');
  await expect(visitorCards(page)).toHaveCount(7);
  await page.goto('/');
  await page.goBack();
  await expect(visitorCards(page)).toHaveCount(7);
  expect(asked.length).toBeGreaterThan(before);
  expect(asked.filter((url) => /916|[?#]q/.test(url))).toEqual([]);
});

test('an older link, with the filter in the query, works and is rewritten at once, signed in or not', async ({
  page,
}) => {
  await test.step('while nobody is signed in', async () => {
    await page.goto(`${karenina}?q=916`);
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expect(page).toHaveURL(`${karenina}#q=916`);
    await signIn(page);
    await expect(filter(page)).toHaveValue('916');
    await expect(visitorCards(page)).toHaveCount(7);
  });
  await test.step('signed in', async () => {
    await page.goto('/');
    await page.goto(`${karenina}?q=%D0%B0%D0%BB%D0%B5%D0%BD%D0%B0&sort=name`);
    await expect(page).toHaveURL(`${karenina}?sort=name#q=%D0%B0%D0%BB%D0%B5%D0%BD%D0%B0`);
    await expect(filter(page)).toHaveValue('алена');
    await expect(visitorCards(page)).toHaveCount(2);
    await page.goBack();
    await expect(page).toHaveURL('/');
  });
});

/** True if nothing clips or covers it. */
const isInSight = (mark: Locator): Promise<boolean> =>
  mark.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return seen !== null && element.contains(seen);
  });

test('what is found in a folded text unfolds it, and is in sight, on a wide screen and a narrow one', async ({
  page,
}) => {
  for (const width of [1280, 320]) {
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 800 });
      await openSignedIn(page, karenina);
      await filter(page).fill('скидк');
      await expect(visitorCards(page)).toHaveCount(1);
      const card = visitorCards(page).first();
      await expect(card.locator('mark')).toHaveText(['скидк']);
      expect(await isInSight(card.locator('mark'))).toBe(true);
      await card.getByRole('button', { name: 'Show less', exact: true }).click();
      await expect(card.getByRole('button', { name: 'Show all', exact: true })).toBeVisible();
    });
  }
});

test('a person’s filter: what is typed, chosen, or in a link’s fragment', async ({ page }) => {
  await test.step('a link that asks for a word a thousand times, and for too many, is cut', async () => {
    await openSignedIn(page, `${karenina}#q=${'e+'.repeat(3900)}`);
    await expect(filter(page)).toHaveValue('e '.repeat(100));
    await expect(page.getByRole('search').getByText(/^\d+ of 12$/)).toBeVisible();
    await filter(page).fill('я'.repeat(1000));
    await expect(filter(page)).toHaveValue('я'.repeat(200));
  });
  await test.step('what is typed leaves the records that have it', async () => {
    await filter(page).fill('');
    await expect(visitorCards(page)).toHaveCount(12);
    for (const [typed, shown] of [
      ['АЛЁНА каренина', 2],
      ['8 (916) 555', 7],
      ['никого такого', 0],
    ] as const) {
      await test.step(`“${typed}” leaves ${shown} of 12`, async () => {
        await filter(page).fill(typed);
        await expect(page.getByRole('search').getByText(`${shown} of 12`, { exact: true })).toBeVisible();
        await expect(visitorCards(page)).toHaveCount(shown);
        if (shown === 0) await expect(page.getByText('No matching records')).toBeVisible();
        // Clear the filter, so that the next query starts with all cards.
        await filter(page).fill('');
        await expect(visitorCards(page)).toHaveCount(12);
      });
    }
  });
  await test.step('what was found is marked in the cards', async () => {
    await filter(page).fill('алена 9165551234');
    await expect(visitorCards(page)).toHaveCount(2);
    const marks = visitorCards(page).first().locator('mark');
    await expect(marks.first()).toHaveText('Алёна');
    await expect(marks.nth(1)).toHaveText('916 555 12 34');
  });
  await test.step('a link to the open person with another filter shows what it says', async () => {
    // Like an edit in the address bar: the page does not reload.
    for (const [hash, typed, shown] of [
      ['#q=916', '916', 7],
      ['#q=%D0%B0%D0%BB%D0%B5%D0%BD%D0%B0', 'алена', 2],
      ['', '', 12],
    ] as const) {
      await page.evaluate((to) => void (location.hash = to), hash);
      await expect(filter(page)).toHaveValue(typed);
      await expect(visitorCards(page)).toHaveCount(shown);
    }
  });
  await test.step('only with a phone, an e-mail or a comment', async () => {
    for (const [choice, shown] of [
      ['With comment', 7],
      ['All', 12],
    ] as const) {
      await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption(choice);
      await expect(visitorCards(page)).toHaveCount(shown);
    }
  });
  await test.step('the order can be chosen, and is in the URL', async () => {
    await page.getByRole('combobox', { name: 'Order', exact: true }).selectOption('By name');
    await expect(visitorCards(page).first()).toContainText('7100000512');
    await expect(page).toHaveURL(`${karenina}?sort=name`);
    await expect(visitorCards(page).last()).toContainText('No name');
    await page.getByRole('combobox', { name: 'Order', exact: true }).selectOption('Original order');
    await expect(page).toHaveURL(karenina);
  });
});
