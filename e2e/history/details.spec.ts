// Opened events: details, recordings, transcripts, pages of visits, and why somebody calls. What is copied of them: details-text.test.ts.
// What is left out, and in which order: facts.test.ts, event-details.test.tsx. Which pages are a visit's: session-requests.test.ts.
import type { Page, Request } from '@playwright/test';
import { personIds, phones } from '#simulator/data/reserved.ts';
import { foundPeople, searchFor } from '../find/results-page.ts';
import { button, find, press, readClipboard } from '../support/controls.ts';
import { expect, requestedData, test } from '../support/fixtures.ts';
import { failureNotice } from '../support/notice.ts';
import { liveRegion } from '../support/open-person.ts';
import { heading, personPath } from '../support/person-page.ts';
import { eventCount, eventRow, eventRows, itemsOf, kind, openHistory, tab } from './history-page.ts';

const SESSIONS = 'get.visitor_sessions_report';
const SHOW = 'Show the pages';

/** Opens a history, and lists only its visits. */
async function openVisits(page: Page, personId: number): Promise<void> {
  await openHistory(page, personId);
  await kind(page, 'Visits').click();
  await expect(button(page, SHOW).first()).toBeVisible();
}

test('a press shows the details of a call, a chat and a request', async ({ page, simulator, answers }) => {
  await openHistory(page, personIds.karenina);
  const call = eventRow(page, 'Incoming call');

  await test.step('a call: who answered, and how long, before the press', async () => {
    const show = button(call, 'Show the call');
    await expect(show).toHaveAccessibleDescription(/^Incoming call \d+\s\p{L}+, 10:15$/u);
    await expect(call).toContainText('2:06 · Дина Облонская');
    await show.click();
    await expect(call).toContainText('· waited 0:07 · Жалоба · campaign: Билеты: поиск');
    expect(requestedData(simulator)).toEqual(['events', 'calls']);
  });
  await test.step('a chat: who wrote what, with files as links', async () => {
    const chat = eventRow(page, 'Chat');
    await press(chat, 'Show the chat');
    await expect(liveRegion(page)).toHaveText('Details loaded');
    const messages = itemsOf(chat, 'Messages');
    await expect(messages).toHaveCount(6);
    await expect(messages.first()).toContainText(/Visitor.*Сколько будут стоить билеты на группу/);
    await expect(messages.getByRole('link')).toHaveAttribute('rel', /noreferrer/);
    await expect(chat.getByText('anna_karenina', { exact: true })).toBeVisible();
    await press(chat, 'Copy chat');
    await expect.poll(() => readClipboard(page)).toMatch(/^Chat, \d+ \p{L}+, 14:20\n/u);
  });
  await test.step('a request: its text and its fields', async () => {
    const request = eventRow(page, 'Request');
    await press(request, 'Show the request');
    for (const text of ['Есть ли скидка', 'Количество мест', 'согласована.', 'Здравствуйте, Анна!'])
      await expect(request).toContainText(text);
  });
  expect(requestedData(simulator)).toEqual(['events', 'calls', 'chats', 'messages', 'requests']);
  await test.step('a long chat opens with its newest message in sight', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({ text: `Message ${60 - index}` }));
    answers.answerWith('get.chat_messages_report', rows);
    await press(eventRows(page).filter({ hasText: 'Chat' }).nth(1), 'Show the chat');
    await expect(page.getByText(/^Message 60$/)).toBeInViewport({ ratio: 1 });
  });
});

