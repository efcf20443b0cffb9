import { listen } from '../support/announcements.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { announced } from '../support/open-person.ts';
import { visitorCard } from '../support/person-page.ts';
import { openSignedIn, signOut } from '../support/sign-in.ts';

const karenina = '/persons/7000000005';

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
  await test.step('a number is called and an address is written to by a link', async () => {
    const card = visitorCard(page, 7_100_000_502);
    await expect(card.getByRole('link', { name: '+7 495 555 01 01', exact: true })).toHaveAttribute(
      'href',
      'tel:+74955550101',
    );
    await expect(card.getByRole('link', { name: 'Anna@Vokzal.example', exact: true })).toHaveAttribute(
      'href',
      'mailto:Anna@Vokzal.example',
    );
    await expect(
      visitorCard(page, 7_100_000_509).getByRole('link', { name: '+7 495 555 01 01 ext. 12', exact: true }),
    ).toHaveAttribute('href', 'tel:+74955550101;ext=12');
  });
  await test.step('a text that could not be put together is said not to be copied', async () => {
    const button = page.getByRole('button', { name: 'Copy summary', exact: true });
    await expect(button).toBeVisible();
    await page.evaluate(() => {
      // The summary splits comments with `split`: let that fail once.
      const { prototype } = String;
      const original = Object.getOwnPropertyDescriptor(prototype, 'split');
      Object.defineProperty(prototype, 'split', {
        configurable: true,
        value() {
          Object.defineProperty(prototype, 'split', original ?? {});
          throw new TypeError('x');
        },
      });
    });
    await button.click();
    await expect(page.getByRole('main').getByText('Nothing was copied')).toBeVisible();
    await expect(page.getByText('Copied', { exact: true })).toHaveCount(0);
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

test('the number that was said to be copied is not left behind when the session ends', async ({
  page,
  answers,
}) => {
  await allowClipboard(page);
  await openSignedIn(page, karenina);
  const copy = visitorCard(page, 7_100_000_502).getByRole('button', { name: 'Copy phone +7 495 555 01 01' });
  await expect(copy).toBeVisible();
  answers.fail('*', 'access_token_blocked');
  await copy.click();
  await expect(announced(page)).toHaveText('Copied +7 495 555 01 01');
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await expect(announced(page)).toHaveText('');
});

test('a copy that ends after the sign-out says nothing of the number', async ({ page }) => {
  await page.addInitScript(() => {
    if (!('clipboard' in navigator)) return;
    navigator.clipboard.writeText = () =>
      new Promise((resolve) => addEventListener('test:copied', () => resolve(), { once: true }));
  });
  const said = await listen(page);
  await openSignedIn(page, karenina);
  await visitorCard(page, 7_100_000_502)
    .getByRole('button', { name: 'Copy phone +7 495 555 01 01', exact: true })
    .click();
  await signOut(page);
  await page.evaluate(async () => {
    dispatchEvent(new Event('test:copied'));
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
  await expect(announced(page)).toHaveText('You are signed out');
  expect((await said()).join('\n')).not.toContain('555 01 01');
});

test('where the clipboard refuses, the text is selected and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    // A page without an origin, such as a new tab's first page, has no clipboard.
    if (!('clipboard' in navigator)) return;
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await openSignedIn(page, karenina);
  const card = visitorCard(page, 7_100_000_501);
  await card.getByRole('button', { name: 'Copy phone +7 916 555 12 34', exact: true }).click();
  await expect(card.getByText(/did not allow copying/)).toBeVisible();
  const field = card.getByRole('textbox', { name: 'Copy phone +7 916 555 12 34', exact: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('+79165551234');
  expect(
    await field.evaluate((area) =>
      area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : '',
    ),
  ).toBe('+79165551234');
  await expect(page.getByText(/^Copied/)).toHaveCount(0);
});
