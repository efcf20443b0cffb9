// The order in which Tab moves the focus, and whether the focus is visible.
import { expect, type Locator, type Page } from '@playwright/test';

/** A focused element: its role or tag, and its name. */
export type Stop = string;

interface Focused {
  readonly stop: Stop;
  /** Why the focus is not visible; '' if it is. */
  readonly unseen: string;
  readonly isLast: boolean;
}

/** Presses `key` until `last` has the focus, and returns every stop. Each must be visible (WCAG 2.4.7, 2.4.11). */
export async function walk(page: Page, last: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  const end = await last.elementHandle();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    const { stop, unseen, isLast } = await page.evaluate(focused, end);
    expect(unseen, `${stop} has the focus, unseen`).toBe('');
    stops.push(stop);
    if (isLast) return stops;
  }
  throw new Error(`Tab does not lead there, but to ${stops.join(', ')}`);
}

function focused(last: Node | null): Focused {
  const element = document.activeElement ?? document.body;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);

  const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
  const labels = isField ? [...(element.labels ?? [])] : [];
  const label = labels.map(({ textContent }) => textContent.replace(element.textContent, '')).join(' ');
  const labelledBy = document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent;
  const card = element.querySelector(':scope > article h2')?.textContent;
  const text = label || labelledBy || card || element.textContent || element.getAttribute('title') || '';
  const name = element.getAttribute('aria-label') ?? text;
  const role = element.getAttribute('role') ?? element.localName;
  const stop = `${role} ${name.replaceAll(/\s+/g, ' ').trim().slice(0, 60)}`;

  const unseen = [whereUnseen(), markUnseen()].filter((why) => why !== '').join('; ');
  return { stop, unseen, isLast: element === last };

  function whereUnseen(): string {
    // Only the part inside the window: a card may be taller than the window.
    const left = Math.max(0, box.left);
    const right = Math.min(innerWidth, box.right);
    const top = Math.max(0, box.top);
    const bottom = Math.min(innerHeight, box.bottom);
    if (right - left < 1 || bottom - top < 1) return 'outside the window';
    const points = [0.1, 0.5, 0.9].map((part) => [left + (right - left) * part, top + (bottom - top) * part]);
    const isOwn = ([x = 0, y = 0]: number[]): boolean => {
      const there = document.elementFromPoint(x, y);
      return there !== null && (element.contains(there) || there.contains(element) || shares(there));
    };
    return points.some(isOwn) ? '' : 'covered';
  }

  /** Other elements of its label draw a checkbox or a switch. */
  function shares(there: Element): boolean {
    return labels.some((each) => each.contains(there));
  }

  function markUnseen(): string {
    const ring = (each: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    const frame = element.closest('.MuiInputBase-root');
    const drawn = element.querySelector(':scope > :is(article, .timeline__line)') ?? element;
    const drawnBy = style.opacity === '0' ? element.parentElement : drawn;
    return (frame !== null && ring(frame)) || (drawnBy !== null && ring(drawnBy)) ? '' : 'without a mark';
  }
}