test('hostile text in a search, its results and a history is text only', async ({ page }) => {
  const markup = '<img src=x onerror="window.__hacked=1">';
  await searchFor(page, markup);
  await expect(heading(page)).toContainText('<img src=x onerror=');
  await find(page, `+${phones.hostile}`);
  await expect(foundPeople(page)).toHaveCount(2);
  await find(page, personPath(personIds.hostile));
  await tab(page, 'History').click();
  await expect(eventRow(page, '<img src=x onerror=')).toBeVisible();
  await kind(page, 'Visits').click();
  for (const name of ['Calls', 'Chats', 'Requests']) await kind(page, name).click();
  const closed = page.getByRole('button', { name: /^Show the (call|chat|request|pages)$/ });
  while ((await closed.count()) > 0) await closed.first().click();
  await expect(page.getByText('Loading…')).toHaveCount(0);
  const rows = eventRows(page);
  await expect(itemsOf(rows.first(), 'Pages').first()).toBeVisible();
  await expect(rows.filter({ hasText: `“">${markup}”` })).not.toHaveCount(0);
  await expect(rows.locator('script, img, iframe, b')).toHaveCount(0);
  await expect(rows.first()).not.toContainText('javascript:');
  for (const link of await rows.getByRole('link').all())
    expect(await link.getAttribute('href')).toMatch(/^(https?:\/\/|\/persons\/|tel:)/);
  // The chat's page is too long: its page of the entry is shown.
  await expect(rows.locator('a.target[href^="http:"]')).toHaveAttribute(
    'href',
    /^http:\/\/127\.0\.0\.1:4173\//,
  );
  expect(await page.evaluate(() => '__hacked' in window)).toBe(false);
});

// One that cannot be played, and when a transcript is offered and fetched: call-tools.test.tsx.
test('recording plays in a new tab or in the page, beside its transcript', async ({ page, server }) => {
  const requests: Request[] = [];
  page.on('request', (request) => void requests.push(request));
  const portalRequests = () =>
    requests.filter((request) => new URL(request.url()).pathname === '/portal.json');
  const mediaRequests = () => requests.filter((request) => request.resourceType() === 'media');
  await openHistory(page, personIds.karenina);
  // Fetched when details are opened.
  expect(portalRequests()).toEqual([]);
  await test.step('in a new tab', async () => {
    const call = eventRows(page).filter({ hasText: '11:30' }).filter({ hasText: 'Incoming call' });
    await press(call, 'Show the call');
    const recording = call.getByRole('link', { name: 'Recording', exact: true });
    await expect(recording).toHaveAttribute('rel', /noreferrer/);
    await expect(recording).toHaveAttribute('target', '_blank');
    const ofTalk = new RegExp(`^${server.url}system/media/talk/\\d+/[\\da-f]{32}/$`);
    await expect(recording).toHaveAttribute('href', ofTalk);
    const [opened] = await Promise.all([page.waitForEvent('popup'), recording.click()]);
    const sound = opened.locator('video, audio');
    await expect.poll(() => sound.evaluate((media: HTMLMediaElement) => media.duration)).toBe(5);
    await opened.close();
    expect(portalRequests()).toHaveLength(1);
  });
  await test.step('in the page, requested by the press', async () => {
    const call = eventRow(page, 'Incoming call');
    await press(call, 'Show the call');
    const play = button(call, 'Play');
    await expect(play).toHaveAccessibleDescription('Recording');
    expect(mediaRequests()).toEqual([]);
    await play.press('Enter');
    const audio = call.locator('audio');
    await expect(audio).toBeFocused();
    await expect.poll(() => audio.evaluate((sound: HTMLAudioElement) => !sound.paused)).toBe(true);
    // The page's URL has the person's ID.
    expect(mediaRequests().map((request) => request.headers()['referer'] ?? '')).toEqual(['']);
    await press(call, 'Show the transcript');
    await expect(itemsOf(call, 'Transcript').nth(2)).toHaveText(/^Employee 10:15:\d\dДа, вижу вашу заявку/);
    await press(call, 'Copy call');
    await expect.poll(() => readClipboard(page)).toMatch(/^Recording: .*\n10:15:\d\d Employee: Вокзал/m);
  });
});

