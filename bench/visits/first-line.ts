// From a press to the paint of the first line of a history.
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Milliseconds. */
    firstLine: Promise<number>;
  }
}

/** Longer than any page takes. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Milliseconds from the first press on the mouse in `press` until what the selector `line` finds first is painted (element timing,
 * in steps of 4 ms).
 */
export async function timeFirstLine(tab: Page, line: string, press: () => Promise<void>): Promise<number> {
  await tab.evaluate(watch, [line, LONGEST_WAIT_MS] as const);
  await press();
  return tab.evaluate(() => window.firstLine);
}

/** Runs in the page. */
function watch([line, longest]: readonly [string, number]): void {
  window.firstLine = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The history has no line.')), longest);
    let pressedAt = 0;
    const options = { capture: true, once: true };
    addEventListener('pointerdown', ({ timeStamp }) => (pressedAt = timeStamp), options);
    // As for the first card: see probe.ts.
    const marker = new MutationObserver(() => {
      const first = document.querySelector(line);
      if (first === null) return;
      marker.disconnect();
      for (const element of [first, ...first.querySelectorAll('*')])
        element.setAttribute('elementtiming', 'first-line');
    });
    marker.observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      const entry = list
        .getEntries()
        .find((each) => 'identifier' in each && each.identifier === 'first-line');
      if (entry !== undefined && 'renderTime' in entry && typeof entry.renderTime === 'number')
        resolve(entry.renderTime - pressedAt);
    }).observe({ type: 'element' });
  });
}
