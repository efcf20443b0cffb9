// What single failures say beyond title and way out.
import type { Locator } from '@playwright/test';
import { tokens } from '#simulator/data/tokens.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { failureRow } from './failure-table.ts';
import { expect, test } from '../support/fixtures.ts';
import { noticeOf } from '../support/notice.ts';
import { fakeTime } from '../support/passing-time.ts';
import { openSignedIn } from '../support/sign-in.ts';

const IP = '203.0.113.7';
const PLACE = 'Administrator → Account → Rules and security settings → API';

const addresses = [
  ['named in params', '/persons/9000000008', tokens.client, ''],
  ['named in the message', '/persons/9000000009', tokens.client, ''],
  ['of a partner', '/persons/6145241079?user_id=290101', tokens.partner, 'partner'],
] as const;

test('an address that is not on the list is shown large, with a message to send', async ({ page }) => {
  await allowClipboard(page);
  for (const [title, url, token, variant] of addresses) {
    await test.step(title, async () => {
      await openSignedIn(page, url, token);
      const notice = noticeOf(page, failureRow('ip_not_whitelisted', variant).title.en);
      await expect(notice).toContainText(PLACE);
      await expect(notice).toContainText('all agents ask from one fixed address');
      if (variant === 'partner') {
        await expect(notice).toContainText(
          'The customer’s account answers only the IP addresses on its own list',
        );
        await expect(notice).toContainText('The list of your partner account does not count.');
        // The message to them names them as soon as it is known.
        await expect(notice.getByRole('blockquote')).toContainText('ООО «Чужой адрес»');
      }

      const address = notice.getByText(IP, { exact: true });
      const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
      const [big, usual] = await Promise.all([
        address.evaluate(sizeOf),
        notice.getByText(PLACE).first().evaluate(sizeOf),
      ]);
      expect(big).toBeGreaterThanOrEqual(1.4 * usual);

      await notice.getByRole('button', { name: 'Copy the address' }).click();
      await expect.poll(() => readClipboard(page)).toBe(IP);
      await notice.getByRole('button', { name: 'Copy the message' }).click();
      await expect.poll(() => readClipboard(page)).toContain(PLACE);
      const message = await readClipboard(page);
      expect(message).toContain(IP);
      expect(message).toContain(variant === 'partner' ? 'the Data API of your account' : 'our account');
      for (const line of message.split('\n'))
        await expect(notice.getByRole('blockquote')).toContainText(line);
    });
  }
});

test('the components that are lacking are named', async ({ page }) => {
  await openSignedIn(page, '/');
  for (const id of [9000000011, 9000000012]) {
    await page.goto(`/persons/${id}`);
    await expect(page.getByRole('alert')).toContainText('data_api_config, visitor_tracking');
  }
});

test('an unknown refusal is told in the API’s own words, with a link to the vendor only', async ({
  page,
}) => {
  await openSignedIn(page, '/');
  for (const [id, links] of [
    [9000000041, ['https://www.comagic.ru/support/api/imagination']],
    [9000000042, []],
    [9000000043, []],
  ] as const) {
    await page.goto(`/persons/${id}`);
    const notice = noticeOf(page, failureRow('any other').title.en);
    await expect(notice).toContainText('The quota of imagination is exhausted, try a simpler question');
    const found = await notice.getByRole('link').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(found).toEqual(links);
  }
  await page.goto('/persons/9000000022');
  await expect(page.getByRole('alert')).toContainText('The person is being moved to another archive');
});

/** The seconds that a notice counts down; NaN where it counts none. */
async function secondsLeft(notice: Locator): Promise<number> {
  const [, countdown = ''] = /Resets in ([\d:]+)/.exec(await notice.innerText()) ?? [];
  return countdown === ''
    ? Number.NaN
    : countdown.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}

test('a spent limit: the minute’s or the day’s, with its size and a countdown', async ({ page }) => {
  const time = await fakeTime(page);
  for (const [id, variant, size, most] of [
    [9000000015, 'minute', 'Points allowed each minute: 200.', 60],
    [9000000014, 'day', 'Points allowed each day: 5,000.', 24 * 60 * 60],
  ] as const) {
    await test.step(variant, async () => {
      await openSignedIn(page, `/persons/${id}`);
      const notice = noticeOf(page, failureRow('limit_exceeded', variant).title.en);
      await expect(notice).toContainText(size);
      const before = await secondsLeft(notice);
      expect(before).toBeLessThanOrEqual(most);
      // The clock of the page runs on beside the jump.
      expect(before).toBeGreaterThan(most - 35);
      await time.jump(25_000);
      await expect.poll(() => secondsLeft(notice)).toBeLessThanOrEqual(before - 25);
    });
  }
});
