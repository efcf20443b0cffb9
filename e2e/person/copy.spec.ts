// Copying and the filter: nothing of either leaves the page. What the buttons copy: keyboard.spec.ts, summary.test.ts.
// A copy that is refused, or outlives its page: use-copy.test.tsx. The link: embedding.spec.ts.
import { button, find } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { filterBox } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const karenina = '/persons/7000000005';
const filtered = `${karenina}#q=%D0%B0%D0%BB%D0%B5%D0%BD%D0%B0`;

test('filter marks what it finds, and no server gets its text', async ({ page, server, simulator }) => {
  const urls: string[] = [];
  server.use({
    ...simulator,
    handler(req, res, next) {
      urls.push(req.url ?? '');
      simulator.handler(req, res, next);
    },
  });
  await openSignedIn(page, '/');
  await find(page, '7000000005');
  await filterBox(page).pressSequentially('алена');
  await expect(page).toHaveURL(filtered);
  await expect(visitorCards(page)).toHaveCount(2);
  await page.getByRole('link', { name: 'Skip to content', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(filterBox(page)).toHaveValue('алена');
  await expect(page).toHaveURL(filtered);
  await expect(visitorCards(page).first()).toHaveAccessibleName('Алёна Каренина 7100000504');
  const before = urls.length;
  await page.reload();
  await expect(filterBox(page)).toHaveValue('алена');
  await expect(visitorCards(page)).toHaveCount(2);
  expect(urls.length).toBeGreaterThan(before);
  expect(urls.filter((url) => /%D0|[?#]q/.test(url))).toEqual([]);
  await test.step('a long text with a match is shown whole', async () => {
    const card = visitorCards(page).first();
    const marks = card.locator('mark');
    await expect(page.getByRole('search').getByText('2 of 12', { exact: true })).toBeVisible();
    await expect(marks.first()).toHaveText('Алёна');
    await filterBox(page).fill('скидк компенсир');
    await expect(marks).toHaveText(['скидк', 'Компенсир']);
    for (const mark of await marks.all()) {
      await mark.scrollIntoViewIfNeeded();
      await expect(mark).toBeInViewport({ ratio: 1 });
    }
    await expect(button(card, 'Show all')).toBeHidden();
  });
  await page.goBack();
  await expect(page).toHaveURL('/');
});
