// From one screen to the next, the URL, the title and the content change at the same moment.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { openPerson } from '../support/open-person.ts';
import { heading, personPath, untilWhole } from '../support/person-page.ts';

const home = (page: Page): Locator => page.getByRole('link', { name: 'Person Visitors, look-up' });

interface Moment {
  readonly path: string;
  readonly title: string;
  readonly cards: number;
  readonly heading: string | null;
}

/** The page right after the click, before the browser can paint. */
const press = (link: Locator): Promise<Moment> =>
  link.evaluate(async (element: HTMLElement) => {
    element.click();
    await Promise.resolve();
    return {
      path: location.pathname,
      title: document.title,
      cards: document.querySelectorAll('main article').length,
      heading: document.querySelector('h1')?.textContent ?? null,
    };
  });

test('the title changes with the URL at once, and so does what stands under it', async ({ page }) => {
  test.slow();
  await openPerson(page, personIds.thousand);
  await untilWhole(page);
  await expect(page).toHaveTitle(/^Дёмин Павел Борисович/);

  const away = await press(home(page));
  expect(away).toMatchObject({ path: '/', title: 'Person Visitors', cards: 0 });
  expect(away.heading).not.toBe('Дёмин Павел Борисович');

  // The records are already cached.
  const back = await press(page.getByRole('link', { name: 'Дёмин Павел Борисович' }));
  expect(back.path).toBe(personPath(personIds.thousand));
  expect(back.title).toContain(String(personIds.thousand));
  expect(back.heading).toBe(`Person ${personIds.thousand}`);
  await expect(heading(page)).toHaveText('Дёмин Павел Борисович');

  await page.getByRole('button', { name: controls.en.account, exact: true }).click();
  const signOut = page.getByRole('menuitem', { name: controls.en.signOut, exact: true });
  expect(await press(signOut)).toMatchObject({
    path: personPath(personIds.thousand),
    title: 'Sign in — Person Visitors',
    cards: 0,
  });
});
