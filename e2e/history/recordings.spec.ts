// Recordings of calls: as links, and where they are.
import type { Locator, Request } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { expect, test } from '../support/fixtures.ts';
import { lines, openHistory } from './history-page.ts';

test('recordings are links made of their ids, voice mail apart, and play', async ({ page, server }) => {
  const portals: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/portal.json') portals.push(request.url());
  });
  await openHistory(page, personIds.karenina);
  await expect(lines(page).first()).toBeVisible();
  // The page learns where recordings are when they are looked at.
  expect(portals).toEqual([]);
  // Of the same minute.
  const linkOf = async (title: RegExp, name: string) => {
    const call = lines(page).filter({ hasText: '11:30' }).filter({ hasText: title });
    await call.getByRole('button', { name: 'Show the call', exact: true }).click();
    const link = call.getByRole('link', { name, exact: true });
    await expect(link).toHaveAttribute('rel', /noreferrer/);
    return link;
  };

  const recording = await linkOf(/Incoming call(?!, missed)/, 'Recording');
  const ofTalk = new RegExp(`^${server.url}system/media/talk/\\d+/[\\da-f]{32}/$`);
  await expect(recording).toHaveAttribute('href', ofTalk);
  const [opened] = await Promise.all([page.waitForEvent('popup'), recording.click()]);
  await expect.poll(() => opened.locator('video, audio').count()).toBe(1);
  const duration = () => opened.locator('video, audio').evaluate((sound: HTMLMediaElement) => sound.duration);
  await expect.poll(duration).toBe(5);
  await opened.close();

  await expect(await linkOf(/, missed/, 'Voice mail')).toHaveAttribute(
    'href',
    /\/system\/media\/voice_mail\//,
  );
  expect(portals).toHaveLength(1);
});

test('recordings play where they are, and one that is gone says so', async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(/status of 404/);
  const sounds: Request[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'media') sounds.push(request);
  });
  await openHistory(page, personIds.karenina);
  const open = async (time: string, title: string) => {
    const call = lines(page).filter({ hasText: time }).filter({ hasText: title });
    await call.getByRole('button', { name: 'Show the call', exact: true }).click();
    return {
      call,
      play: call.getByRole('button', { name: 'Play', exact: true }),
      audio: call.locator('audio'),
    };
  };
  const playing = (audio: Locator) => audio.evaluate((sound: HTMLAudioElement) => !sound.paused);

  const newest = await open('10:15', 'Incoming call');
  await expect(newest.play).toHaveAccessibleDescription('Recording');
  // Nothing of the sound is asked for before the press.
  expect(sounds).toEqual([]);
  await newest.play.press('Enter');
  await expect(newest.audio).toBeFocused();
  await expect.poll(() => playing(newest.audio)).toBe(true);
  // The ids of people in the page's URL are nobody else's business.
  expect(sounds.map((request) => request.headers()['referer'] ?? '')).toEqual(['']);

  const gone = await open('17:45', 'Outgoing call');
  await gone.play.click();
  await expect(gone.call.getByRole('alert')).toHaveText('This recording cannot be played');
  await expect(gone.play).toBeFocused();
  await expect(gone.call.getByRole('link', { name: 'Recording', exact: true })).toBeVisible();
  // What is half below the bar at the top would be too small a target.
  await page.evaluate(() => scrollTo(0, 0));
  await expectAccessible(page);

  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
