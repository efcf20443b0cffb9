// Ten thousand records, twenty records with very long texts, ten thousand events.
import { chromium, type Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { filterOf, type PageName } from './pages.ts';
import { installProbe } from './probe.ts';
import type { Metric } from './report.ts';
import { inTurns, sessionRecord, VIEWPORT, visit, type Bench, type Person } from './visit.ts';

export const manyParts = ['many', 'long', 'events'] as const;

const SCROLL_MS = 3000;
const SLOW_FRAME_MS = 50;
/** Some notches of a wheel that is turned fast: about 2,000 cards in 3 s. */
const TURN_PX = 1000;
/** Longer than any page takes for a key. */
const LONGEST_KEY_MS = 60_000;
const EVENTS = 2000;
const ALL_KINDS = 'call,chat,request,visit,goal,lead,deal,other';

/** The values of one page in a new context; recorded together, as a round that failed halfway is repeated. */
async function measure(
  bench: Bench,
  title: string,
  only: readonly PageName[],
  valuesOf: (page: PageName, tab: Page) => Promise<Partial<Record<Metric, number>>>,
) {
  const browser = await chromium.launch(bench.launchOptions);
  try {
    const pages = bench.pages.filter((page) => only.includes(page));
    await inTurns({ pages, rounds: bench.rounds }, title, async (page) => {
      const context = await browser.newContext({ viewport: VIEWPORT });
      try {
        const tab = await context.newPage();
        await tab.addInitScript(installProbe, sessionRecord());
        const values = Object.entries(await valuesOf(page, tab));
        // The keys are those of the record above.
        for (const [metric, value] of values) bench.samples.add(metric as Metric, page, value);
      } finally {
        await context.close();
      }
    });
  } finally {
    await browser.close();
  }
}

const longestTask = (tab: Page) => tab.evaluate(() => window.bench.longestTask);

/** `letter`: leaves few cards, of which `first` is the first. The peers would take minutes. */
export const measureMany = (
  bench: Bench,
  person: Person,
  letter: string,
  ids: { first: string; all: string },
) =>
  measure(bench, '10,000 records', ['floor', 'app'], async (page, tab) => {
    const { firstCardAt } = await visit(tab.context(), bench.siteOf(page), { ...person, tab });
    await settle(tab);
    await tab.locator(filterOf(page)).first().focus();
    await settle(tab);
    const narrow = await timeKey(tab, { key: letter, text: letter }, ids.first);
    await settle(tab);
    const widen = await timeKey(tab, { key: 'Backspace', windowsVirtualKeyCode: 8 }, ids.all);
    await settle(tab);
    return {
      'many-first-card': firstCardAt,
      'many-narrow': narrow,
      'many-widen': widen,
      'many-slow-frames': await turnWheel(tab),
      'many-longest-task': await longestTask(tab),
    };
  });

/** Twenty records with 10,000 Arabic letters each, which a browser shapes as one word. */
export const measureLong = (bench: Bench, person: Person) =>
  measure(bench, 'long texts', ['app'], async (page, tab) => {
    const { firstCardAt } = await visit(tab.context(), bench.siteOf(page), { ...person, tab });
    await settle(tab);
    return { 'long-first-card': firstCardAt, 'long-longest-task': await longestTask(tab) };
  });

/** “Show more” until 2,000 of ten thousand events are drawn, and the wheel through them. */
export const measureEvents = (bench: Bench) =>
  measure(bench, '10,000 events', ['app'], async (page, tab) => {
    await bench.siteOf(page).command('near');
    const path = `/persons/${personIds.tenThousandEvents}?tab=history&kinds=${ALL_KINDS}`;
    await tab.goto(bench.siteOf(page).url + path);
    const lines = tab.getByRole('list', { name: 'History', exact: true }).locator('> li');
    const more = tab.getByRole('button', { name: 'Show more', exact: true }).last();
    await more.waitFor();
    for (let count = await lines.count(); count < EVENTS; count = await lines.count()) {
      await more.click();
      await lines.nth(count).waitFor({ state: 'attached' });
    }
    await tab.evaluate(() => scrollTo(0, 0));
    await settle(tab);
    return { 'events-slow-frames': await turnWheel(tab), 'events-longest-task': await longestTask(tab) };
  });

/** Waits until the page has been idle for half a second. */
async function settle(tab: Page): Promise<void> {
  await tab.evaluate(async () => {
    // In a page that draws nothing more, Chromium may never tell that it is idle: a frame wakes it.
    const idle = () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
    const end = performance.now() + 30_000;
    let quietSince = performance.now();
    while (performance.now() - quietSince < 500 && performance.now() < end) {
      const asked = performance.now();
      await idle();
      if (performance.now() - asked > 100) quietSince = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

/** Turns the wheel for 3 s, as far as the page gets. Returns how many frames were slow. */
async function turnWheel(tab: Page): Promise<number> {
  await tab.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
  const counted = tab.evaluate(
    ([duration, slow]) =>
      new Promise<number>((resolve) => {
        let count = 0;
        const start = performance.now();
        let last = start;
        const step = (now: number): void => {
          if (now - last > slow) count += 1;
          last = now;
          if (now - start < duration) requestAnimationFrame(step);
          else resolve(count);
        };
        requestAnimationFrame(step);
      }),
    [SCROLL_MS, SLOW_FRAME_MS] as const,
  );
  const end = performance.now() + SCROLL_MS;
  while (performance.now() < end) await tab.mouse.wheel(0, TURN_PX);
  const slowFrames = await counted;
  if ((await tab.evaluate(() => scrollY)) === 0) throw new Error('The wheel did not scroll the list.');
  return slowFrames;
}

/** Of `Input.dispatchKeyEvent`: Playwright's `press` knows only the letters of an American keyboard. */
type Key = { readonly key: string; readonly text?: string; readonly windowsVirtualKeyCode?: number };

/**
 * Milliseconds from the key until the frame is drawn in which the card that holds `text` is the first one shown.
 * Cards may be hidden instead of removed.
 */
async function timeKey(tab: Page, key: Key, text: string): Promise<number> {
  const painted = tab.evaluate(
    ([wanted, longest]) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`After the key no card was first with ${wanted}.`)), longest);
        let pressedAt = Infinity;
        const options = { capture: true, once: true };
        addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), options);
        const look = (): void => {
          const shown = document.querySelector(':not([hidden]) > article')?.textContent ?? '';
          if (pressedAt === Infinity || !shown.includes(wanted)) return void requestAnimationFrame(look);
          // A message is delivered after the frame has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now() - pressedAt));
          port1.start();
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      }),
    [text, LONGEST_KEY_MS] as const,
  );
  const protocol = await tab.context().newCDPSession(tab);
  await protocol.send('Input.dispatchKeyEvent', {
    type: key.text ? 'keyDown' : 'rawKeyDown',
    code: key.key,
    ...key,
  });
  await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key });
  return painted;
}
