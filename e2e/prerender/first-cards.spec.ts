// The cards show before the app loads, and the app then renders the same ones from the same components.
import type { Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { hostile } from '#simulator/data/records/hostile.ts';
import { callsOf } from '../support/calls.ts';
import { controls, localeOf } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { filesNamed } from '../app/lazy-chunks.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn, signOut } from '../support/sign-in.ts';
import { holdApp, holdDictionary } from './held-scripts.ts';

/** Hidden from assistive technology: they are not interactive yet. */
const prerendered = (page: Page) => page.getByRole('article', { includeHidden: true });

/** Blocks the library that formats phones: it changes their texts when it loads. */
async function withoutPhoneLibrary(page: Page): Promise<void> {
  await page.route(filesNamed(['phone-library']), () => {});
}

/** Opens a person in a signed-in tab, whose app does not start until the returned function is called. */
async function openHeld(page: Page, personId: number): Promise<() => void> {
  const release = await holdApp(page);
  await openSignedIn(page, personPath(personId), tokens.client, 'commit');
  return release;
}

/** The elements of the person's page, but for the choice of a table and the offer of details, each with its position, size and text. */
function partsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // Cards have their real height only after they have been rendered once.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const part = (element: Element): string => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const place = [x, y + scrollY, width, height].map((length) => length.toFixed(1)).join(' ');
      // index.html contains the logo, too: compare its attributes, as both must look the same.
      const text = element.matches('.app-bar__brand svg *')
        ? Array.from(element.attributes, ({ name, value }) => `${name}=${value}`).join(' ')
        : element.childElementCount === 0
          ? element.textContent
          : '';
      return `${element.tagName} ${place} ${element.getAttribute('aria-label') ?? ''} ${text}`;
    };
    const all = document.querySelectorAll(
      '.app-bar__brand *, h1, .person-header__line *, .person-page__body :is(h2, h3, p, dt, dd, li, article, a, button, input, select, span, svg):not(.records-view *, .all-details *)',
    );
    // In a narrow window the app has the contacts behind a tab, the prerender not at all.
    return [...all].filter((element) => element.checkVisibility()).map(part);
  });
}

/** Tall enough to show all cards: off-screen cards do not have their real height yet. */
const windows = { desktop: { width: 1280, height: 5000 }, phone: { width: 390, height: 5000 } } as const;

// In Russian, which has more forms of words and another separator of digits.
test.describe('in Russian', () => {
  test.use({ locale: localeOf.ru });

  test('they are those of the app', async ({ page }) => {
    await withoutPhoneLibrary(page);
    for (const [device, viewport] of Object.entries(windows)) {
      await test.step(device, async () => {
        await page.setViewportSize(viewport);
        const release = await openHeld(page, personIds.karenina);
        await expect(prerendered(page)).toHaveCount(12);
        const first = await partsOf(page);
        expect(first.length).toBeGreaterThan(100);
        await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toHaveText(
          'Анна Каренина',
        );
        release();
        await expect(visitorCards(page, 'ru')).toHaveCount(12);
        expect(await partsOf(page)).toEqual(first);
        await expect(heading(page)).toHaveText('Анна Каренина');
      });
    }
  });
});

test('hostile text is text only', async ({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog opened: ${dialog.type()}`);
  });
  await openHeld(page, personIds.hostile);
  await expect(prerendered(page)).toHaveCount(hostile.length);
  await expect(prerendered(page).getByText(String(hostile[0]?.name), { exact: true })).toHaveCount(1);
  await expect(prerendered(page).locator('script, img, iframe, style, b, i')).toHaveCount(0);
});

test('of very many, the first ones are there', async ({ page }) => {
  const release = await openHeld(page, personIds.tenThousand);
  await expect(prerendered(page).first()).toBeVisible();
  const first = await prerendered(page).first().textContent();
  release();
  await expect(visitorCards(page).first().getByRole('article')).toHaveText(first ?? '');
  await expect(page.getByText('10,000 records').first()).toBeVisible();
});

test('the marked record is marked from the first; nothing can be operated yet', async ({ page }) => {
  const release = await openHeld(page, personIds.example);
  await expect(prerendered(page)).toHaveCount(2);
  await expect(visitorCards(page)).toHaveCount(0);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  release();
  await expect(visitorCards(page)).toHaveCount(2);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();

  await holdApp(page);
  await page.goto(`${personPath(personIds.example)}?visitor=6152759377`, { waitUntil: 'commit' });
  await expect(prerendered(page).getByText('From the link')).toHaveCount(1);
});

test('there are none where the app shows something else, or nothing', async ({ page, simulator }) => {
  for (const [what, path] of [
    ['the link’s record is not among them', `${personPath(personIds.example)}?visitor=5`],
    ['the URL has a filter', `${personPath(personIds.example)}#q=nobody`],
    ['a record has another form', personPath(personIds.broken)],
    ['there are no records', personPath(personIds.nobody)],
  ] as const) {
    await test.step(what, async () => {
      const made = callsOf(simulator, 'get.person_visitors').length;
      const release = await holdApp(page);
      // The same page with another fragment would be no other page.
      await page.goto('about:blank');
      await openSignedIn(page, path, tokens.client, 'commit');
      await expect.poll(() => page.evaluate(() => globalThis.preload?.prerendered !== undefined)).toBe(true);
      await page.evaluate(() => globalThis.preload?.prerendered);
      await expect(prerendered(page)).toHaveCount(0);
      release();
      await expect(heading(page)).toBeVisible();
      await expect.poll(() => callsOf(simulator, 'get.person_visitors').length).toBe(made + 1);
    });
  }
});

test('another tab that signs out clears them', async ({ page, context }) => {
  await openSignedIn(page, personPath(personIds.example));
  await expect(visitorCards(page)).toHaveCount(2);
  const second = await context.newPage();
  await second.goto('/');
  await expect(second.getByRole('button', { name: controls.en.account })).toBeVisible();
  const release = await holdApp(page);
  await page.reload({ waitUntil: 'commit' });
  await expect(prerendered(page)).toHaveCount(2);
  await signOut(second);
  await expect(prerendered(page)).toHaveCount(0);
  release();
  await expect(page.getByLabel(controls.en.token, { exact: true })).toBeVisible();
});

test('one that signs out while the app starts does so too', async ({ page, context }) => {
  await openSignedIn(page, personPath(personIds.example));
  await expect(visitorCards(page)).toHaveCount(2);
  const second = await context.newPage();
  await second.goto('/');
  await expect(second.getByRole('button', { name: controls.en.account })).toBeVisible();
  const release = await holdDictionary(page);
  await page.reload({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => globalThis.preload === undefined)).toBe(true);
  await signOut(second);
  release();
  await expect(page.getByLabel(controls.en.token, { exact: true })).toBeVisible();
  await expect(prerendered(page)).toHaveCount(0);
});
