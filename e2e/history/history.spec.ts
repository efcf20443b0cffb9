// The history of a person: asked for by a press, kept in memory, and never said to be more than what has come.
import { personIds } from '#simulator/data/reserved.ts';
import { expectNotStored } from '../find/results-page.ts';
import { button, press, readClipboard } from '../support/controls.ts';
import { expect, requestedData, test } from '../support/fixtures.ts';
import { boundingBox } from '../support/layout.ts';
import { liveRegion, openPerson } from '../support/open-person.ts';
import { fakeTime } from '../support/passing-time.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import {
  eventCalls,
  eventCount,
  kind,
  lastConversation,
  line,
  lines,
  openHistory,
  tab,
} from './history-page.ts';

test('one call brings the newest 200 events, “Show more” older ones', async ({ page, simulator }) => {
  await openPerson(page, personIds.karenina);
  await expect(tab(page, 'Records')).toHaveAttribute('aria-selected', 'true');
  expect(requestedData(simulator)).toEqual([]);

  await test.step('the newest: all but visits and goals', async () => {
    await tab(page, 'History').click();
    await expect(eventCount(page, '20 of the newest 200 events')).toBeVisible();
    await expect(page).toHaveURL(`/persons/${personIds.karenina}?tab=history`);
    await expect(events(page)).toHaveCount(20);
    await expect(page.getByRole('img', { name: /^Events in \d+ of \d+\sweeks, most on / })).toBeVisible();
    await expect(liveRegion(page)).toHaveText('20 of the newest 200 events');
  });

  const more = button(page, 'Show more');
  // How far it goes on by itself: use-history.test.tsx.
  await test.step('the others of the year, and the year before', async () => {
    await more.click();
    await expect(eventCount(page, '21 events')).toBeVisible();
    await more.click();
    await expect(liveRegion(page)).not.toHaveText('21 events');
  });
  await expectNotStored(page, ['groups.vokzal', 'Рассылка']);
});

test('kinds choose what is listed, in the URL and a copied link', async ({ page, simulator, answers }) => {
  const url = `/persons/${personIds.karenina}?tab=history`;
  await openHistory(page, personIds.karenina);
  await kind(page, 'Missed').click();
  for (const each of await events(page).all()) await expect(each).toContainText('Incoming call, missed');
  await kind(page, 'Missed').click();
  await kind(page, 'Visits').press('Enter');
  await expect(eventCount(page, '158 of the newest 200 events')).toBeVisible();
  await expect(liveRegion(page)).toHaveText('158 of the newest 200 events');
  await test.step('of many, all that are loaded are drawn by scrolling, which asks for nothing', async () => {
    await expect(events(page)).toHaveCount(100);
    await expect(async () => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect(events(page)).toHaveCount(158, { timeout: 200 });
    }).toPass();
    await expect(page.getByText(/are shown$/)).toHaveCount(0);
    expect(requestedData(simulator)).toEqual(['events']);
  });
  await kind(page, 'Calls').press('Space');
  await expect(kind(page, 'Calls')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(`${url}&kinds=call,visit`);
  await press(page, 'Copy link');
  await expect.poll(() => readClipboard(page)).toContain(`${url}&kinds=call,visit`);
  await tab(page, 'Records').click();
  await tab(page, 'History').click();
  await expect(eventCount(page, '171 of the newest 200 events')).toBeVisible();
  await press(page, 'Clear');
  await expect(events(page)).toHaveCount(20);
  await expect(page.getByRole('tabpanel')).toBeFocused();
  expect(requestedData(simulator)).toEqual(['events']);
  await page.goBack();
  await expect(page).not.toHaveURL(/persons/);

  await test.step('a kind of which there is none is pressed all the same', async () => {
    await openSignedIn(page, `/persons/${personIds.klara}?tab=history&kinds=deal`);
    await expect(eventCount(page, 'No events')).toBeVisible();
    await kind(page, 'Deals').press('Enter');
    await expect(page).toHaveURL(`/persons/${personIds.klara}?tab=history`);
    await expect(events(page)).toHaveCount(1);
    await expect(kind(page, 'Deals')).toHaveCount(0);
  });
  await test.step('one that nothing loaded is of is sought by a press, not by a link', async () => {
    const rows = [{ event_type: 'Посещение' }, { event_type: 'Звонок', call_status: 'Потерянный' }];
    for (const [index, row] of rows.entries())
      answers.answerWith(
        'get.person_events',
        { result: { data: [row], metadata: { total_items: 2 } } },
        { on: ({ offset }) => offset === index },
      );
    const before = eventCalls(simulator).length;
    await openSignedIn(page, `/persons/${personIds.klara}?tab=history&kinds=missed,chat`);
    await expect(button(page, 'Show more')).toBeVisible();
    expect(eventCalls(simulator)).toHaveLength(before + 1);
    await kind(page, 'Chats').click();
    await expect(events(page)).toHaveText(/missed/);
    expect(eventCalls(simulator)).toHaveLength(before + 2);
  });
});

