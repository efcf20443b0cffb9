// The filter's text in the URL, which browsers let a page change so many times only.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { filterBox, openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { fakeTime } from '../support/passing-time.ts';

/** Counts from now on how often the page replaces its entry of the browser's history. */
async function countReplaced(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const replace = history.replaceState.bind(history);
    const { dataset } = document.documentElement;
    dataset['replaced'] = '0';
    history.replaceState = (...args) => {
      dataset['replaced'] = String(Number(dataset['replaced']) + 1);
      replace(...args);
    };
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset['replaced']));
}

test('somebody who types fast changes the URL twice, and what is left to follow is written before a link leads away', async ({
  page,
}) => {
  const time = await fakeTime(page);
  await test.step('at once, and after a pause', async () => {
    await openPerson(page, personIds.karenina);
    const replaced = await countReplaced(page);
    await page.clock.pauseAt(Date.now() + 60_000);
    await filterBox(page).pressSequentially('алена');
    await expect(visitorCards(page)).toHaveCount(2);
    await expect(page).toHaveURL(/#q=%D0%B0$/);
    await time.jump(1_000);
    await expect(page).toHaveURL(/#q=%D0%B0%D0%BB%D0%B5%D0%BD%D0%B0$/);
    await expect(filterBox(page)).toHaveValue('алена');
    await expect(visitorCards(page)).toHaveCount(2);
    expect(await replaced()).toBe(2);
  });
  await test.step('what was to follow after the pause is in its entry, and in no other', async () => {
    await time.jump(10_000);
    await filterBox(page).pressSequentially('xyz');
    await expect(visitorCards(page)).toHaveCount(0);
    await expect(page).toHaveURL(/#q=%D0%B0%D0%BB%D0%B5%D0%BD%D0%B0x$/);
    await page.getByRole('link', { name: 'Person Visitors, look-up' }).click();
    await expect(page).toHaveURL('/');
    await time.jump(10_000);
    await expect(page).toHaveURL('/');
    await page.goBack();
    await expect(page).toHaveURL(/#q=%D0%B0%D0%BB%D0%B5%D0%BD%D0%B0xyz$/);
    await expect(filterBox(page)).toHaveValue('аленаxyz');
  });
});
