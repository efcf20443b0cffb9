// The people that the look-up page remembers.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { controls } from '../support/controls.ts';
import { find, findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { madePersonId, openMadePerson } from '../support/made-person.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn, signIn, signOut } from '../support/sign-in.ts';

const words = controls.en;
const example = personPath(personIds.example);

const recent = (page: Page): Locator => page.getByRole('list', { name: 'Recent people' });

async function goToLookUp(page: Page): Promise<void> {
  await page.getByRole('link', { name: /look-up/ }).click();
  await expect(findField(page)).toBeVisible();
}

test('recent people are links, the last one first, until signing out', async ({ page, answers }) => {
  await openSignedIn(page, example);
  await expect(visitorCards(page)).toHaveCount(2);
  await goToLookUp(page);
  await find(page, String(personIds.karenina));
  await expect(visitorCards(page)).toHaveCount(12);
  await goToLookUp(page);
  await expect(recent(page).getByRole('link')).toHaveText([/7000000005/, /Тест.*6145241079/]);

  await page.reload();
  await recent(page).getByRole('link', { name: /Тест/ }).click();
  await expect(page).toHaveURL(example);
  await expect(heading(page)).toHaveText('Тест');
  await goToLookUp(page);
  await expect(recent(page).getByRole('link')).toHaveText([/Тест/, /7000000005/]);
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('6145241079');

  await test.step('an ID of nobody is none of them', async () => {
    await page.goto(personPath(9_165_553_199));
    await expect(page.getByRole('heading', { name: words.noRecords, exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: words.refresh, exact: true })).toBeVisible();
    await goToLookUp(page);
    await expect(recent(page).getByRole('link')).toHaveText([/Тест/, /7000000005/]);
  });

  await signOut(page);
  await signIn(page);
  await expect(findField(page)).toBeVisible();
  await expect(recent(page)).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain(
    '6145241079',
  );

  await test.step('who has no name is remembered by the ID alone', async () => {
    const rows = [{ emails: ['anna@vokzal.example'], phones: ['+79165551234'] }];
    await openMadePerson(page, answers, rows);
    await goToLookUp(page);
    await expect(recent(page).getByRole('link')).toHaveText(`Person ${madePersonId}`);
    const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
    expect(kept).toContain(String(madePersonId));
    expect(kept).not.toMatch(/anna|7916/);
  });
});
