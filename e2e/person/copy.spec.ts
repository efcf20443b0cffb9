// What is copied, and what is filtered: nothing of either goes elsewhere.
import { listen } from '../support/announcements.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { announced, filterBox } from '../support/open-person.ts';
import { visitorCard, visitorCards } from '../support/person-page.ts';
import { openSignedIn, signIn, signOut } from '../support/sign-in.ts';

const karenina = '/persons/7000000005';
const typed = `${karenina}#q=%D0%B0%D0%BB%D0%B5%D0%BD%D0%B0`;

test('what is copied, and said to be copied', async ({ page, baseURL }) => {
  await test.step('a phone, an e-mail and an id are copied, and said to be', async () => {
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
  await test.step('the summary for a ticket, always in the same order', async () => {
    await page.goto('/persons/6145241079?visitor=6152759377#q=%D0%A2');
    await page.getByRole('button', { name: 'Copy summary', exact: true }).click();
    await expect
      .poll(() => readClipboard(page))
      .toBe(
        [
          'Name: Тест',
          'Phones: 213123123213, 43534534543, 74564565465',
          'E-mails: test@1.ry, test@2.ru, qere4@fsdfsd.ry',
          'Company: ООО Ромашка',
          'Comment: Какойто комментарий',
          `Link: ${new URL('/persons/6145241079?visitor=6152759377', baseURL).href}`,
        ].join('\n'),
      );
  });
  await test.step('the link holds the marked record and not the filter', async () => {
    await page.goto('/persons/7000000005?visitor=7100000502&sort=name#q=%D0%B0%D0%BD%D0%BD%D0%B0');
    await page.getByRole('button', { name: 'Copy link', exact: true }).click();
    await expect
      .poll(() => readClipboard(page))
      .toBe(new URL('/persons/7000000005?visitor=7100000502', baseURL).href);
  });
});

test('a copy that is refused, or ends after the sign-out', async ({ page, answers }) => {
  await page.addInitScript(() => {
    // A page without an origin, such as a new tab's first page, has no clipboard.
    if (!('clipboard' in navigator)) return;
    navigator.clipboard.writeText = () =>
      new Promise((resolve, reject) => {
        addEventListener('test:copied', () => resolve(), { once: true });
        addEventListener('test:refused', () => reject(new DOMException('', 'NotAllowedError')), {
          once: true,
        });
      });
  });
  const end = (how: 'copied' | 'refused') =>
    page.evaluate(async (name) => {
      dispatchEvent(new Event(`test:${name}`));
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    }, how);
  const said = await listen(page);
  await openSignedIn(page, karenina);
  const card = visitorCard(page, 7_100_000_501);
  const copy = card.getByRole('button', { name: 'Copy phone +7 916 555 12 34', exact: true });
  await copy.click();
  await end('refused');
  await expect(card.getByText(/did not allow copying/)).toBeVisible();
  const field = card.getByRole('textbox', { name: 'Copy phone +7 916 555 12 34', exact: true });
  await expect(field).toBeFocused();
  expect(
    await field.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    ),
  ).toBe('+79165551234');
  await expect(page.getByText(/^Copied/)).toHaveCount(0);

  await test.step('after the sign-out', async () => {
    await page.reload();
    await copy.click();
    await signOut(page);
    await end('copied');
    await expect(announced(page)).toHaveText('You are signed out');
    expect((await said()).join('\n')).not.toContain('555 12 34');
  });
  await test.step('a number that was said to be copied is not left behind when the session ends', async () => {
    await signIn(page);
    await expect(copy).toBeVisible();
    answers.fail('*', 'access_token_blocked');
    await copy.click();
    await end('copied');
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
    // “алена” in the other keyboard layout.
    for (const text of ['алена 9165551234', 'fktyf']) {
      await filterBox(page).fill(text);
      await expect(page.getByRole('search').getByText('2 of 12', { exact: true })).toBeVisible();
      await expect(marks.first()).toHaveText('Алёна');
    }
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
