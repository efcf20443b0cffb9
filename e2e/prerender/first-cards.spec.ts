// The cards are drawn before the app loads, and the app then draws the same ones over them. How many: person-visitors.test.ts. When a
// response is dropped: preload-call.test.tsx, preloaded-query.test.ts, present-token.test.ts.
import type { Page } from '@playwright/test';
import { hostile } from '#simulator/data/records/hostile.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { fileNamed, holdApp } from '../app/lazy-chunks.ts';
import { locales } from '../support/controls.ts';
import { calledMethods, callsTo, expect, test } from '../support/fixtures.ts';
import { layoutShifts, watchLayoutShifts } from '../support/layout.ts';
import { customPersonId } from '../support/open-person.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
/** Hidden from assistive technology: they are not interactive yet. */
const prerendered = (page: Page) => page.getByRole('article', { includeHidden: true });

/** Opens a link in a signed-in tab, whose app does not start until the result is called. */
async function openHeld(page: Page, path: string): Promise<() => void> {
  const release = await holdApp(page);
  await openSignedIn(page, path, tokens.client, 'commit');
  return release;
}

// In Russian, which has more forms of words and another separator of digits.
test.describe('in Russian', () => {
  test.use({ locale: locales.ru });

  test('prerendered cards are the app’s, which moves nothing', async ({ page }) => {
    await watchLayoutShifts(page);
    // Keeps the phone library from loading, as it changes the texts of phones.
    await page.route(fileNamed('phone-library'), () => {});
    for (const [width, personId, count, name] of [
      [390, personIds.karenina, 12, 'Анна Каренина'],
      [1280, personIds.petrov, 1, 'Иван Петров'],
      [1280, personIds.karenina, 12, 'Анна Каренина'],
    ] as const)
      await test.step(`${count} in a window ${width} px wide`, async () => {
        // Tall enough to show all cards: off-screen cards do not have their real height yet.
        await page.setViewportSize({ width, height: 5000 });
        const release = await openHeld(page, personPath(personId));
        await expect(prerendered(page)).toHaveCount(count);
        const first = await prerendered(page).allInnerTexts();
        const title = page.getByRole('heading', { level: 1, includeHidden: true });
        await expect(title).toHaveText(name);
        const boxes = () =>
          prerendered(page).evaluateAll((all) =>
            all.map((card) => JSON.stringify(card.getBoundingClientRect())),
          );
        const before = await boxes();
        release();
        await expect(visitorCards(page, 'ru')).toHaveCount(count);
        await expect(heading(page)).toHaveText(name);
        expect(await prerendered(page).allInnerTexts()).toEqual(first);
        expect(await boxes()).toEqual(before);
        expect(await layoutShifts(page)).toEqual([]);
      });
  });
});

test('prerendered cards are marked text without focus, fetched once', async ({ page, simulator }) => {
  const [first] = hostile;
  const release = await openHeld(page, `${personPath(personIds.hostile)}?visitor=${first?.visitor_id}`);
  await expect(prerendered(page)).toHaveCount(hostile.length);
  await expect(prerendered(page).getByText(String(first?.name), { exact: true })).toHaveCount(1);
  await expect(prerendered(page).locator('script, img, iframe, style, b, i')).toHaveCount(0);
  await expect(prerendered(page).getByText('This record')).toHaveCount(1);
  await expect(visitorCards(page)).toHaveCount(0);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  release();
  await expect(visitorCards(page)).toHaveCount(hostile.length);
  await expect(heading(page)).toBeVisible();
  expect(calledMethods(simulator)).toEqual([METHOD]);
});

// For a filter: paths.test.ts. For an answer that is not as documented: person-visitors.test.ts.
test('prerender draws nothing where the app shows no usual cards', async ({ page, simulator, answers }) => {
  // Another person's record.
  answers.answerWith(METHOD, [{ person_id: 999, visitor_id: 2 }], {
    on: ({ person_id: id }) => id === customPersonId,
  });
  let release = () => {};
  for (const path of [
    personPath(personIds.nobody),
    personPath(customPersonId),
    `${personPath(personIds.example)}?visitor=5`,
  ])
    await test.step(path, async () => {
      release = await openHeld(page, path);
      await expect.poll(() => page.evaluate(() => globalThis.preload?.prerendered !== undefined)).toBe(true);
      await page.evaluate(() => globalThis.preload?.prerendered);
      await expect(prerendered(page)).toHaveCount(0);
    });
  await test.step('the app draws the answer', async () => {
    release();
    await expect(visitorCards(page)).toHaveCount(2);
    expect(callsTo(simulator, METHOD)).toHaveLength(3);
  });
});
