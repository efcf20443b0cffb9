// The history of a person: fetched by a press, filtered by kind; the last conversation; a history that fails, one of a partner's
// customer, and a portal that has none. A refresh that fails: query-view.test.tsx, use-history.test.tsx.
// On a phone: look/history.spec.ts. How far “Show more” and a kind go by themselves, and what fails: use-history.test.tsx. What `open` opens: opened-events.test.ts.
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { chooseCustomer } from '../customer/customer-page.ts';
import { expectNotStored } from '../find/results-page.ts';
import { button, find, press, readClipboard } from '../support/controls.ts';
import { recordAnnouncements } from '../support/announcements.ts';
import { callsTo, expect, requestedData, test } from '../support/fixtures.ts';
import { failureNotice } from '../support/notice.ts';
import { liveRegion, openPerson } from '../support/open-person.ts';
import { fakeTime } from '../support/fake-time.ts';
import { personPath, visitorCard, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { eventCount, eventRow, eventRows, itemsOf, kind, lastConversation, tab } from './history-page.ts';

const METHOD = 'get.person_events';
const karenina = `/persons/${personIds.karenina}?tab=history`;
const klara = `/persons/${personIds.klara}?tab=history`;
/** “20 events since 4 June”. */
const sinceDay = (count: number, what = 'events') =>
  new RegExp(String.raw`^${count}\s${what} since \d{1,2}\s\p{L}+(?:\s\d{4})?$`, 'u');
const nothingOlder = /^Nothing older back to \d+\s\p{L}+\s\d{4}$/u;

test('newest 200 events are listed by kind, older ones by “Show more”', async ({ page, simulator }) => {
  const announcements = await recordAnnouncements(page);
  await openPerson(page, personIds.karenina);
  await expect(tab(page, 'Records')).toHaveAttribute('aria-selected', 'true');
  expect(requestedData(simulator)).toEqual([]);
  await tab(page, 'History').click();
  // All but visits and goals.
  await expect(eventCount(page, sinceDay(20))).toBeVisible();
  await expect(page).toHaveURL(karenina);
  await expect(eventRows(page)).toHaveCount(20);
  await expect(liveRegion(page)).toHaveText(sinceDay(20));
  await expect(page.getByText(/^Times are in/)).toHaveCount(0);
  await kind(page, 'Visits').press('Enter');
  // The oldest of 158 is of a day that may have more.
  await expect(eventCount(page, sinceDay(157, 'visits'))).toBeVisible();
  await expect(liveRegion(page)).toHaveText(sinceDay(157, 'visits'));
  await test.step('all loaded events are drawn by scrolling, without a call', async () => {
    await expect(eventRows(page)).toHaveCount(100);
    await expect(async () => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect(eventRows(page)).toHaveCount(158, { timeout: 200 });
    }).toPass();
    expect(requestedData(simulator)).toEqual(['events', 'calls']);
  });
  await test.step('the kinds are in the URL and in a copied link', async () => {
    await kind(page, 'Calls').press('Space');
    await expect(kind(page, 'Calls')).toHaveAttribute('aria-pressed', 'true');
    await expect(eventRows(page).first()).toBeInViewport();
    await expect(page).toHaveURL(`${karenina}&kinds=call,visit`);
    await press(page, 'Copy link');
    await expect.poll(() => readClipboard(page)).toContain(`${karenina}&kinds=call,visit`);
    await tab(page, 'Records').click();
    await tab(page, 'History').click();
    await expect(eventCount(page, sinceDay(170))).toBeVisible();
    await press(page, 'Clear');
    await expect(eventRows(page)).toHaveCount(20);
    await expect(page.getByRole('tabpanel')).toBeFocused();
    expect(requestedData(simulator)).toEqual(['events', 'calls']);
  });
  // The contacts have a button of the same name.
  const panel = page.getByRole('tabpanel', { name: 'History' });
  await press(panel, 'Show more');
  await expect(eventCount(page, sinceDay(21))).toBeVisible();
  await test.step('a click without a new row says how far back there is none, and the second is the last', async () => {
    await kind(page, 'Missed').click();
    await expect(liveRegion(page)).toHaveText(sinceDay(3, 'missed calls'));
    await announcements();
    await press(panel, 'Show more');
    await expect(panel.getByText(nothingOlder)).toBeVisible();
    await expect(liveRegion(page)).toHaveText(nothingOlder);
    const first = await liveRegion(page).innerText();
    await press(panel, 'Show more');
    await expect(button(panel, 'Show more')).toBeHidden();
    await expect(liveRegion(page)).not.toHaveText(first);
    // Each click has sent four calls.
    const once = expect.stringMatching(nothingOlder);
    expect(await announcements()).toEqual([once, once]);
  });
  await expectNotStored(page, ['groups.vokzal', 'Рассылка']);
  await page.goBack();
  await expect(page).not.toHaveURL(/persons/);
});

