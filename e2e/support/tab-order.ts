// Tab reaches every control in document order, and the focus stays visible (WCAG 2.4.3, 2.4.7, 2.4.11).
import { expect, type JSHandle, type Page } from '@playwright/test';

type Stops = JSHandle<readonly HTMLElement[]>;

/** Presses Tab to the last control, then Shift+Tab to the first; within a dialog, if one is open. */
export async function expectTabOrder(page: Page): Promise<void> {
  const stops: Stops = await page.evaluateHandle(tabbable);
  const last = (await stops.evaluate((all) => all.length)) - 1;
  expect(last).toBeGreaterThan(0);
  await stops.evaluate(([first]) => first?.focus({ focusVisible: true }));
  for (let at = 0; at <= last; at += 1) {
    if (at > 0) await page.keyboard.press('Tab');
    expect(await stops.evaluate(focusProblem, at)).toBe('');
  }
  for (let at = last - 1; at >= 0; at -= 1) {
    await page.keyboard.press('Shift+Tab');
    expect(await stops.evaluate(focusProblem, at)).toBe('');
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

/** '' if this control has a visible focus. */
function focusProblem(stops: readonly HTMLElement[], at: number): string {
  const describe = (each: Element | null | undefined): string =>
    each === null || each === undefined ? 'nothing' : each.outerHTML.slice(0, 120);
  const expected = stops[at];
  if (expected === undefined || document.activeElement !== expected)
    return `${describe(document.activeElement)} has the focus instead of ${describe(expected)}`;
  const element: HTMLElement = expected;
  const problem = positionProblem() || ringProblem();
  return problem === '' ? '' : `${describe(element)} has the focus, ${problem}`;

  function positionProblem(): string {
    const box = element.getBoundingClientRect();
    // Only the part inside the window: a card may be taller than the window.
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    if (right - left < 1 || bottom - top < 1) return 'outside the window';
    const isUncovered = (part: number): boolean => {
      const topmost = document.elementFromPoint(left + (right - left) * part, top + (bottom - top) * part);
      // Other elements of its label draw a checkbox or a switch.
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return (
        topmost !== null &&
        [element, ...labels].some((each) => each.contains(topmost) || topmost.contains(each))
      );
    };
    return [0.1, 0.5, 0.9].some(isUncovered) ? '' : 'covered';
  }

  function ringProblem(): string {
    const drawn = element.querySelector(':scope > :is(article, .timeline__line)') ?? element;
    const drawnBy = getComputedStyle(element).opacity === '0' ? element.parentElement : drawn;
    const ringed = [element.closest('.MuiInputBase-root'), drawnBy].filter((each) => each !== null);
    const hasRing = (each: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    return ringed.some(hasRing) ? '' : 'without a focus ring';
  }
}
