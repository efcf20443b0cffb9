// Ten thousand records: the first card, the filter, the wheel.
import { chromium, type Page } from '@playwright/test';
import type { VisitorRow } from '#simulator/data/visitor-row.ts';
import { filterOf } from './pages.ts';
import { installProbe } from './probe.ts';
import { inTurns, NOT_EMULATED, sessionRecord, VIEWPORT, visit, type Bench, type Person } from './visit.ts';

const SCROLL_MS = 3000;
const SLOW_FRAME_MS = 50;
/** Some notches of a wheel that is turned fast: about 2,000 cards in 3 s. */
const TURN_PX = 1000;
/** Longer than any page takes for a key. */
const LONGEST_KEY_MS = 60_000;

/** One in sixteen records has it, and the first one has not. */
const LETTER = 'u';

export async function measureMany(bench: Bench, person: Person, rows: readonly VisitorRow[]): Promise<void> {
  const narrowed = rows.find(({ emails }) => emails?.some((email) => email.includes(LETTER)));
  const browser = await chromium.launch(bench.launchOptions);
  const pages = bench.pages.filter((page) => page === 'floor' || page === 'app');
  await inTurns({ pages, rounds: bench.rounds }, '10,000 records', async (page) => {
    const context = await browser.newContext({ viewport: VIEWPORT, ...NOT_EMULATED });
    const tab = await context.newPage();
    await tab.addInitScript(installProbe, sessionRecord());
    const { firstCardAt } = await visit(context, bench.siteOf(page), { ...person, tab });
    await settle(tab);
    await tab.locator(filterOf(page)).first().focus();
    await settle(tab);
    const narrow = await timeOf(tab, narrowed, () => tab.keyboard.press(LETTER));
    await settle(tab);
    const widen = await timeOf(tab, rows[0], () => tab.keyboard.press('Backspace'));
    await settle(tab);
    const slowFrames = await turnWheel(tab);
    // Recorded together, as a round that failed halfway is repeated.
    bench.samples.add('many-first-card', page, firstCardAt);
    bench.samples.add('many-narrow', page, narrow);
    bench.samples.add('many-widen', page, widen);
    bench.samples.add('many-slow-frames', page, slowFrames);
    bench.samples.add('many-longest-task', page, await tab.evaluate(() => window.bench.longestTask));
    await context.close();
  });
  await browser.close();
}

/** Waits until the page has been idle for half a second. */
async function settle(tab: Page): Promise<void> {
  await tab.evaluate(async () => {
    // Chromium may report no idle time in a page that draws nothing: requesting a frame makes it.
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

/**
 * Milliseconds from a key until the frame is drawn in which the row's card is the first one shown.
 * Cards may be hidden instead of removed.
 */
async function timeOf(tab: Page, row: VisitorRow | undefined, press: () => Promise<void>): Promise<number> {
  const painted = tab.evaluate(
    ([wanted, longest]) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`After the key no card was first with ${wanted}.`)), longest);
        let pressedAt = Infinity;
        addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { once: true });
        const look = (): void => {
          const shown = document.querySelector(':not([hidden]) > article')?.textContent ?? '';
          if (pressedAt === Infinity || !shown.includes(wanted)) return void requestAnimationFrame(look);
          // A timer runs after the frame has been painted.
          setTimeout(() => resolve(performance.now() - pressedAt));
        };
        requestAnimationFrame(look);
      }),
    [String(row?.visitor_id), LONGEST_KEY_MS] as const,
  );
  // Answered after the function above has begun, which must see the key.
  await tab.evaluate(() => undefined);
  await press();
  return painted;
}
