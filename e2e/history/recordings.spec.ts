// Recordings of calls: as links, and where they are.
import type { Locator, Request } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { lines, openHistory } from './history-page.ts';

test('recordings are links made of their ids, voice mail apart; they play where they are, and one that is gone says so', async ({
  page,
  server,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/status of 404/);
  const requests: Request[] = [];
  page.on('request', (request) => void requests.push(request));
  const portals = () => requests.filter((request) => new URL(request.url()).pathname === '/portal.json');
  const sounds = () => requests.filter((request) => request.resourceType() === 'media');
  await openHistory(page, personIds.karenina);
  // The page learns where recordings are when they are looked at.
  expect(portals()).toEqual([]);
  const open = async (time: string, title: RegExp) => {
    const call = lines(page).filter({ hasText: time }).filter({ hasText: title });
    await call.getByRole('button', { name: 'Show the call', exact: true }).click();
    const link = (name: string): Locator => call.getByRole('link', { name, exact: true });
    return { call, link, play: call.getByRole('button', { name: 'Play', exact: true }) };
  };

  await test.step('in a tab of its own', async () => {
    const recording = (await open('11:30', /Incoming call(?!, missed)/)).link('Recording');
    await expect(recording).toHaveAttribute('rel', /noreferrer/);
    const ofTalk = new RegExp(`^${server.url}system/media/talk/\\d+/[\\da-f]{32}/$`);
    await expect(recording).toHaveAttribute('href', ofTalk);
    const [opened] = await Promise.all([page.waitForEvent('popup'), recording.click()]);
    const sound = opened.locator('video, audio');
    await expect.poll(() => sound.count()).toBe(1);
    await expect.poll(() => sound.evaluate((media: HTMLMediaElement) => media.duration)).toBe(5);
    await opened.close();
    // Of the same minute.
    const missed = await open('11:30', /, missed/);
    await expect(missed.link('Voice mail')).toHaveAttribute('href', /\/system\/media\/voice_mail\//);
    expect(portals()).toHaveLength(1);
  });
  await test.step('in its place', async () => {
    const { call, play } = await open('10:15', /Incoming call/);
    await expect(play).toHaveAccessibleDescription('Recording');
    // Nothing of the sound is asked for before the press.
    expect(sounds()).toEqual([]);
    await play.press('Enter');
    const audio = call.locator('audio');
    await expect(audio).toBeFocused();
    await expect.poll(() => audio.evaluate((sound: HTMLAudioElement) => !sound.paused)).toBe(true);
    // The ids of people in the page's URL are nobody else's business.
    expect(sounds().map((request) => request.headers()['referer'] ?? '')).toEqual(['']);
  });
  await test.step('one that is gone', async () => {
    const gone = await open('17:45', /Outgoing call/);
    await gone.play.click();
    await expect(gone.call.getByRole('alert')).toHaveText('This recording cannot be played');
    await expect(gone.play).toBeFocused();
    await expect(gone.link('Recording')).toBeVisible();
    // What is half below the bar at the top would be too small a target.
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