test('a link to the history opens it, in a frame, too', async ({ page, openContext, simulator }) => {
  await openSignedIn(page, `/persons/${personIds.klara}?tab=history`);
  await expect(events(page)).toHaveCount(1);

  await test.step('Refresh refreshes what is shown', async () => {
    await press(page, 'Refresh');
    await expect.poll(() => requestedData(simulator).filter((asked) => asked === 'events')).toHaveLength(2);
    expect(simulator.calls.filter(({ method }) => method === 'get.person_visitors')).toHaveLength(1);
  });
  await test.step('in a frame of another product, its links stay there', async () => {
    await openSignedIn(page, `/persons/${personIds.klara}?tab=history&embed=1`);
    await press(page, 'Show the call');
    const record = events(page).getByRole('link', { name: /^Visitor ID \d+$/ });
    await record.click();
    await expect(visitorCards(page)).toHaveCount(1);
    await expect(page).toHaveURL(/\?visitor=\d+&embed=1$/);
  });
  await test.step('times are said to be the account’s where its time zone is another one than the browser’s', async () => {
    const zone = 'Times are in the account’s time zone, Europe/Moscow.';
    await expect(page.getByText(zone)).toHaveCount(0);
    const abroad = await (await openContext({ timezoneId: 'Asia/Tokyo' })).newPage();
    await openSignedIn(abroad, `/persons/${personIds.klara}?tab=history`);
    await expect(abroad.getByText(zone, { exact: true })).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the first event is high, and the kinds stay in sight', async ({ page }) => {
    const first = events(page).first();
    await openHistory(page, personIds.karenina);
    expect((await boundingBox(first)).y).toBeLessThanOrEqual(330);
    await page.setViewportSize({ width: 360, height: 640 });
    expect((await boundingBox(first)).bottom).toBeLessThanOrEqual(
      (await boundingBox(page.getByRole('toolbar'))).y,
    );
    await page.setViewportSize({ width: 1280, height: 800 });
    expect((await boundingBox(first)).y).toBeLessThanOrEqual(340);
    expect((await boundingBox(page.getByRole('img', { name: /^Events in / }))).height).toBeLessThanOrEqual(
      28,
    );

    await page.setViewportSize({ width: 390, height: 844 });
    await button(page, 'Show the chat').first().tap();
    await expect(page.getByRole('list', { name: 'Messages' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.evaluate(() => scrollTo(0, 1500));
    await expect(kind(page, 'Chats')).toBeInViewport();
    await kind(page, 'Chats').tap();
    await expect(events(page)).toHaveCount(3);
    await expect(first).toBeInViewport();
    await tab(page, 'Records').tap();
    await expect(visitorCards(page).first()).toBeVisible();
    await expect(first).toBeHidden();
  });
});

test('one press opens the last conversation, by at most four calls', async ({ page, simulator }) => {
  await openPerson(page, personIds.karenina);
  const summary = async (): Promise<string> => {
    await press(page, 'Copy summary');
    await expect(page.getByText('Copied', { exact: true })).toBeAttached();
    return readClipboard(page);
  };
  expect(await summary()).not.toContain('Incoming call');
  await lastConversation(page).click();
  const call = event(page, 'Incoming call');
  const chat = event(page, 'Chat');
  await expect(call.getByText('Дина Облонская')).toBeVisible();
  await expect(chat.getByRole('list', { name: 'Messages' }).getByRole('listitem')).toHaveCount(6);
  await expect(call).toBeFocused();
  await expect(page).toHaveURL(/\?tab=history&open=last$/);
  expect(requestedData(simulator).toSorted()).toEqual(['calls', 'chats', 'events', 'messages']);

  await test.step('its words are in the summary of a ticket, with the number and the recording', async () => {
    await expect.poll(summary).toMatch(/^Incoming call, .*; Talk time: 2:06[^]*^Recording: http/m);
    expect((await summary()).match(/^14:\d\d \S.*: ./gm)).toHaveLength(3);
  });
  await test.step('Back leads to the records; what was opened is still in the summary', async () => {
    await page.goBack();
    await expect(visitorCards(page).first()).toBeVisible();
    expect(await summary()).toContain('Дина Облонская');
    await lastConversation(page).click();
    await expect(call).toBeFocused();
    expect(requestedData(simulator)).toHaveLength(4);
  });
  await test.step('a link from outside marks the lines, and asks for nothing more', async () => {
    await page.reload();
    await expect(call).toHaveAttribute('aria-current', 'true');
    await expect(chat).toHaveAttribute('aria-current', 'true');
    await expect(button(call, 'Show the call')).toBeVisible();
    expect(requestedData(simulator).slice(4)).toEqual(['events']);
    await expect(call).toBeFocused();
    await kind(page, 'Chats').press('Enter');
    await expect(events(page)).toHaveCount(3);
    await expect(kind(page, 'Chats')).toBeFocused();
    await kind(page, 'Chats').press('Enter');
    await expect(call).toBeVisible();
    await expect(kind(page, 'Chats')).toBeFocused();
  });
  await test.step('a press on a line puts it into the URL', async () => {
    await press(call, 'Show the call');
    await expect(page).toHaveURL(/&open=call-\d{14}$/);
    await page.reload();
    await expect(page.locator('[aria-current=true]').and(events(page))).toHaveCount(1);
    await press(call, 'Show the call');
    await press(call, 'Less');
    await expect(page).toHaveURL(/\?tab=history$/);
  });
});

test('a press opens what is newest now, and a summary waits for all of it', async ({ page, answers }) => {
  const older = { date_time_creation: '2026-01-01 10:15:00', event_type: 'Звонок' };
  const copied = page.getByText('Copied', { exact: true });
  const time = await fakeTime(page);
  answers.answerWith('get.person_events', [older], { times: 1 });
  await openPerson(page, personIds.karenina);
  await lastConversation(page).click();
  await expect(event(page, '1 January')).toBeFocused();
  await time.jump(61_000);
  answers.hold('get.person_events');
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
  await expect(event(page, 'Chat').getByRole('list', { name: 'Messages' })).toBeVisible();
});
