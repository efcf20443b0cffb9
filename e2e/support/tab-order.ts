// Tab reaches every control in document order, and the focus stays visible (WCAG 2.4.3, 2.4.7, 2.4.11).
import { expect, type Page } from '@playwright/test';

/** Presses Tab to the last control, then Shift+Tab to the first; within a dialog, if one is open. */
export async function expectTabOrder(page: Page): Promise<void> {
  const walk = await page.evaluateHandle(startWalk);
  const last = await walk.evaluate(({ stops }) => stops.length - 1);
  expect(last).toBeGreaterThan(0);
  for (const key of ['Tab', 'Shift+Tab'])
    for (let pressed = 0; pressed < last; pressed += 1) await page.keyboard.press(key);
  const { checked, problems } = await walk.evaluate((walked) => walked.end());
  expect(problems).toEqual([]);
  // A key that is released outside the page checks nothing.
  expect(checked).toBe(2 * last);
}

/** Focuses the first control. From now on, each released Tab key checks the focus, until `end`. */
function startWalk() {
  const root = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document;
  const controls = 'a[href], button, input, select, textarea, [tabindex="0"]';
  const stops = [...root.querySelectorAll<HTMLElement>(controls)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [data-testid^="sentinel"]') &&
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('[inert]') === null,
  );
  const problems: string[] = [];
  let [at, checked] = [0, 0];
  const check = ({ key, shiftKey }: KeyboardEvent): void => {
    if (key !== 'Tab') return;
    at += shiftKey ? -1 : 1;
    checked += 1;
    const problem = focusProblem(stops[at]);
    if (problem !== '') problems.push(problem);
  };
  addEventListener('keyup', check, true);
  stops[0]?.focus({ focusVisible: true });
  const end = () => {
    removeEventListener('keyup', check, true);
    return { checked, problems };
  };
  return { stops, end };

  /** '' if this control has a visible focus. */
  function focusProblem(expected: HTMLElement | undefined): string {
    const { activeElement } = document;
    if (expected === undefined || activeElement !== expected)
      return `${describe(activeElement)} has the focus instead of ${describe(expected)}`;
    const problem = positionProblem(expected) || ringProblem(expected);
    return problem === '' ? '' : `${describe(expected)} has the focus, ${problem}`;
  }

  function describe(element: Element | null | undefined): string {
    return element?.outerHTML.slice(0, 120) ?? 'nothing';
  }

  function positionProblem(element: HTMLElement): string {
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

  function ringProblem(element: HTMLElement): string {
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
