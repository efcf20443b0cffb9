// The way of the Tab key: in the page's order to everything that can be operated, and the focus is always visible (WCAG 2.4.3, 2.4.7, 2.4.11).
import { expect, type JSHandle, type Page } from '@playwright/test';

type Stops = JSHandle<readonly HTMLElement[]>;

/** Presses Tab to the last element, then back to the first; within a dialog, if one is open. */
export async function expectTabOrder(page: Page): Promise<void> {
  const stops: Stops = await page.evaluateHandle(tabbable);
  const last = (await stops.evaluate((all) => all.length)) - 1;
  expect(last).toBeGreaterThan(0);
  await stops.evaluate(([first]) => first?.focus({ focusVisible: true }));
  for (let at = 0; at <= last; at += 1) {
    if (at > 0) await page.keyboard.press('Tab');
    expect(await stops.evaluate(problemAt, at)).toBe('');
  }
  for (let at = last - 1; at >= 0; at -= 1) {
    await page.keyboard.press('Shift+Tab');
    expect(await stops.evaluate(problemAt, at)).toBe('');
  }
}

function tabbable(): readonly HTMLElement[] {
  const root = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document;
  const controls = 'a[href], button, input, select, textarea, [tabindex="0"]';
  return [...root.querySelectorAll<HTMLElement>(controls)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [data-testid^="sentinel"]') &&
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('[inert]') === null,
  );
}

/** Why the focus is not there, or is not visible; '' if it is. */
function problemAt(stops: readonly HTMLElement[], at: number): string {
  const nameOf = (each: Element | null | undefined): string =>
    each === null || each === undefined ? 'nothing' : each.outerHTML.slice(0, 120);
  const found = stops[at];
  if (found === undefined || document.activeElement !== found)
    return `${nameOf(document.activeElement)} has the focus instead of ${nameOf(found)}`;
  const element: HTMLElement = found;
  const problem = whereUnseen() || markUnseen();
  return problem === '' ? '' : `${nameOf(element)} has the focus, ${problem}`;

  function whereUnseen(): string {
    const box = element.getBoundingClientRect();
    // Only the part inside the window: a card may be taller than the window.
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    if (right - left < 1 || bottom - top < 1) return 'outside the window';
    const isOwn = (part: number): boolean => {
      const there = document.elementFromPoint(left + (right - left) * part, top + (bottom - top) * part);
      // Other elements of its label draw a checkbox or a switch.
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return (
        there !== null && [element, ...labels].some((each) => each.contains(there) || there.contains(each))
      );
    };
    return [0.1, 0.5, 0.9].some(isOwn) ? '' : 'covered';
  }

  function markUnseen(): string {
    const drawn = element.querySelector(':scope > :is(article, .timeline__line)') ?? element;
    const drawnBy = getComputedStyle(element).opacity === '0' ? element.parentElement : drawn;
    const marks = [element.closest('.MuiInputBase-root'), drawnBy].filter((each) => each !== null);
    const hasRing = (each: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    return marks.some(hasRing) ? '' : 'without a mark';
  }
}
