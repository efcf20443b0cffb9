// Layout shifts, by the browser's Layout Instability API.
import type { Page } from '@playwright/test';

/** Call before the page is opened. */
export async function watchLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Reflect.set(window, 'layoutShifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources: unknown = Reflect.get(entry, 'sources');
        const moved = (Array.isArray(sources) ? sources : []).map(
          ({ node, previousRect, currentRect }) =>
            `${node?.className ?? node?.textContent} ${previousRect.y} → ${currentRect.y}`,
        );
        shifts.push(`${String(Reflect.get(entry, 'value'))}: ${moved.join('; ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Waits three frames, so that the browser has reported the latest shifts. */
export function layoutShifts(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    const shifts: unknown = Reflect.get(window, 'layoutShifts');
    return shifts;
  });
}
