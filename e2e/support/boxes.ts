import type { Locator } from '@playwright/test';

/** Relative to the window. @throws if the element is not drawn */
export async function boundingBox(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${String(locator)} is not drawn`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

/** Whether a click at its centre and near its corners hits it. */
export function isOnTop(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return [left + 4, (left + right) / 2, right - 4].every((x) =>
    [top + 4, (top + bottom) / 2, bottom - 4].every((y) => element.contains(document.elementFromPoint(x, y))),
  );
}
