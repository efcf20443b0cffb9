import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { filterBox } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const karenina = '/persons/7000000005';
const typed = `${karenina}#q=%D0%B0%D0%BB%D0%B5%D0%BD%D0%B0`;

const count = (page: Page, text: string): Locator =>
  page.getByRole('search').getByText(text, { exact: true });

test('the filter is in the URL, skipping to the content keeps it, Escape clears it, and one Back leaves the person', async ({
  page,
}) => {
  await openSignedIn(page, '/');
  await page.getByRole('link', { name: /Anna Karenina/ }).click();
  await filterBox(page).pressSequentially('алена');
  await expect(page).toHaveURL(typed);
  await expect(visitorCards(page)).toHaveCount(2);
  await page.getByRole('link', { name: 'Skip to content', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(filterBox(page)).toHaveValue('алена');
  await expect(page).toHaveURL(typed);
  await page.getByRole('link', { name: 'Skip to records', exact: true }).press('Enter');
  await expect(visitorCards(page).first()).toBeFocused();
  await expect(visitorCards(page).first()).toHaveAccessibleName('Алёна Каренина 7100000504');
  await page.reload();
  await expect(filterBox(page)).toHaveValue('алена');
  await expect(visitorCards(page)).toHaveCount(2);
  await filterBox(page).press('Escape');
  await expect(filterBox(page)).toHaveValue('');
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
  await filterBox(page).fill('+7 916 555');
  await expect(page).toHaveURL(`${karenina}#q=%2B7+916+555`);
  const before = asked.length;
  await page.reload();
  await expect(filterBox(page)).toHaveValue('+7 916 555');
  await expect(visitorCards(page)).toHaveCount(7);
  await page.goto('/');
  await page.goBack();
  await expect(visitorCards(page)).toHaveCount(7);
  expect(asked.length).toBeGreaterThan(before);
  expect(asked.filter((url) => /916|[?#]q/.test(url))).toEqual([]);
});

test('what is typed, or stands in a link’s fragment, leaves the records that have it, and is marked in them', async ({
  page,
}) => {
  await openSignedIn(page, `${karenina}#q=${'e+'.repeat(3900)}`);
  await test.step('a link that asks for a word a thousand times, and for too many, is cut', async () => {
    await expect(filterBox(page)).toHaveValue('e '.repeat(100));
    await expect(page.getByRole('search').getByText(/^\d+ of 12$/)).toBeVisible();
    await filterBox(page).fill('я'.repeat(1000));
    await expect(filterBox(page)).toHaveValue('я'.repeat(200));
    await expect(count(page, '0 of 12')).toBeVisible();
    await page.getByRole('tabpanel').getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(visitorCards(page)).toHaveCount(12);
  });
  await test.step('what was found is marked', async () => {
    await filterBox(page).fill('алена 9165551234');
    await expect(count(page, '2 of 12')).toBeVisible();
    const marks = visitorCards(page).first().locator('mark');
    await expect(marks.first()).toHaveText('Алёна');
    await expect(marks.nth(1)).toHaveText('916 555 12 34');
    // “алена” in the other keyboard layout.
    await filterBox(page).fill('fktyf');
    await expect(count(page, '2 of 12')).toBeVisible();
    await expect(marks.first()).toHaveText('Алёна');
  });
  await test.step('a long text is shown whole where something is found in it', async () => {
    await filterBox(page).fill('скидк компенсир');
    const card = visitorCards(page).first();
    await expect(card.locator('mark')).toHaveText(['скидк', 'Компенсир']);
    for (const mark of await card.locator('mark').all()) {
      await mark.scrollIntoViewIfNeeded();
      await expect(mark).toBeInViewport({ ratio: 1 });
    }
    await expect(card.getByRole('button', { name: 'Show all', exact: true })).toBeHidden();
  });
  await test.step('a link to the open person with another filter shows what it says', async () => {
    // Like an edit in the address bar: the page does not reload.
    for (const [hash, text, shown] of [
      ['#q=916', '916', 7],
      ['', '', 12],
    ] as const) {
      await page.evaluate((to) => void (location.hash = to), hash);
      await expect(filterBox(page)).toHaveValue(text);
      await expect(visitorCards(page)).toHaveCount(shown);
    }
  });
});
