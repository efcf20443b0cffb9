// What is copied, and what is filtered: nothing of either goes elsewhere.
import { listen } from '../support/announcements.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { announced, filterBox } from '../support/open-person.ts';
import { visitorCard, visitorCards } from '../support/person-page.ts';
import { openSignedIn, signIn, signOut } from '../support/sign-in.ts';

const karenina = '/persons/7000000005';
const typed = `${karenina}#q=%D0%B0%D0%BB%D0%B5%D0%BD%D0%B0`;

// The summary: summary.test.ts. A copy that is refused: use-copy.test.tsx. The link: embedding.spec.ts.
test('a phone, an e-mail and an ID are copied, and said to be', async ({ page }) => {
  await allowClipboard(page);
  await openSignedIn(page, karenina);
  const card = visitorCard(page, 7_100_000_502);
  await card.getByRole('button', { name: 'Copy phone +7 495 555 01 01', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('Copied +7 495 555 01 01');
  expect(await readClipboard(page)).toBe('+74955550101');
  await card.getByRole('button', { name: 'Copy e-mail Anna@Vokzal.example', exact: true }).click();
  await expect.poll(() => readClipboard(page)).toBe('Anna@Vokzal.example');
  await card.getByRole('button', { name: 'Copy ID 7100000502', exact: true }).click();
  await expect.poll(() => readClipboard(page)).toBe('7100000502');
});

test('a copy that ends after the sign-out is not said; one that was said is not left behind', async ({
  page,
  answers,
}) => {
  await page.addInitScript(() => {
    // A page without an origin, such as a new tab's first page, has no clipboard.
    if (!('clipboard' in navigator)) return;
    navigator.clipboard.writeText = () =>
      new Promise((resolve) => addEventListener('test:copied', () => resolve(), { once: true }));
  });
  const end = () =>
    page.evaluate(async () => {
      dispatchEvent(new Event('test:copied'));
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    });
  const said = await listen(page);
  await openSignedIn(page, karenina);
  const card = visitorCard(page, 7_100_000_501);
  const copy = card.getByRole('button', { name: 'Copy phone +7 916 555 12 34', exact: true });
  await copy.click();
  await signOut(page);
  await end();
  await expect(announced(page)).toHaveText('You are signed out');
  expect((await said()).join('\n')).not.toContain('555 12 34');

  await test.step('when the session ends', async () => {
    await signIn(page);
    await expect(copy).toBeVisible();
    answers.fail('*', 'access_token_blocked');
    await copy.click();
    await end();
    await expect(announced(page)).toHaveText('Copied +7 916 555 12 34');
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await expect(announced(page)).toHaveText('');
  });
});

test('the filter marks what it finds, in the URL and on no server', async ({ page, server, simulator }) => {
  const asked: string[] = [];
  server.use({
    ...simulator,
    handler(req, res, next) {
      asked.push(req.url ?? '');
      simulator.handler(req, res, next);
    },
  });
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
  const before = asked.length;
  await page.reload();
  await expect(filterBox(page)).toHaveValue('алена');
  await expect(visitorCards(page)).toHaveCount(2);
  expect(asked.length).toBeGreaterThan(before);
  expect(asked.filter((url) => /%D0|[?#]q/.test(url))).toEqual([]);
  await test.step('what was found is marked, and a long text shown whole', async () => {
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
    await expect(card.getByRole('button', { name: 'Show all', exact: true })).toBeHidden();
  });
  await filterBox(page).press('Escape');
  await expect(filterBox(page)).toHaveValue('');
  await expect(visitorCards(page)).toHaveCount(12);
  await expect(page).toHaveURL(karenina);
  await page.goBack();
  await expect(page).toHaveURL('/');
});
