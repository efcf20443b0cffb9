import { expect, type Page } from '@playwright/test';
import axe, { type NodeResult, type RunOptions } from 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** Why axe cannot tell the contrast of any text of a look; another reason may be gone on another page. */
const UNKNOWN_OF_LOOK = ['bgGradient', 'bgImage', 'pseudoContent'];

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

/** Looks of texts that have been compared in this worker: what passes on one page passes on all. */
const comparedLooks = new Set<string>();

/**
 * Fails with each rule that the page breaks and where, the colour rules in both themes. Leaves the page in the light
 * theme with reduced motion, because colours in transition give wrong contrasts.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(brokenRules, OTHER_RULES);
  found.push(...(await page.evaluate(headingsAndTargets)));
  found.push(...(await brokenColours(page)));
  await page.emulateMedia({ colorScheme: 'dark' });
  const inTheDark = await brokenColours(page);
  await page.emulateMedia({ colorScheme: 'light' });
  expect([...found, ...inTheDark.map((rule) => `dark: ${rule}`)]).toEqual([]);
}

async function brokenRules(options: RunOptions): Promise<string[]> {
  // Describing what passes too would take axe half its time.
  const { violations } = await window.axe.run(document, { ...options, resultTypes: ['violations'] });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`,
  );
}

/** Compares the colours of one text of each look that no page had before: comparing all takes most of axe's time. */
async function brokenColours(page: Page): Promise<readonly string[]> {
  const { broken, compared } = await page.evaluate(compareColours, {
    rules: COLOUR_RULES,
    unknownOfLook: UNKNOWN_OF_LOOK,
    before: [...comparedLooks],
  });
  for (const look of compared) comparedLooks.add(look);
  return broken;
}

interface Comparison {
  readonly broken: readonly string[];
  /** The looks that passed, or of which axe cannot tell. */
  readonly compared: readonly string[];
}

interface Colours {
  readonly rules: string[];
  readonly unknownOfLook: readonly string[];
  readonly before: readonly string[];
}

async function compareColours({ rules, unknownOfLook, before }: Colours): Promise<Comparison> {
  /** What a text's contrast follows from: its font, its colours, what is behind it, and of a link whether it is in a sentence. */
  const lookOf = (element: Element): string => {
    const { parentElement } = element;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const isInText = element.matches('a[href]') && parentElement !== null && hasText(parentElement);
    const look = [color, fontSize, fontWeight, isInText];
    for (let behind: Element | null = element; behind !== null; behind = behind.parentElement) {
      const { opacity, backgroundColor, backgroundImage } = getComputedStyle(behind);
      look.push(behind.className, opacity, backgroundColor, backgroundImage);
    }
    return look.join();
  };
  const hasText = (element: Element): boolean =>
    element.matches('input, select, textarea') ||
    [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim(),
    );
  const texts = [...document.querySelectorAll('body *')].filter(
    (element) => element.checkVisibility() && hasText(element) && element.closest('[inert]') === null,
  );
  const unknown = new Map(texts.map((element) => [lookOf(element), element]));
  for (const look of before) unknown.delete(look);
  // Axe would take no texts for the whole page.
  if (unknown.size === 0) return { broken: [], compared: [] };
  const { violations, incomplete, passes } = await window.axe.run(
    { include: [...unknown.values()] },
    { runOnly: rules, resultTypes: ['violations', 'incomplete', 'passes'], elementRef: true },
  );
  const says =
    (...keys: readonly string[]) =>
    ({ any }: NodeResult): boolean =>
      any.some((check) => keys.includes(String(check.data?.messageKey)));
  const isOfLook = says(...unknownOfLook);
  const again = [
    ...violations.flatMap(({ nodes }) => nodes),
    ...incomplete.flatMap(({ nodes }) => nodes.filter((node) => !isOfLook(node))),
    // Axe lets pass what nobody sees here.
    ...passes.flatMap(({ nodes }) => nodes.filter(says('hidden'))),
  ].map(({ element }) => element);
  return {
    broken: violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`,
    ),
    compared: [...unknown]
      .filter(([, element]) => !again.some((each) => each === element))
      .map(([look]) => look),
  };
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
    .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
    .filter(({ box }) => box.width < 24 || box.height < 24)
    .map(({ control, box }) => `target of ${box.width}×${box.height} px: ${nameOf(control)}`);

  const twice = [...document.querySelectorAll('#root :is(a, button, input, select)[title]')]
    .filter((control) => isThere(control) && nameOf(control).endsWith(`> ${control.getAttribute('title')}`))
    .filter((control) => control.hasAttribute('aria-label') || control.textContent.trim() !== '')
    .map((control) => `name and tooltip are the same: ${nameOf(control)}`);

  // Also one that is drawn by its parts alone, as the filter's.
  const searches = [...document.querySelectorAll('[role="search"]')].map((each) => each.ariaLabel);
  const alike = new Set(searches).size < searches.length;
  return [...headings, ...small, ...twice, ...(alike ? ['landmarks for searching have one name'] : [])];
}
