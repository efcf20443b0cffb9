// The details of events, recordings and transcripts. What is copied of them: details-text.test.ts.
import type { Locator, Request } from '@playwright/test';
import { personIds, phones } from '#simulator/data/reserved.ts';
import { foundPeople, searchFor } from '../find/results-page.ts';
import { button, find, press, readClipboard } from '../support/controls.ts';
import { expect, requestedData, test } from '../support/fixtures.ts';
import { liveRegion } from '../support/open-person.ts';
import { heading, personPath, visitorCard } from '../support/person-page.ts';
import { eventRow, eventRows, openHistory, tab } from './history-page.ts';

test('a press shows the details of a call, a chat and a request', async ({ page, simulator, answers }) => {
  await openHistory(page, personIds.karenina);

  await test.step('a call: who answered, and how long, before the press', async () => {
    const call = eventRow(page, 'Incoming call');
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
    const messages = chat.getByRole('list', { name: 'Messages' }).getByRole('listitem');
    await expect(messages).toHaveCount(6);
    await expect(messages.first()).toContainText('Visitor');
    await expect(messages.first()).toContainText('Сколько будут стоить билеты на группу');
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
  await test.step('the visitor ID is a link to its card', async () => {
    const record = eventRow(page, 'Incoming call').getByRole('link', { name: /^Visitor ID \d+$/ });
    const id = Number((await record.textContent())?.replaceAll(/\D/g, ''));
    await record.click();
    await expect(tab(page, 'Records')).toHaveAttribute('aria-selected', 'true');
    await expect(visitorCard(page, id)).toBeFocused();
    await page.goBack();
    await expect(eventRows(page).first()).toBeVisible();
    expect(requestedData(simulator).filter((data) => data === 'events')).toHaveLength(1);
  });
  await test.step('a long chat opens with its newest message in sight', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      source: 'visitor',
      text: `Message ${60 - index}`,
    }));
    answers.answerWith('get.chat_messages_report', rows);
    await press(eventRows(page).filter({ hasText: 'Chat' }).nth(1), 'Show the chat');
    await expect(page.getByText(/^Message 60$/)).toBeInViewport({ ratio: 1 });
  });
});

test('hostile text in a search, its results and a history is text only', async ({ page }) => {
  await searchFor(page, '<img src=x onerror="window.__hacked=1">');
  await expect(heading(page)).toContainText('<img src=x onerror=');
  await find(page, `+${phones.hostile}`);
  await expect(foundPeople(page)).toHaveCount(2);
  await find(page, personPath(personIds.hostile));
  await tab(page, 'History').click();
  await expect(eventRow(page, '<img src=x onerror=')).toBeVisible();
  for (const name of ['Show the call', 'Show the chat', 'Show the request']) {
    const buttons = page.getByRole('button', { name, exact: true });
    while ((await buttons.count()) > 0) await buttons.first().click();
  }
  await expect(page.getByText('Loading…')).toHaveCount(0);
  await expect(eventRows(page).locator('script, img, iframe, b')).toHaveCount(0);
  for (const link of await eventRows(page).getByRole('link').all())
    expect(await link.getAttribute('href')).toMatch(/^(https?:\/\/|\/persons\/|tel:)/);
  expect(await page.evaluate(() => Reflect.get(window, '__hacked'))).toBeUndefined();
});

// One that cannot be played: recordings.test.tsx. When a transcript is offered and fetched: transcript.test.tsx.
test('recording plays in a new tab or in the page, beside its transcript', async ({ page, server }) => {
  const requests: Request[] = [];
  page.on('request', (request) => void requests.push(request));
  const portalRequests = () =>
    requests.filter((request) => new URL(request.url()).pathname === '/portal.json');
  const mediaRequests = () => requests.filter((request) => request.resourceType() === 'media');
  await openHistory(page, personIds.karenina);
  // Fetched when details are opened.
  expect(portalRequests()).toEqual([]);
  const open = async (time: string, title: RegExp) => {
    const call = eventRows(page).filter({ hasText: time }).filter({ hasText: title });
    await press(call, 'Show the call');
    const link = (name: string): Locator => call.getByRole('link', { name, exact: true });
    return { call, link };
  };

  await test.step('in a new tab', async () => {
    const recording = (await open('11:30', /Incoming call/)).link('Recording');
    await expect(recording).toHaveAttribute('rel', /noreferrer/);
    await expect(recording).toHaveAttribute('target', '_blank');
    const ofTalk = new RegExp(`^${server.url}system/media/talk/\\d+/[\\da-f]{32}/$`);
    await expect(recording).toHaveAttribute('href', ofTalk);
    const [opened] = await Promise.all([page.waitForEvent('popup'), recording.click()]);
    const sound = opened.locator('video, audio');
    await expect.poll(() => sound.count()).toBe(1);
    await expect.poll(() => sound.evaluate((media: HTMLMediaElement) => media.duration)).toBe(5);
    await opened.close();
    // Two calls in the same minute.
    const missed = await open('11:30', /Missed call/);
    await expect(missed.link('Voice mail')).toHaveAttribute('href', /\/system\/media\/voice_mail\//);
    expect(portalRequests()).toHaveLength(1);
  });
  await test.step('in the page, requested by the press', async () => {
    const { call } = await open('10:15', /Incoming call/);
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
    const phrases = call.getByRole('list', { name: 'Transcript' }).getByRole('listitem');
    await expect(phrases.nth(2)).toHaveText(/^Employee 10:15:\d\dДа, вижу вашу заявку/);
    await press(call, 'Copy call');
    await expect.poll(() => readClipboard(page)).toMatch(/^Recording: .*\n10:15:\d\d Employee: Вокзал/m);
  });
});
