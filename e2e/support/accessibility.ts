import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const ALL_RULES: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  // Experimental: a control's accessible name contains its visible label (WCAG 2.5.3).
  rules: { 'label-content-name-mismatch': { enabled: true } },
};
const COLOUR_RULES: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/**
 * Fails with each rule that the page breaks and where: all rules in the first theme, those of colours in a further one.
 * Leaves the page in the light theme with reduced motion, because colours in transition give wrong contrasts.
 */
export async function expectAccessible(
  page: Page,
  themes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const broken = await page.evaluate(headingsAndTargets, 24);
  for (const [index, colorScheme] of themes.entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await page.evaluate(brokenRules, index === 0 ? ALL_RULES : COLOUR_RULES);
    broken.push(...found.map((rule) => `${colorScheme}: ${rule}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(broken).toEqual([]);
}

async function brokenRules(options: RunOptions): Promise<string[]> {
  // Describing what passes too would take axe half its time.
  const { violations } = await window.axe.run(document, { ...options, resultTypes: ['violations'] });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.target.join(' ')).join(', ')}`,
  );
}

/**
 * Checks that axe lacks: one `h1` before all other headings, targets of at least 24 px, all but skip links as high as `lowest`
 * (except links in sentences), tooltips that repeat the name.
 */
export function headingsAndTargets(lowest: number): string[] {
  const isExposed = (element: Element): boolean =>
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
        isExposed(control) && !isInSentence(control) && !control.matches('[data-testid^="sentinel"]'),
    )
    .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
    .filter(
      ({ control, box }) =>
        Math.min(box.width, box.height) < 24 || (box.height < lowest && !control.matches('.skip-link')),
    )
    .map(({ control, box }) => `target of ${box.width}×${box.height} px: ${nameOf(control)}`);

  const repeated = [...document.querySelectorAll('#root :is(a, button, input, select)[title]')]
    .filter((control) => isExposed(control) && nameOf(control).endsWith(`> ${control.getAttribute('title')}`))
    .filter((control) => control.hasAttribute('aria-label') || control.textContent.trim() !== '')
    .map((control) => `name and tooltip are the same: ${nameOf(control)}`);
  return [...headings, ...small, ...repeated];
}
