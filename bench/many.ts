// A person with ten thousand records: the first card, a key in the filter, scrolling.
import { chromium, type Page } from '@playwright/test';
import type { VisitorRow } from '#simulator/data/visitor-row.ts';
import { isViewer } from './pages.ts';
import {
  CONTEXT_OPTIONS,
  LONGEST_WAIT_MS,
  measureInRounds,
  openTab,
  visit,
  type Bench,
  type Person,
} from './visit.ts';

const SCROLL_MS = 3000;
const SLOW_FRAME_MS = 50;
/** A fast turn of the wheel: about 2,000 cards in 3 s. */
const WHEEL_STEP_PX = 1000;
/** In the e-mails of one record in sixteen, and not in the first record. */
const LETTER = 'u';

export async function measureMany(bench: Bench, person: Person, rows: readonly VisitorRow[]): Promise<void> {
  const narrowed = rows.find(({ emails }) => emails?.some((email) => email.includes(LETTER)));
  const browser = await chromium.launch(bench.launchOptions);
  // Peers that draw all records take minutes.
  const pages = bench.pages.filter(({ name }) => name !== 'peer');
  await measureInRounds('10,000 records', bench.rounds, pages, async (page) => {
    const context = await browser.newContext(CONTEXT_OPTIONS);
    const tab = await openTab(context);
    const firstCardAt = await visit(tab, page, person);
    await waitUntilIdle(tab);
    const filter = isViewer(page.name) ? '[role="search"] input[type="search"]' : 'input';
    await tab.locator(filter).first().focus();
    await waitUntilIdle(tab);
    const narrow = await measureKey(tab, LETTER, narrowed);
    await waitUntilIdle(tab);
    const widen = await measureKey(tab, 'Backspace', rows[0]);
    await waitUntilIdle(tab);
    const slowFrames = await scroll(tab);
    const longestTask = await tab.evaluate(() => window.bench.longestTask);
    // Recorded only now: a round that fails is repeated as a whole.
    bench.samples.add('many-first-card', page.name, firstCardAt);
    bench.samples.add('many-narrow', page.name, narrow);
    bench.samples.add('many-widen', page.name, widen);
    bench.samples.add('many-slow-frames', page.name, slowFrames);
    bench.samples.add('many-longest-task', page.name, longestTask);
    await context.close();
  });
  await browser.close();
}

/** Waits until the page has been idle for half a second. */
async function waitUntilIdle(tab: Page): Promise<void> {
  await tab.evaluate(async () => {
    // Chromium may report no idle time while a page draws nothing, so a frame is requested first.
    const idle = () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
    const end = performance.now() + 30_000;
    let idleSince = performance.now();
    while (performance.now() - idleSince < 500 && performance.now() < end) {
      const requestedAt = performance.now();
      await idle();
      if (performance.now() - requestedAt > 100) idleSince = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

/** Scrolls for 3 s, as fast as the page can. Returns the number of slow frames. */
async function scroll(tab: Page): Promise<number> {
  const { width, height } = CONTEXT_OPTIONS.viewport;
  await tab.mouse.move(width / 2, height / 2);
  const counted = tab.evaluate(
    ([duration, slow]) =>
      new Promise<number>((resolve) => {
        let count = 0;
        const start = performance.now();
        let last = start;
        const onFrame = (now: number): void => {
          if (now - last > slow) count += 1;
          last = now;
          if (now - start < duration) requestAnimationFrame(onFrame);
          else resolve(count);
        };
        requestAnimationFrame(onFrame);
      }),
    [SCROLL_MS, SLOW_FRAME_MS] as const,
  );
  const end = performance.now() + SCROLL_MS;
  while (performance.now() < end) await tab.mouse.wheel(0, WHEEL_STEP_PX);
  const slowFrames = await counted;
  if ((await tab.evaluate(() => scrollY)) === 0) throw new Error('The wheel did not scroll the list.');
  return slowFrames;
}

/** Milliseconds from a key to the paint of the frame whose first shown card is the row's. Other cards may be hidden. */
async function measureKey(tab: Page, key: string, row: VisitorRow | undefined): Promise<number> {
  const painted = tab.evaluate(
    ([wanted, longest]) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`After the key, the first card is not ${wanted}.`)), longest);
        let pressedAt = Infinity;
        addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { once: true });
        const onFrame = (): void => {
          const shown = document.querySelector(':not([hidden]) > article')?.textContent ?? '';
          if (pressedAt === Infinity || !shown.includes(wanted)) return void requestAnimationFrame(onFrame);
          // Timers run after the frame's paint.
          setTimeout(() => resolve(performance.now() - pressedAt));
        };
        requestAnimationFrame(onFrame);
      }),
    [String(row?.visitor_id), LONGEST_WAIT_MS] as const,
  );
  // Returns once the function above is listening for the key.
  await tab.evaluate(() => undefined);
  await tab.keyboard.press(key);
  return painted;
}