test('one call has its kinds, refresh, time zone and links', async ({ openContext, simulator }) => {
  const page = await (await openContext({ timezoneId: 'Asia/Tokyo' })).newPage();
  await test.step('a kind without events stays pressed until it is released', async () => {
    await openSignedIn(page, `${klara}&kinds=deal&embed=1`);
    await expect(eventCount(page, /^No events since/)).toBeVisible();
    await kind(page, 'Deals').press('Enter');
    await expect(page).toHaveURL(`${klara}&embed=1`);
    await expect(eventRows(page)).toHaveCount(1);
    await expect(kind(page, 'Deals')).toHaveCount(0);
  });
  await expect(page.getByText('Times are in the account’s time zone, Europe/Moscow.')).toBeVisible();
  await test.step('a refresh fetches its events, and no records', async () => {
    await press(page, 'Refresh');
    await expect.poll(() => callsTo(simulator, METHOD)).toHaveLength(2);
    expect(callsTo(simulator, 'get.person_visitors')).toHaveLength(1);
  });
  await test.step('a link in a frame stays in the frame', async () => {
    await press(page, 'Show the call');
    await page.getByRole('link', { name: /^Visitor ID \d+$/ }).click();
    await expect(visitorCards(page)).toHaveCount(1);
    await expect(page).toHaveURL(/\?visitor=\d+&embed=1$/);
  });
});

test('one press opens the last conversation by four calls', async ({ page, simulator }) => {
  await openPerson(page, personIds.karenina);
  const summary = async (): Promise<string> => {
    await press(page, 'Copy summary');
    await expect(page.getByText('Copied', { exact: true })).toBeAttached();
    return readClipboard(page);
  };
  expect(await summary()).not.toContain('Incoming call');
  await lastConversation(page).click();
  const [call, chat] = [eventRow(page, 'Incoming call'), eventRow(page, 'Chat')];
  await expect(button(call, 'Copy call')).toBeVisible();
  await expect(itemsOf(chat, 'Messages')).toHaveCount(6);
  await expect(call).toBeFocused();
  await expect(page).toHaveURL(/\?tab=history&open=last$/);
  expect(requestedData(simulator).toSorted()).toEqual(['calls', 'chats', 'events', 'messages']);

  await test.step('the summary has it, also after Back to the records', async () => {
    await expect.poll(summary).toMatch(/^Incoming call, .*; Talk time: 2:06[^]*^Recording: http/m);
    expect((await summary()).match(/^14:\d\d \S.*: ./gm)).toHaveLength(3);
    await page.goBack();
    await expect(visitorCards(page).first()).toBeVisible();
    expect(await summary()).toContain('Дина Облонская');
    await lastConversation(page).click();
    await expect(call).toBeFocused();
    expect(requestedData(simulator)).toHaveLength(4);
  });
  await test.step('a link from outside marks it, and fetches no details', async () => {
    await page.reload();
    for (const marked of [call, chat]) await expect(marked).toHaveAttribute('aria-current', 'true');
    await expect(button(call, 'Show the call')).toBeVisible();
    expect(requestedData(simulator).slice(4)).toEqual(['events', 'calls']);
    await expect(call).toBeFocused();
    for (const shown of [chat, call]) {
      await kind(page, 'Chats').press('Enter');
      await expect(shown).toBeVisible();
      await expect(kind(page, 'Chats')).toBeFocused();
    }
  });
  await test.step('a press on an event puts it into the URL until it is closed', async () => {
    await press(call, 'Show the call');
    await expect(page).toHaveURL(/&open=call-\d{14}$/);
    await press(call, 'Hide');
    await expect(page).toHaveURL(/\?tab=history$/);
  });
});

