// A long day in one tab: 1,000 look-ups, many of which fail or are abandoned before the answer.
import type { Page } from '@playwright/test';
import { personIds, reservedPeople, visitorOfReserved } from '#simulator/data/reserved.ts';
import { Random } from '#simulator/data/random.ts';
import { mainWorld } from '#simulator/data/worlds.ts';
import { createSimulator, type Simulator } from '#simulator/simulator.ts';
import { expect, test } from '../support/fixtures.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

// The trace's snapshots of the page would count towards the measured heap.
test.use({ trace: 'off' });

const LOOK_UPS = 1_000;
const IN_A_BATCH = 50;
const MINUTE = 60_000;
const MAX_GROWTH_BYTES = 3_000_000;

interface LookUp {
  readonly path: string;
  /** The visitors whose cards may be shown; empty if the person has none. */
  readonly visitors: readonly number[];
  /** How long the agent waits, at most, for a result. */
  readonly patienceMs: number;
}

function visitorsOf(personId: number): number[] {
  return mainWorld.rows(personId).flatMap((row) => {
    const id = typeof row === 'object' && row !== null && 'visitor_id' in row ? Number(row.visitor_id) : null;
    return id === null ? [] : [id];
  });
}

const answering = Object.values(personIds).filter((personId) => {
  const { length } = visitorsOf(personId);
  return length > 0 && length < 100;
});
/** Leaves out failures that change the session: an invalid token, and a client that is treated as a partner. */
const failing = reservedPeople.filter(({ fault }) => !/^access_token_|^required_/.test(fault));

function nextLookUp(random: Random): LookUp {
  const patienceMs = random.chance(0.2) ? random.int(0, 20) : 50;
  const dice = random.int(1, 10);
  if (dice <= 3) {
    const personId = random.pick(answering);
    return { path: `/persons/${personId}`, visitors: visitorsOf(personId), patienceMs };
  }
  if (dice <= 6) {
    const { id: personId } = random.pick(failing);
    const visitors = [visitorOfReserved(personId)];
    return { path: `/persons/${personId}`, visitors, patienceMs: patienceMs / 2 };
  }
  if (dice <= 9) {
    return { path: `/persons/${personIds.nobody + random.int(20_000, 900_000)}`, visitors: [], patienceMs };
  }
  const visitors = visitorsOf(personIds.karenina);
  return { path: `/visitors/${random.pick(visitors)}`, visitors, patienceMs };
}

const faults = [
  { status: 503, body: '<h1>Service unavailable</h1>' },
  { status: 200, body: '<!doctype html><h1>Welcome to the hotel</h1>' },
  { status: 200, body: '{"jsonrpc":"2.0","result"' },
  { status: 200, body: '' },
  null,
];

/** While `isOn`, about one call in six fails in transport. */
function withFaults(simulator: Simulator, random: Random, isOn: () => boolean): Simulator {
  return {
    ...simulator,
    handler(req, res, next) {
      const isSpared = !isOn() || req.url !== '/api/v2.0' || !random.chance(1 / 6);
      if (isSpared) return simulator.handler(req, res, next);
      const fault = random.pick(faults);
      req.resume();
      if (fault === null) return void res.destroy();
      res.writeHead(fault.status, { 'Content-Type': 'text/html' }).end(fault.body);
    },
  };
}

interface Seen {
  /** Every wrong result that was shown. */
  readonly wrong: readonly string[];
  /** How many look-ups showed cards. */
  readonly withCards: number;
}

/** Opens the look-ups in turn by client-side navigation. */
function lookUpAll(page: Page, lookUps: readonly LookUp[]): Promise<Seen> {
  return page.evaluate(async (all) => {
    const wrong: string[] = [];
    let withCards = 0;
    for (const { path, visitors, patienceMs } of all) {
      const id = path.slice(path.lastIndexOf('/') + 1);
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
      for (let waited = 0; waited < patienceMs; waited += 5) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        // Until this look-up is drawn, the page shows the last one. A visitor's URL redirects to the person's.
        if (!document.title.includes(id) && !location.search.includes(id)) continue;
        const cards = document.querySelectorAll('[aria-label="Records"] [title^="Copy ID "]');
        const shown = [...cards].map((card) => Number(card.getAttribute('title')?.replace(/\D/g, '')));
        const isEmpty = document.querySelector('main')?.textContent.includes('No records') === true;
        if (!shown.every((visitor) => visitors.includes(visitor)) || (isEmpty && visitors.length > 0)) {
          wrong.push(`${path} shows ${isEmpty ? 'nobody' : shown.join()}`);
        }
        if (shown.length > 0) withCards += 1;
        if (shown.length > 0 || isEmpty || document.querySelector('main [role=alert]') !== null) break;
      }
    }
    return { wrong, withCards };
  }, lookUps);
}

test('1,000 look-ups with random faults end with the right person', async ({
  page,
  server,
  allowConsoleErrors,
}) => {
  test.setTimeout(300_000);
  allowConsoleErrors(/Failed to load resource/);
  let faultsOn = false;
  const simulator = createSimulator({ slowMs: 50 });
  server.use(withFaults(simulator, new Random(7), () => faultsOn));
  await page.clock.install();
  await openSignedIn(page, `/persons/${personIds.example}`);
  await expect(visitorCards(page)).toHaveCount(2);
  faultsOn = true;

  const random = new Random(20_261_125);
  const cdp = await page.context().newCDPSession(page);
  const heaps: number[] = [];
  const nodes: number[] = [];
  let withCards = 0;
  for (let done = 0; done < LOOK_UPS; done += IN_A_BATCH) {
    const lookUps = Array.from({ length: IN_A_BATCH }, () => nextLookUp(random));
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

  faultsOn = false;
  const visitors = visitorsOf(personIds.karenina);
  const last = { path: `/persons/${personIds.karenina}`, visitors, patienceMs: 300 };
  expect(await lookUpAll(page, [last])).toEqual({ wrong: [], withCards: 1 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Каренина');
  await expect(visitorCards(page)).toHaveCount(12);
  await expect(page.getByRole('alert')).toHaveCount(0);

  // The first half is the warm-up; the second half must not use more memory.
  const least = (values: readonly number[]) => Math.min(...values);
  expect(least(heaps.slice(-5)) - least(heaps.slice(5, 10))).toBeLessThan(MAX_GROWTH_BYTES);
  expect(least(nodes.slice(-5))).toBeLessThan(2 * least(nodes.slice(5, 10)));
});
