// Makes the documents' pictures from the demo: `npm run build && npm run e2e -- --project=pictures`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { lastConversation, eventRow, eventRows } from '../../e2e/history/history-page.ts';
import { button, readClipboard, searchField, searchOptions } from '../../e2e/support/controls.ts';
import { expect, test } from '../../e2e/support/fixtures.ts';
import { heading, personPath, visitorCards, waitForPersonApp } from '../../e2e/support/person-page.ts';
import { openSignedIn } from '../../e2e/support/sign-in.ts';
import { type Frame, toAnimatedPng } from './animated-png.ts';

interface Picture {
  readonly name: string;
  /** What follows the person's path. */
  readonly query?: string;
  readonly isDrawn: (page: Page) => Locator;
  readonly screen?: BrowserContextOptions;
}

const pictures: readonly Picture[] = [
  {
    name: 'comparison',
    query: '?records=7100000501,7100000503,7100000504',
    isDrawn: (page) => page.getByRole('table'),
  },
  { name: 'history', query: '?tab=history', isDrawn: (page) => eventRows(page).first() },
  {
    name: 'dark',
    isDrawn: (page) => visitorCards(page).first(),
    screen: { viewport: { width: 1920, height: 1080 }, colorScheme: 'dark' },
  },
  {
    name: 'phone',
    isDrawn: (page) => visitorCards(page).first(),
    screen: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  },
];

/** Of the animated picture, which README loads. */
const MAX_BYTES = 1_500_000;
const MAX_MS = 20_000;

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Inter: otherwise the pictures would depend on the fonts of this machine. */
const letters = [
  {
    url: import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
    unicodeRange: 'U+0-3FF, U+2000-2FFF',
  },
  {
    url: import.meta.resolve('@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2'),
    unicodeRange: 'U+400-4FF',
  },
].map(({ url, unicodeRange }) => ({ base64: readFileSync(new URL(url), 'base64'), unicodeRange }));

/** Stands for the agent's help desk. */
const TICKET = `<!doctype html>
<style>
  body { display: grid; grid: auto 1fr / 1fr; gap: 12px; height: 100vh; box-sizing: border-box; margin: 0; padding: 24px; }
  body, textarea { font: 15px/1.5 Inter; color: #1f2328; background: #fff; }
  h1 { margin: 0; font-size: 22px; }
  textarea { padding: 12px; border: 1px solid #8c959f; border-radius: 6px; resize: none; }
</style>
<h1>The ticket, with the summary pasted</h1>
<textarea aria-label="Ticket"></textarea>`;

function drawInInter(faces: typeof letters): void {
  for (const { unicodeRange, base64 } of faces) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    document.fonts.add(new FontFace('Inter', bytes, { weight: '100 900', unicodeRange }));
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root { --font: Inter; }');
  document.adoptedStyleSheets = [sheet];
}

test.beforeEach(({ context }) => context.addInitScript(drawInInter, letters));

for (const { name, query = '', isDrawn, screen } of pictures)
  test.describe(name, () => {
    test.use({ viewport: { width: 1280, height: 800 }, ...screen });

    test('is a screenshot', async ({ page }) => {
      await openSignedIn(page, `${personPath(personIds.karenina)}${query}`);
      await waitForPersonApp(page);
      await expect(isDrawn(page)).toBeVisible();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: pathOf(`${name}.png`) });
    });
  });

test.describe('caller', () => {
  // GitHub shows it about 850 pixels wide: in a larger window, the text would be too small to read.
  test.use({ viewport: { width: 1120, height: 700 } });

  test('is an animation from the number to the copied summary', async ({ signedInPage: page }) => {
    const frames: Frame[] = [];
    const show = async (milliseconds: number, shown: Page = page): Promise<void> => {
      frames.push({ png: await shown.screenshot(), milliseconds });
    };

    await expect(searchField(page)).toBeFocused();
    await expect(page.getByRole('list', { name: 'Examples', exact: true })).toBeVisible();
    await show(1200);
    await searchField(page).fill('8 (916) 555-12-34');
    await expect(searchOptions(page)).toHaveCount(1);
    await show(1800);
    await searchField(page).press('Enter');
    await expect(heading(page)).toBeFocused();
    await expect(visitorCards(page)).toHaveCount(12);
    await waitForPersonApp(page);
    await show(3200);
    await lastConversation(page).focus();
    await show(800);
    await lastConversation(page).press('Enter');
    const call = eventRow(page, 'Incoming call');
    await expect(call).toBeFocused();
    await expect(call.getByRole('link', { name: 'Recording' })).toBeVisible();
    const messages = page.getByRole('list', { name: 'Messages' });
    await expect(messages).toBeVisible();
    await show(3000);
    await messages.evaluate((list) => list.scrollIntoView({ block: 'center' }));
    await show(3000);
    // By focus() alone, Chromium would scroll up, although the button is in view.
    await button(page, 'Copy summary').evaluate((element) => element.focus({ preventScroll: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied', { exact: true })).toBeVisible();
    await show(1800);
    const summary = await readClipboard(page);
    const ticket = await page.context().newPage();
    await ticket.setContent(TICKET);
    await ticket
      .getByRole('textbox')
      .fill(summary.replaceAll(new URL(page.url()).origin, 'https://visitors.example'));
    await show(4500, ticket);

    expect(frames.reduce((sum, { milliseconds }) => sum + milliseconds, 0)).toBeLessThanOrEqual(MAX_MS);
    const animation = toAnimatedPng(frames);
    expect(animation.length).toBeLessThanOrEqual(MAX_BYTES);
    writeFileSync(pathOf('caller.png'), animation);
  });
});
