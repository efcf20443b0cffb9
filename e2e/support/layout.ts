// Positions of elements, and layout shifts by the Layout Instability API.
import type { Locator, Page } from '@playwright/test';

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

/** Relative to the window. @throws if the element is not drawn */
export async function boundingBox(locator: Locator) {
  const box = await locator.evaluate((element) => {
    const { x, y, right, bottom, width, height } = element.getBoundingClientRect();
    return { x, y, right, bottom, width, height };
  });
  if (box.width === 0 || box.height === 0) throw new Error(`${String(locator)} is not drawn`);
  return box;
}

/** The different edges, widths or heights of all that a locator finds. */
export const edges = (
  locator: Locator,
  name: 'left' | 'right' | 'top' | 'width' | 'height',
): Promise<readonly number[]> =>
  locator.evaluateAll(
    (all, edge) => [...new Set(all.map((element) => Math.round(element.getBoundingClientRect()[edge])))],
    name,
  );

/** Where its text begins. */
export const textLeft = (locator: Locator): Promise<number> =>
  locator.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return Math.round(range.getBoundingClientRect().left);
  });

/** Whether a click at its centre and near its corners hits it. */
export function isOnTop(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return [left + 4, (left + right) / 2, right - 4].every((x) =>
    [top + 4, (top + bottom) / 2, bottom - 4].every((y) => element.contains(document.elementFromPoint(x, y))),
  );
}

/** Sizes of text in px, with a mouse and with touch. */
export const TEXT_SIZES = { mouse: [12, 13, 14, 16, 24], touch: [12, 13, 15, 16, 24] } as const;

/** What is drawn with a size, a weight or a corner that the scale does not have. */
export const offScale = (page: Page, sizes: readonly number[]): Promise<readonly string[]> =>
  page.evaluate((allowed) => {
    const radii = ['0px', '3px', '6px', '10px', '99px'];
    return [...document.querySelectorAll('#root *:not(svg *, option)')].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return [];
      const { fontSize, fontWeight, borderRadius } = getComputedStyle(element);
      const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
      const wrong = [
        ...(hasText && !allowed.includes(Number.parseFloat(fontSize)) ? [fontSize] : []),
        ...(hasText && !['400', '600'].includes(fontWeight) ? [fontWeight] : []),
        ...borderRadius.split(' ').filter((radius) => !radii.includes(radius)),
      ];
      return wrong.map((value) => `${element.localName}.${element.className}: ${value}`);
    });
  }, sizes);
