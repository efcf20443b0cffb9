// The last conversation: a link on the person's page to the history, which opens it.
import { personIds } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { askedFor } from '../support/calls.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { fakeTime } from '../support/passing-time.ts';
import { openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { kind, lastConversation, line, lines } from './history-page.ts';

test('one press opens the newest call and the newest chat or request that has words, by at most four calls', async ({
  page,
  simulator,
}) => {
  await allowClipboard(page);
  await openPerson(page, personIds.karenina);
  const summary = async (): Promise<string> => {
    await page.getByRole('button', { name: 'Copy summary', exact: true }).click();
    await expect(page.getByText('Copied', { exact: true })).toBeAttached();
    return readClipboard(page);
  };
  expect(await summary()).not.toContain('Incoming call');
  await lastConversation(page).click();
  const call = line(page, 'Incoming call');
  const chat = line(page, 'Chat');
  await expect(call.getByText('Дина Облонская')).toBeVisible();
  await expect(chat.getByRole('list', { name: 'Messages' }).getByRole('listitem')).toHaveCount(6);
  await expect(call).toBeFocused();
  await expect(page).toHaveURL(/\?tab=history&open=last$/);
  expect(askedFor(simulator).toSorted()).toEqual(['calls', 'chats', 'events', 'messages']);
  await expectAccessible(page);

  await test.step('its words are in the summary of a ticket, with the number and the recording', async () => {
    await expect
      .poll(summary)
      .toMatch(/^Incoming call, .*; Phone: \+7 [\d ]+; Answered by: Дина Облонская; Talk time: 2:06/m);
    const copied = (await summary()).split('\n');
    expect(copied.find((each) => each.startsWith('Recording: http'))).toBeDefined();
    expect(copied.filter((each) => /^14:\d\d \S.*: ./.test(each))).toHaveLength(3);
    expect(copied.filter((each) => !each.startsWith('Comment')).length).toBeLessThanOrEqual(14);
  });

  await test.step('Back leads to the records; what was opened is still in the summary', async () => {
    await page.goBack();
    await expect(visitorCards(page).first()).toBeVisible();
    expect(await summary()).toContain('Дина Облонская');
    await lastConversation(page).click();
    await expect(call).toBeFocused();
    expect(askedFor(simulator)).toHaveLength(4);
  });

  await test.step('a link from outside marks the lines, and asks for nothing more', async () => {
    await page.reload();
    await expect(call).toHaveAttribute('aria-current', 'true');
    await expect(chat).toHaveAttribute('aria-current', 'true');
    await expect(call.getByRole('button', { name: 'Show the call', exact: true })).toBeVisible();
    expect(askedFor(simulator).slice(4)).toEqual(['events']);
    await expect(call).toBeFocused();
    await kind(page, 'Chats').press('Enter');
    await expect(lines(page)).toHaveCount(3);
    await expect(kind(page, 'Chats')).toBeFocused();
    await kind(page, 'Chats').press('Enter');
    await expect(call).toBeVisible();
    await expect(kind(page, 'Chats')).toBeFocused();
  });

  await test.step('a press on a line puts it into the URL', async () => {
    await call.getByRole('button', { name: 'Show the call', exact: true }).click();
    await expect(page).toHaveURL(/&open=call-\d{14}$/);
    await page.reload();
    await expect(page.locator('[aria-current=true]').and(lines(page))).toHaveCount(1);
    await call.getByRole('button', { name: 'Show the call', exact: true }).click();
    await call.getByRole('button', { name: 'Less', exact: true }).click();
    await expect(page).toHaveURL(/\?tab=history$/);
  });
});

test('a press opens what is newest now, and a summary waits for all of it', async ({ page, answers }) => {
  const older = { date_time_creation: '2026-01-01 10:15:00', event_type: 'Звонок' };
  const copied = page.getByText('Copied', { exact: true });
  await allowClipboard(page);
  const time = await fakeTime(page);
  answers.answerWith('get.person_events', [older], { times: 1 });
  await openPerson(page, personIds.karenina);
  await lastConversation(page).click();
  await expect(line(page, '1 January')).toBeFocused();
  await time.jump(61_000);
  answers.hold('get.person_events');
  await lastConversation(page).click();
  await page.getByRole('button', { name: 'Copy summary', exact: true }).click();
  for (const method of ['get.chats_report', 'get.chat_messages_report'] as const) {
    await expect.poll(() => answers.waiting()).toBe(1);
    await time.jump(3_000);
    answers.release();
    answers.hold(method);
  }
  await expect.poll(() => answers.waiting()).toBe(1);
  await expect(copied).toHaveCount(0);
  answers.release();
  await expect(copied).toBeAttached();
  expect(await readClipboard(page)).toMatch(/^Incoming call, .*; Talk time: 2:06[^]*^14:\d\d \S.*: ./m);
  await expect(line(page, 'Chat').getByRole('list', { name: 'Messages' })).toBeVisible();
});
