// The frame as a side panel: checked by axe, and used by keyboard.
import type { Locator } from '@playwright/test';
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { controls, localeOf } from '../support/controls.ts';
import { expect, frameOf, outLink, test } from './embedded.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn, signIn } from '../support/sign-in.ts';

const words = controls.en;
const example = personPath(personIds.example);

// In Russian, whose words are longer.
test.describe('a side panel', () => {
  test.use({ viewport: { width: 400, height: 700 }, locale: localeOf.ru });

  test('axe finds nothing, and nothing is wider than the panel', async ({ page }) => {
    test.slow();
    const expectGood = async (): Promise<void> => {
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
    };
    await page.goto(`${example}?user_id=${romashka.userId}&embed=1`);
    await expect(page.getByLabel(controls.ru.token, { exact: true })).toBeVisible();
    await expectGood();
    await signIn(page, { token: tokens.partner, language: 'ru' });
    await expect(visitorCards(page, 'ru')).toHaveCount(2);
    const bar = page.getByRole('banner');
    // The name comes after the cards.
    await expect(bar).toContainText('Ромашка');
    // One row: elements that are hidden in a panel take no space.
    expect((await bar.boundingBox())?.height).toBeLessThan(60);
    await expectGood();
  });
});

for (const hasTouch of [false, true])
  test.describe(`a panel 600 px high${hasTouch ? ', touched' : ''}`, () => {
    test.use({
      viewport: { width: 400, height: 600 },
      hasTouch,
      isMobile: hasTouch,
      locale: localeOf.ru,
    });

    test('begins with its records, the call in sight', async ({ page, browserName }) => {
      test.skip(browserName === 'firefox' && hasTouch, 'Firefox has no isMobile.');
      const bar = page.getByRole('toolbar');
      for (const width of hasTouch ? [400] : [400, 599])
        await test.step(`${width} px wide`, async () => {
          await page.setViewportSize({ width, height: 600 });
          for (const personId of [personIds.thousand, personIds.karenina]) {
            await openSignedIn(page, `${personPath(personId)}?embed=1`);
            await expect(bar.getByRole('link')).toBeInViewport({ ratio: 1 });
            await expect(bar.locator(':scope > *')).toHaveCount(2);
            await expect(page.getByRole('tab')).toHaveCount(3);
            const record = await visitorCards(page, 'ru').first().boundingBox();
            expect(record?.y).toBeLessThan(210);
          }
          // What is last is not below the bar.
          await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
          const edge = (await bar.boundingBox())?.y ?? 0;
          await expect
            .poll(async () => {
              const box = await visitorCards(page, 'ru').last().boundingBox();
              return (box?.y ?? 0) + (box?.height ?? 0);
            })
            .toBeLessThanOrEqual(edge);
        });
      if (hasTouch) return;
      await test.step('600 px wide: there is room for the call beside the name', async () => {
        await page.setViewportSize({ width: 600, height: 600 });
        await openSignedIn(page, `${personPath(personIds.karenina)}?embed=1`);
        await expect(page.getByRole('link', { name: /^Позвонить.*\+/ })).toBeInViewport();
        await expect(page.getByRole('toolbar')).toHaveCount(0);
        await expect(page.getByRole('tab')).toHaveCount(3);
      });
      await test.step('1280 px wide: what sticks covers nothing of the line below the name', async () => {
        await page.setViewportSize({ width: 1280, height: 600 });
        const conversation = page.getByRole('link', { name: 'Последний разговор', exact: true });
        await conversation.click({ trial: true, position: { x: 8, y: 1 } });
      });
    });
  });

test('by keyboard alone: signing in, the link to a tab, the account, the cards', async ({
  frame,
  page,
  baseURL,
}) => {
  const viewer = await frame(`${example}?embed=1`);
  const tabTo = async (target: Locator): Promise<void> => {
    const isThere = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 60 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
    await expect(target).toBeFocused();
  };
  const token = viewer.getByLabel(words.token, { exact: true });
  await tabTo(token);
  await expect(token).toHaveValue(tokens.client);
  await page.keyboard.press('Enter');
  await expect(visitorCards(viewer)).toHaveCount(2);
  // A card is no stop of its own: its controls are, and a link leads past all that stands before the cards.
  const first = visitorCards(viewer).first();
  await tabTo(viewer.getByRole('link', { name: 'Skip to records', exact: true }));
  await page.keyboard.press('Enter');
  await expect(first).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(first.getByRole('link').first()).toBeFocused();
  await tabTo(visitorCards(viewer).nth(1).getByRole('link').first());

  await page.reload();
  const next = await frameOf(page);
  await tabTo(outLink(next));
  const out = page.waitForEvent('popup');
  await page.keyboard.press('Enter');
  await expect(await out).toHaveURL(new URL(example, baseURL).href);
});
