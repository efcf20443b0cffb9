// A tab that the browser prerenders may never be seen: it spends nothing.
import type { Page } from '@playwright/test';
import { personIds, phones } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

/** The page is prerendered until the returned function is called. */
async function prerenderTabs(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    let isShown = false;
    Object.defineProperty(document, 'prerendering', { get: () => !isShown });
    Reflect.set(window, 'show', () => {
      isShown = true;
      document.dispatchEvent(new Event('prerenderingchange'));
    });
  });
  return () => page.evaluate(() => Reflect.apply(Reflect.get(window, 'show'), window, []));
}

test('a link asks for nothing before the tab is shown', async ({ page, simulator }) => {
  const show = await prerenderTabs(page);
  for (const [name, path] of [
    ['to a person', personPath(personIds.karenina)],
    ['to a search', `/find#phone=${phones.karenina}`],
  ] as const) {
    await test.step(name, async () => {
      const before = simulator.calls.length;
      await openSignedIn(page, path);
      await expect(page.getByRole('button', { name: 'Account' })).toBeVisible();
      expect(simulator.calls).toHaveLength(before);
      await show();
      await expect(visitorCards(page)).toHaveCount(12);
    });
  }
});
