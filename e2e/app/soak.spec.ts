// A long day in one tab: 1,000 look-ups, many of which fail or are abandoned.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { Random } from '#simulator/data/random.ts';
import { mainWorld } from '#simulator/data/world.ts';
import { expect, test } from '../support/fixtures.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

// The trace's snapshots of the page would count towards the measured heap.
test.use({ trace: 'off' });

const LOOK_UPS = 1_000;
const BATCH_SIZE = 50;
const MINUTE = 60_000;
const MAX_GROWTH_BYTES = 3_000_000;

interface LookUp {
  readonly id: number;
  /** The visitors whose cards may be shown; empty if the person has none. */
  readonly visitors: readonly number[];
}

function visitorIdsFor(personId: number): number[] {
  return mainWorld.rows(personId).flatMap((row) => {
    const id = typeof row === 'object' && row !== null && 'visitor_id' in row ? Number(row.visitor_id) : null;
    return id === null ? [] : [id];
  });
}

const answeringPeople = Object.values(personIds)
  .map((id) => ({ id, visitors: visitorIdsFor(id) }))
  .filter(({ visitors: { length } }) => length > 0 && length < 100);

function nextLookUp(random: Random): LookUp {
  const nobody = { id: personIds.nobody + random.int(20_000, 900_000), visitors: [] };
  return random.pick([random.pick(answeringPeople), nobody]);
}

/** Opens each by client-side navigation, a fifth of them for a moment only. */
function lookUpAll(page: Page, lookUps: readonly LookUp[]) {
  return page.evaluate(async (all) => {
    const wrong: string[] = [];
    let withCards = 0;
    for (const [index, { id, visitors }] of all.entries()) {
      history.pushState(null, '', `/persons/${id}`);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
      for (let waited = 0; waited < (index % 5 === 4 ? 10 : 50); waited += 5) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        // Until this look-up is drawn, the page shows the last one.
        if (!document.title.includes(String(id))) continue;
        const cards = document.querySelectorAll('[aria-label="Records"] [aria-label^="Copy ID "]');
        const shown = [...cards].map((card) => Number(card.getAttribute('aria-label')?.replace(/\D/g, '')));
        const isEmpty = document.querySelector('main')?.textContent.includes('No records') === true;
        if (!shown.every((visitor) => visitors.includes(visitor)) || (isEmpty && visitors.length > 0))
          wrong.push(`${id} shows ${isEmpty ? 'nobody' : shown.join()}`);
        if (shown.length > 0) withCards += 1;
        if (shown.length > 0 || isEmpty || document.querySelector('main [role=alert]') !== null) break;
      }
    }
    return { wrong, withCards };
  }, lookUps);
}

test('1,000 look-ups show the right person', async ({ page, simulator, answers, allowConsoleErrors }) => {
  test.setTimeout(300_000);
  allowConsoleErrors(/Failed to load resource/);
  await page.clock.install();
  await openSignedIn(page, `/persons/${personIds.example}`);
  await expect(visitorCards(page)).toHaveCount(2);
  // About one call in six fails in transport.
  const chance = new Random(7);
  const when = { on: () => chance.chance(1 / 24) };
  for (const body of ['<!doctype html><h1>Welcome to the hotel</h1>', '{"jsonrpc":"2.0","result"'])
    answers.answerWith('*', { body }, when);
  answers.fail('*', 503, when);
  answers.fail('*', 'cut', when);
  answers.fail('*', 'internal_error', when);

  const random = new Random(20_261_125);
  const cdp = await page.context().newCDPSession(page);
  const heaps: number[] = [];
  const nodes: number[] = [];
  let withCards = 0;
  for (let done = 0; done < LOOK_UPS; done += BATCH_SIZE) {
    const lookUps = Array.from({ length: BATCH_SIZE }, () => nextLookUp(random));
    const seen = await lookUpAll(page, lookUps);
    expect(seen.wrong).toEqual([]);
    withCards += seen.withCards;
    // Cached answers expire, pauses and deadlines pass.
    for (let minutes = 0; minutes < 6; minutes += 2) await page.clock.fastForward(2 * MINUTE);
    await cdp.send('HeapProfiler.collectGarbage');
    heaps.push((await cdp.send('Runtime.getHeapUsage')).usedSize);
    nodes.push((await cdp.send('Memory.getDOMCounters')).nodes);
  }
  expect(simulator.calls.length).toBeGreaterThan(LOOK_UPS / 3);
  // About a third; fewer on a slow machine, where more are abandoned.
  expect(withCards).toBeGreaterThan(LOOK_UPS / 5);

  answers.heal();
  const last = answeringPeople.filter(({ id }) => id === personIds.karenina);
  await expect.poll(() => lookUpAll(page, last)).toEqual({ wrong: [], withCards: 1 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Каренина');
  await expect(visitorCards(page)).toHaveCount(12);
  await expect(page.getByRole('alert')).toHaveCount(0);

  // The first half is the warm-up; the second half must not use more memory.
  const least = (values: readonly number[]) => Math.min(...values);
  expect(least(heaps.slice(-5)) - least(heaps.slice(5, 10))).toBeLessThan(MAX_GROWTH_BYTES);
  expect(least(nodes.slice(-5))).toBeLessThan(2 * least(nodes.slice(5, 10)));
});
