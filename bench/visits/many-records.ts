// Ten thousand records: the first card, a key in the filter, scrolling.
import { chromium, type Page } from '@playwright/test';
import { pages } from '../pages/pages.ts';
import { inTurns, type Bench } from './rounds.ts';
import { VIEWPORT } from './loads.ts';
import { rarestLetter, type Row } from '../pages/rows.ts';
import type { Metric } from '../report/goals.ts';
import { visit } from './visit.ts';

const SCROLL_MS = 3000;
const SLOW_FRAME_MS = 50;
/** Some notches of a wheel that is turned fast: about 2,000 cards in 3 s. */
const TURN_PX = 1000;
/** Longer than any page takes for a key. */
const LONGEST_KEY_MS = 120_000;

export async function measureMany(bench: Bench, personId: number, rows: readonly Row[]): Promise<void> {
  const { letter, first } = rarestLetter(rows);
  const browser = await chromium.launch(bench.launchOptions);
  const options = { personId, heading: String(rows[0]?.name), slow: false };
  try {
    // The peers would take minutes.
    const compared = bench.pages.filter((page) => page === 'floor' || page === 'app');
    await inTurns({ ...bench, pages: compared }, '10,000 records', async (page) => {
      const values: [Metric, number][] = [];
      const add = (metric: Metric, value: number) => void values.push([metric, value]);
      const context = await browser.newContext({ viewport: VIEWPORT });
      const { tab, firstCardAt } = await visit(context, bench.siteOf(page), options);
      add('many-first-card', firstCardAt);
      await settle(tab);
      await tab.locator(pages[page].filter).focus();
      await settle(tab);
      const filter = { key: letter, code: '' };
      add('many-narrow', await timeKey(tab, filter, String(first.visitor_id)));
      await settle(tab);
      const erase = { key: 'Backspace', code: 'Backspace' };
      add('many-widen', await timeKey(tab, erase, String(rows[0]?.visitor_id)));
      await settle(tab);
      add('many-slow-frames', await turnWheel(tab));
      add('many-longest-task', await tab.evaluate(() => window.bench.longestTask));
      await context.close();
      // Recorded together: a round that failed halfway is repeated.
      for (const [metric, value] of values) bench.samples.add(metric, page, value);
    });
  } finally {
    await browser.close();
  }
}

/** Twenty records with 10,000 Arabic letters each, which a browser shapes as one word: the app only. */
export async function measureLongTexts(bench: Bench, personId: number, rows: readonly Row[]): Promise<void> {
  const browser = await chromium.launch(bench.launchOptions);
  const options = { personId, heading: String(rows[0]?.name), slow: false };
  const pagesOfApp = bench.pages.filter((page) => page === 'app');
  try {
    await inTurns({ ...bench, pages: pagesOfApp }, 'long texts', async (page) => {
      const context = await browser.newContext({ viewport: VIEWPORT });
      const { tab, firstCardAt } = await visit(context, bench.siteOf(page), options);
      await settle(tab);
      const longestTask = await tab.evaluate(() => window.bench.longestTask);
      await context.close();
      bench.samples.add('long-first-card', page, firstCardAt);
      bench.samples.add('long-longest-task', page, longestTask);
    });
  } finally {
    await browser.close();
  }
}

/** Waits until the page has been idle for half a second. */
export async function settle(tab: Page): Promise<void> {
  await tab.evaluate(async () => {
    // In a page that draws nothing more, Chromium may never tell that it is idle: a frame wakes it.
    const idle = () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
    let quietSince = performance.now();
    while (performance.now() - quietSince < 500) {
      const asked = performance.now();
      await idle();
      if (performance.now() - asked > 100) quietSince = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

/** Turns the wheel for 3 s, as far as the page gets. Returns how many frames were slow. */
export async function turnWheel(tab: Page): Promise<number> {
  await tab.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
  const count = countSlowFrames(tab);
  const end = performance.now() + SCROLL_MS;
  while (performance.now() < end) await tab.mouse.wheel(0, TURN_PX);
  const [top, slowFrames] = await Promise.all([tab.evaluate(() => scrollY), count]);
  if (top === 0) throw new Error('The wheel did not scroll the list.');
  return slowFrames;
}

function countSlowFrames(tab: Page): Promise<number> {
  return tab.evaluate(
    ([duration, slow]) =>
      new Promise<number>((resolve) => {
        let count = 0;
        let start: number | null = null;
        let last = 0;
        const step = (now: number): void => {
          if (start === null) start = now;
          else if (now - last > slow) count += 1;
          last = now;
          if (now - start < duration) requestAnimationFrame(step);
          else resolve(count);
        };
        requestAnimationFrame(step);
      }),
    [SCROLL_MS, SLOW_FRAME_MS] as const,
  );
}

/**
 * Milliseconds from the key until the frame is drawn in which the card that holds `text` is the first one shown.
 * Cards may be hidden instead of removed.
 */
async function timeKey(tab: Page, key: { key: string; code: string }, text: string): Promise<number> {
  const painted = tab.evaluate(
    ([wanted, longest]) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`After the key no card was first with ${wanted}.`)), longest);
        let pressedAt: number | null = null;
        addEventListener('keydown', ({ timeStamp }) => (pressedAt ??= timeStamp), {
          capture: true,
          once: true,
        });
        const look = (): void => {
          const shown = document.querySelector(':not([hidden]) > article')?.textContent ?? '';
          if (pressedAt === null || !shown.includes(wanted)) {
            requestAnimationFrame(look);
            return;
          }
          const since = pressedAt;
          // A message is delivered after the frame has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now() - since));
          port1.start();
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      }),
    [text, LONGEST_KEY_MS] as const,
  );
  const protocol = await tab.context().newCDPSession(tab);
  // Playwright's `press` knows only the letters of an American keyboard.
  const isLetter = key.code === '';
  const virtual = isLetter ? {} : { windowsVirtualKeyCode: 8 };
  await protocol.send('Input.dispatchKeyEvent', {
    type: isLetter ? 'keyDown' : 'rawKeyDown',
    key: key.key,
    code: key.code,
    ...(isLetter && { text: key.key, unmodifiedText: key.key }),
    ...virtual,
  });
  await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, code: key.code, ...virtual });
  return painted;
}
