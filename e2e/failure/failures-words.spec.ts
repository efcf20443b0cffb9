// What certain failures show besides title and action.
import { tokens } from '#simulator/data/reserved.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { failureRow } from './failure-table.ts';
import { expect, test } from '../support/fixtures.ts';
import { noticeOf, switchLanguage } from '../support/notice.ts';
import { fakeTime } from '../support/passing-time.ts';
import { openSignedIn } from '../support/sign-in.ts';

const IP = '203.0.113.7';
const PLACE = 'Administrator → Account → Rules and security settings → API';

const addresses = [
  ['named in params', '/persons/9000000008', tokens.client, ''],
  ['of a partner', '/persons/6145241079?user_id=290101', tokens.partner, 'partner'],
] as const;

test('an address that is not on the list is shown large, with a message to send', async ({ page }) => {
  await allowClipboard(page);
  for (const [title, url, token, variant] of addresses) {
    await test.step(title, async () => {
      await openSignedIn(page, url, token);
      const notice = noticeOf(page, failureRow('ip_not_whitelisted', variant).title.en);
      await expect(notice).toContainText(PLACE);
      await expect(notice).toContainText('all agents share one fixed address');
      if (variant === 'partner') {
        await expect(notice).toContainText(
          'The customer’s account only answers IP addresses on its own list',
        );
        await expect(notice).toContainText('Your partner account’s list does not count.');
        // The message to the customer contains its name once that has loaded.
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

test.describe('in a time zone far from the account’s', () => {
  test.use({ timezoneId: 'Asia/Kamchatka' });

  test('a day’s limit shows its size and the time of its reset, then that it has reset', async ({ page }) => {
    // 12:05 in Kamchatka.
    const time = await fakeTime(page, new Date('2026-03-02T00:05:00Z'));
    await openSignedIn(page, '/persons/9000000014');
    const day = failureRow('limit_exceeded', 'day').title;
    const notice = noticeOf(page, day.en);
    await expect(notice).toContainText('Points per day: 5,000.');
    await expect(notice).toContainText(/Resets tomorrow at 12:0\d/);
    await switchLanguage(page, 'ru');
    await expect(noticeOf(page, day.ru)).toContainText(/Лимит обновится завтра в\s12:0\d/);
    await switchLanguage(page, 'en');
    await time.jump(13 * 60 * 60_000);
    await expect(notice).toContainText(/Resets today at 12:0\d/);
    await time.jump(12 * 60 * 60_000);
    await expect(notice).toContainText('The limit has reset. Try again.');
  });
});
