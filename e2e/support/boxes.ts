// The positions of elements.
import type { Locator } from '@playwright/test';

/** The box of an element, relative to the window. Throws if the element is not drawn. */
export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${String(locator)} is not drawn`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

/** Whether a press in its middle and near its corners meets it. */
export function isOnTop(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return [left + 4, (left + right) / 2, right - 4].every((x) =>
    [top + 4, (top + bottom) / 2, bottom - 4].every((y) => element.contains(document.elementFromPoint(x, y))),
  );
}