test('one call has the pages of all visits, and the visit of a call', async ({ page, simulator }) => {
  await openHistory(page, personIds.karenina);
  const call = eventRow(page, 'Incoming call');
  await press(call, 'Show the call');
  await expect(button(page, 'Copy call')).toBeVisible();
  await expect(button(page, 'Show the visit')).toHaveCount(0);
  await kind(page, 'Visits').click();
  expect(requestedData(simulator)).toEqual(['events', 'calls']);
  // Older than 89 days.
  await expect(button(eventRows(page).last(), SHOW)).toHaveCount(0);

  await test.step('in their order, with how long', async () => {
    const first = eventRows(page).first();
    const pages = itemsOf(first, 'Pages');
    await press(first, SHOW);
    await expect(pages.first()).toHaveText(/^\d\d:\d\d ·\s\d+:\d\d ·\s\/[a-z/]*$/);
    await expect(pages.first().getByRole('link')).toHaveAttribute('rel', /noreferrer/);
    await expect(first.getByRole('term').last()).toHaveText('Where');
    await press(first, 'Hide');
    await expect(pages).toHaveCount(0);
  });
  await test.step('of the call', async () => {
    await kind(page, 'Visits').click();
    await press(call, 'Show the visit');
    await expect(itemsOf(call, 'Pages').first()).toBeVisible();
    const devices = call.getByRole('definition').filter({ hasText: /phone|computer/ });
    await expect(devices).toHaveText([/^(phone|computer)$/]);
    expect(requestedData(simulator)).toEqual(['events', 'calls', 'visits']);
  });
});

test('refused pages have one notice, and can be tried again', async ({ page, answers }) => {
  answers.fail(SESSIONS, 'forbidden');
  await openVisits(page, personIds.karenina);
  const [first, second] = [eventRows(page).first(), eventRows(page).nth(1)];
  const notice = failureNotice(page, 'You don’t have access to this.');
  await press(first, SHOW);
  await expect(notice).toBeVisible();
  await press(second, SHOW);
  await expect(notice).toHaveCount(1);
  await expect(button(eventRows(page).nth(2), SHOW)).toBeVisible();
  answers.heal();
  await press(second, 'Try again');
  for (const row of [first, second]) await expect(itemsOf(row, 'Pages').first()).toBeVisible();
});

test('pages that a portal lacks can be closed, and not asked again', async ({ page, answers }) => {
  answers.fail(SESSIONS, 'method_not_found');
  await openVisits(page, personIds.karenina);
  const row = eventRows(page).first();
  await button(row, SHOW).press('Enter');
  await expect(row.getByText('No details found for this event')).toBeVisible();
  await expect(button(row, 'Hide')).toBeFocused();
  await expect(button(page, SHOW)).toHaveCount(0);
  await press(row, 'Hide');
  await expect(row.getByText('No details found for this event')).toHaveCount(0);
  await expect(row).toBeFocused();
  await expect(row.getByRole('button')).toHaveCount(0);
});

test('rows say who is on the phone and who was called back, details why', async ({ page, simulator }) => {
  await openHistory(page, personIds.onThePhone);
  await expect(eventRows(page)).toContainText([
    /Incoming call.*on the phone at \d\d:\d\d ·\sДина Облонская/,
    /Outgoing call/,
    /Missed call.*called back after 12\u00a0min/,
    /Missed call.*not called back/,
  ]);
  await expect(eventCount(page, /^5\sevents since/)).toBeVisible();
  expect(await eventRows(page).count()).toBe(6);
  expect(requestedData(simulator)).toEqual(['events', 'calls']);
  const colours = [/^on the phone/, /^not called back$/, /^called back/].map((text) =>
    page.getByText(text).evaluate((element) => getComputedStyle(element).color),
  );
  expect(new Set(await Promise.all(colours)).size).toBe(3);
  await press(eventRow(page, 'not called back'), 'Show the call');
  const terms = ['Page', 'Came from', 'Dialled', 'Where', 'Device', 'Visits'];
  await expect(page.getByRole('term')).toHaveText(terms);
  await test.step('only Refresh asks who is on the phone now', async () => {
    simulator.answers.answerWith('get.calls_report', []);
    await press(page, 'Refresh');
    await expect(eventRows(page)).toHaveCount(5);
    expect(requestedData(simulator)).toEqual(['events', 'calls', 'events', 'calls']);
  });
});