test('“Last conversation” refreshes the history, and a summary waits for it', async ({ page, answers }) => {
  const older = { date_time_creation: '2026-01-01 10:15:00', event_type: 'Звонок' };
  const copied = page.getByText('Copied', { exact: true });
  const time = await fakeTime(page);
  answers.answerWith(METHOD, [older], { times: 1 });
  await openPerson(page, personIds.karenina);
  await lastConversation(page).click();
  await expect(eventRow(page, '1 January')).toBeFocused();
  await time.jump(61_000);
  answers.hold(METHOD);
  await lastConversation(page).click();
  await press(page, 'Copy summary');
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
  await expect(itemsOf(eventRow(page, 'Chat'), 'Messages').first()).toBeVisible();
});

test('failed history leaves the records', async ({ page, simulator, answers }) => {
  answers.fail(METHOD, 'forbidden');
  await openPerson(page, personIds.klara);
  await tab(page, 'History').click();
  await test.step('its events fail', async () => {
    const notice = failureNotice(page, 'You don’t have access to this.');
    await expect(notice).toBeVisible();
    await expect(page.getByText('No events')).toBeHidden();
    await tab(page, 'Records').click();
    await expect(visitorCards(page)).toHaveCount(1);
    await expect(notice).toHaveCount(0);
    await tab(page, 'History').click();
    answers.heal();
    const before = callsTo(simulator, METHOD).length;
    await press(page, 'Try again');
    await expect(eventRows(page)).toHaveCount(1);
    expect(callsTo(simulator, METHOD)).toHaveLength(before + 1);
  });
  await test.step('“No events” needs a successful answer', async () => {
    answers.answerWith(METHOD, []);
    await find(page, personPath(personIds.karenina));
    await expect(visitorCards(page)).toHaveCount(12);
    const before = requestedData(simulator).length;
    await lastConversation(page).click();
    await expect(eventCount(page, /^No events since/)).toBeVisible();
    expect(requestedData(simulator).slice(before)).toEqual(['events']);
  });
});

test('every call of a customer’s history has the user_id', async ({ page, simulator, answers }) => {
  const { userId } = romashka;
  // In a frame, the person stays when another customer is chosen.
  await openSignedIn(page, `/visitors/7100000501?user_id=${userId}&embed=1`, tokens.partner);
  const card = visitorCard(page, 7_100_000_501);
  await expect(card).toBeFocused();
  await press(card, 'More');
  await expect(card).toContainText('anna_karenina');
  await expect(card).toContainText('Санкт-Петербург');
  await tab(page, 'History').click();
  for (const name of ['Show the call', 'Show the chat', 'Show the request'])
    await button(page, name).first().click();
  const details = ['visitor', 'events', 'calls', 'chats', 'messages', 'requests'];
  await expect.poll(() => requestedData(simulator).toSorted()).toEqual(details.toSorted());
  const others = simulator.calls.filter(({ params }) => params['user_id'] !== userId);
  expect(others.map(({ method }) => method)).toEqual([]);

  await test.step('another customer chosen meanwhile gets its own events', async () => {
    answers.hold(METHOD);
    await press(page, 'Refresh');
    await expect.poll(() => answers.waiting()).toBe(1);
    await page.getByRole('button', { name: /Ромашка/ }).click();
    await chooseCustomer(page, 'ёлка', 'Ёлка и Ко');
    await expect(page).toHaveURL(/user_id=200401.*tab=history/);
    await expect.poll(() => answers.waiting()).toBe(2);
    answers.release();
    // The former customer's person has 230 events.
    await expect(page.getByRole('tabpanel').getByText(/^\d\d?\sevents since/)).toBeVisible();
    expect(await eventRows(page).count()).toBeLessThan(100);
  });
});

// As Novofon: without `get.person_events` and `get.visitors`. How its reports become events, or fail: history-queries.test.ts.
test('portal without a history lists the calls, chats and requests', async ({ page, simulator }) => {
  await openSignedIn(page, `/persons/${personIds.karenina}?tab=history`, tokens.novofon);
  await expect(page.getByRole('tabpanel')).toContainText(
    'This portal keeps no history. Showing calls, chats and requests of the last 89 days.',
  );
  // Seven calls, two chats and a request.
  await expect(eventCount(page, /^10\sevents$/)).toBeVisible();
  await expect(eventRows(page)).toHaveCount(10);
  await expect(button(page.getByRole('tabpanel'), 'Show more')).toBeHidden();
  const call = eventRow(page, 'Incoming call');
  await press(call, 'Show the call');
  await expect(call).toContainText('waited 0:07');
  expect(requestedData(simulator)).toEqual(['events', 'calls', 'chats', 'requests']);
});
