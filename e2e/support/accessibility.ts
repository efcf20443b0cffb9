import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const OTHER_RULES: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  rules: {
    // Experimental: a control's accessible name contains its visible label (WCAG 2.5.3).
    'label-content-name-mismatch': { enabled: true },
    ...Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])),
  },
};

/**
 * Fails with each rule that the page breaks and where, the colour rules in both themes. Leaves the page in the light
 * theme with reduced motion, because colours in transition give wrong contrasts.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(brokenRules, { options: OTHER_RULES, ofTexts: false });
  found.push(...(await page.evaluate(headingsAndTargets)));
  const colours = { options: { runOnly: COLOUR_RULES }, ofTexts: true };
  found.push(...(await page.evaluate(brokenRules, colours)));
  await page.emulateMedia({ colorScheme: 'dark' });
  const inTheDark = await page.evaluate(brokenRules, colours);
  await page.emulateMedia({ colorScheme: 'light' });
  expect([...found, ...inTheDark.map((rule) => `dark: ${rule}`)]).toEqual([]);
}

interface Run {
  readonly options: RunOptions;
  /** Only one text of each look, as comparing the colours of every text takes most of axe's time. */
  readonly ofTexts: boolean;
}

async function brokenRules({ options, ofTexts }: Run): Promise<string[]> {
  const looks = new Map<Element, string>();
  /** What a text's contrast follows from: its font, its colours, and what is behind it. */
  const lookOf = (element: Element): string => {
    const known = looks.get(element);
    if (known !== undefined) return known;
    const { color, fontSize, fontWeight, opacity, backgroundColor, backgroundImage } =
      getComputedStyle(element);
    const behind = element.parentElement === null ? '' : lookOf(element.parentElement);
    const own = [element.className, color, fontSize, fontWeight, opacity, backgroundColor, backgroundImage];
    const look = `${behind} > ${own.join()}`;
    looks.set(element, look);
    return look;
  };
  const hasText = (element: Element): boolean =>
    element.matches('input, select, textarea') ||
    [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim(),
    );
  const texts = (): Element[] => {
    const all = [...document.querySelectorAll('body *')].filter(
      (element) => element.checkVisibility() && hasText(element),
    );
    return [...new Map(all.map((element) => [lookOf(element), element])).values()];
  };
  // Describing what passes too would take axe half its time.
  const { violations } = await window.axe.run(ofTexts ? { include: texts() } : document, {
    ...options,
    resultTypes: ['violations'],
  });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`,
  );
}

/**
 * Checks that axe lacks: one `h1` before all other headings, targets of at least 24 px (except links in sentences), tooltips that
 * a screen reader would read after the same name, landmarks for searching that only their names tell apart.
 */
function headingsAndTargets(): string[] {
  const isThere = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('[aria-hidden="true"]') === null;
  const nameOf = (element: Element): string =>
    `<${element.localName}> ${element.getAttribute('aria-label') ?? (element.textContent.trim() || element.getAttribute('title'))}`;

  const levels = [...document.querySelectorAll('#root :is(h1, h2, h3, h4, h5, h6)')]
    .filter((heading) => heading.checkVisibility())
    .map(({ localName }) => localName);
  const headings =
    levels[0] === 'h1' && levels.lastIndexOf('h1') === 0 ? [] : [`headings: ${levels.join(' ')}`];

  const isInSentence = (element: Element): boolean =>
    getComputedStyle(element).display === 'inline' &&
    element.textContent.trim() !== element.parentElement?.textContent.trim();
  const controls =
    'a[href], button, input, select, textarea, [tabindex="0"], [role^="menuitem"], [role="option"]';
  const small = [...document.querySelectorAll(controls)]
    // MUI's focus guards at both ends of a dialog can be reached only with the Tab key.
    .filter(
      (control) =>
        isThere(control) && !isInSentence(control) && !control.matches('[data-testid^="sentinel"]'),
    )
    .map((control) => ({ control, box: control.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 24 || box.height < 24)
    .map(({ control, box }) => `target of ${box.width}×${box.height} px: ${nameOf(control)}`);

  const twice = [...document.querySelectorAll('#root :is(a, button, input, select)[title]')]
    .filter((control) => isThere(control) && nameOf(control).endsWith(`> ${control.getAttribute('title')}`))
    .filter((control) => control.hasAttribute('aria-label') || control.textContent.trim() !== '')
    .map((control) => `name and tooltip are the same: ${nameOf(control)}`);

  const searches = [...document.querySelectorAll('[role="search"]')].filter(isThere);
  const alike = new Set(searches.map((search) => search.getAttribute('aria-label'))).size < searches.length;
  return [...headings, ...small, ...twice, ...(alike ? ['landmarks for searching have one name'] : [])];
}
