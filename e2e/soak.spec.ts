// A long day in one tab: a thousand look-ups, many of which fail or are left before their answer.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { expect, test } from './fixtures.ts';
import { openSignedIn, visitorCard, visitorCards } from './person-page.ts';

const LOOK_UPS = 1000;
const SEED = 20_260_302;
const MOST_GROWTH_BYTES = 8_000_000;

const answering = [personIds.example, personIds.karenina, 7_000_000_010, 7_000_000_012, 7_000_000_014];
/** Of every kind but dead tokens, which sign out: refusals, statuses, cut connections, unreadable bodies, no answer. */
const failing = [
  8, 10, 11, 13, 14, 15, 16, 19, 41, 101, 102, 103, 104, 111, 112, 114, 117, 121, 122, 125, 127,
];

/** Mulberry32: the same sequence for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Goes through these people as the browser's own Back and Forward would, a few frames for each. */
async function lookUpAll(page: Page, ids: readonly number[]): Promise<void> {
  await page.evaluate(async (all) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (const [index, id] of all.entries()) {
      history.replaceState(null, '', `/persons/${id}`);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
      for (let frames = 0; frames <= index % 3; frames += 1) await frame();
    }
  }, ids);
}

async function heapOf(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}

test('a thousand look-ups with random faults end with the right person', async ({
  page,
  simulator,
  allowConsoleErrors,
}) => {
  test.setTimeout(300_000);
  allowConsoleErrors(/Failed to load resource/);
  const random = randomOf(SEED);
  const pick = (ids: readonly number[]): number =>
    ids[Math.floor(random() * ids.length)] ?? personIds.example;
  const ids = Array.from({ length: LOOK_UPS - 1 }, () =>
    random() < 0.5 ? pick(answering) : 9_000_000_000 + pick(failing),
  );
  await openSignedIn(page, `/persons/${personIds.karenina}`);
  await expect(visitorCards(page)).toHaveCount(12);

  await lookUpAll(page, ids.slice(0, 300));
  const early = await heapOf(page);
  await lookUpAll(page, ids.slice(300));
  expect(simulator.calls.length).toBeGreaterThan(300);
  simulator.advance(60_000);
  await lookUpAll(page, [personIds.example]);
  await expect(page).toHaveURL(`/persons/${personIds.example}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Тест');
  await expect(visitorCards(page)).toHaveCount(2);
  await expect(visitorCard(page, 6152759362)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect((await heapOf(page)) - early).toBeLessThan(MOST_GROWTH_BYTES);
});
