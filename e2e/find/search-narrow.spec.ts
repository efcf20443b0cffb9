// A search by the keyboard alone, and on a phone.
import { phones } from '#simulator/data/reserved.ts';
import { askedFor } from '../support/calls.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { listen } from '../support/announcements.ts';
import { expect, test } from '../support/fixtures.ts';
import { findField } from '../support/find-field.ts';
import { heading } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { dated, earlier, foundPeople, further, searchFor } from './results-page.ts';

test('by keyboard alone, with a screen reader', async ({ page, simulator }) => {
  const said = await listen(page);
  await openSignedIn(page, '/');
  await expect(findField(page)).toBeFocused();
  await page.keyboard.type('+7 916 555-31-05');
  await page.keyboard.press('Enter');
  await expect(foundPeople(page)).toHaveCount(3);
  await expect(heading(page)).toBeFocused();
  await expect.poll(said).toContain('3 people found');

  await page.keyboard.press('Tab');
  await expect(foundPeople(page).getByRole('link').first()).toBeFocused();
  for (let link = 0; link < 3; link += 1) await page.keyboard.press('Tab');
  await expect(further(page)).toBeFocused();
  await expect(further(page)).toHaveAccessibleDescription(dated('In requests and chats, up to 2 points'));
  await page.keyboard.press('Enter');
  await expect(further(page)).toBeHidden();
  expect(askedFor(simulator)).toEqual(['calls', 'requests', 'chats']);
  // What was pressed has gone: the next Tab goes on from the heading.
  await expect(heading(page)).toBeFocused();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Иван Петров');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: dated('Show the call (1 point)') })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('link', { name: /^Found by/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(foundPeople(page)).toHaveCount(3);

  await test.step('another search: the focus goes on to what it finds, and calls of nobody are said', async () => {
    await said();
    await page.keyboard.press('/');
    await page.keyboard.type(`+${phones.ofNobody}`);
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText('Search: phone +7 916 555 31 00');
    await expect(earlier(page)).toBeVisible();
    await expect(heading(page)).toBeFocused();
    await expect.poll(said).toContainEqual(expect.stringMatching(/^2 calls from this number.*Nobody found$/));
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  const expectNoSideScroll = async (page: Parameters<typeof expectAccessible>[0]) =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );

  test('several people, nobody, and the person found', async ({ page }) => {
    for (const phone of [phones.shared, phones.hostile, phones.ofNobody, phones.visitorsOnly]) {
      await test.step(phone, async () => {
        await searchFor(page, `+${phone}`);
        await expect(earlier(page)).toBeVisible();
        await expectNoSideScroll(page);
      });
    }
    await expectAccessible(page);
    await searchFor(page, `+${phones.karenina}`);
    await expect(page.getByRole('link', { name: /^Found by/ })).toBeVisible();
    await expectNoSideScroll(page);
    await expectAccessible(page);
  });
});
