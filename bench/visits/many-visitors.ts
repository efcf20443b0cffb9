// Ten thousand visitors: the first card, a key in the filter, scrolling.
import { chromium, type Page } from '@playwright/test';
import { pages } from '../pages/pages.ts';
import { inTurns, type Bench } from './rounds.ts';
import { VIEWPORT } from './loads.ts';
import { rarestLetter, type Row } from '../pages/rows.ts';
import type { Metric } from '../report/goals.ts';
import { visit } from './visit.ts';

export const SCROLL_MS = 3000;
const SLOW_FRAME_MS = 50;
/** Longer than any page takes for a key. */
const LONGEST_KEY_MS = 120_000;

export async function measureMany(bench: Bench, personId: number, rows: readonly Row[]): Promise<void> {
  const { letter, first } = rarestLetter(rows);
  const browser = await chromium.launch(bench.launchOptions);
  const options = { personId, heading: String(rows[0]?.name), slow: false };
  try {
    await inTurns(bench, '10,000 visitors', async (page) => {
      const values: [Metric, number][] = [];
      const add = (metric: Metric, value: number) => void values.push([metric, value]);
      const context = await browser.newContext({ viewport: VIEWPORT });
      const { tab, firstCardAt } = await visit(context, bench.siteOf(page), options);
      add('many-first-card', firstCardAt);
      await settle(tab);
      add('many-longest-task', await tab.evaluate(() => window.bench.longestTask));
      add('many-elements', await tab.evaluate(() => document.querySelectorAll('*').length));
      add('many-slow-frames', await countSlowFrames(tab, true));
      await tab.evaluate(() => scrollTo(0, 0));
      await tab.locator(pages[page].filter).focus();
      await settle(tab);
      const filter = { key: letter, code: '' };
      add('many-narrow', await timeKey(tab, filter, String(first.visitor_id)));
      await settle(tab);
      const erase = { key: 'Backspace', code: 'Backspace' };
      add('many-widen', await timeKey(tab, erase, String(rows[0]?.visitor_id)));
      await context.close();
      // Recorded together: a round that failed halfway is repeated.
      for (const [metric, value] of values) bench.samples.add(metric, page, value);
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

/** How many frames are slow within 3 s. With `scrolls` the page goes from top to bottom meanwhile, a step with each frame. */
export function countSlowFrames(tab: Page, scrolls: boolean): Promise<number> {
  return tab.evaluate(
    ([duration, slow, isScrolling]) =>
      new Promise<number>((resolve) => {
        const distance = document.documentElement.scrollHeight - innerHeight;
        if (distance <= 0) throw new Error('There is nothing to scroll.');
        let count = 0;
        let start: number | null = null;
        let last = 0;
        const step = (now: number): void => {
          if (start === null) start = now;
          else if (now - last > slow) count += 1;
          last = now;
          const done = Math.min(1, (now - start) / duration);
          if (isScrolling) scrollTo(0, done * distance);
          if (done < 1) requestAnimationFrame(step);
          else resolve(count);
        };
        requestAnimationFrame(step);
      }),
    [SCROLL_MS, SLOW_FRAME_MS, scrolls] as const,
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
