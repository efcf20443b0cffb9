// The people that the look-up page remembers.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { controls } from '../support/controls.ts';
import { fieldOptions, find, findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn, signIn, signOut } from '../support/sign-in.ts';

const words = controls.en;
const example = personPath(personIds.example);

const recent = (page: Page): Locator => page.getByRole('list', { name: 'Recent people' });
const pinned = (page: Page): Locator => page.getByRole('list', { name: 'Pinned people' });

async function goToLookUp(page: Page): Promise<void> {
  await page.getByRole('link', { name: /look-up/ }).click();
  await expect(findField(page)).toBeVisible();
}

test('recent people are links, the last one first, until signing out', async ({ page }) => {
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

  await test.step('two of the same name have their companies', async () => {
    for (const person of [personIds.petrov, personIds.otherPetrov]) {
      await find(page, String(person));
      await expect(heading(page)).toHaveText('Иван Петров');
      await goToLookUp(page);
    }
    await expect(recent(page).getByRole('link')).toHaveText([
      /^Иван Петров ?АО «Маяк» ?7000000032$/,
      /^Иван Петров ?ООО «Азимут» ?7000000031$/,
      /^Тест ?6145241079$/,
      /7000000005/,
    ]);
    await findField(page).fill('Петров');
    await expect(fieldOptions(page)).toHaveText([/^Name/, /АО «Маяк»/, /ООО «Азимут»/]);
  });

  await test.step('an ID of nobody is none of them, and cannot be pinned', async () => {
    await page.goto(personPath(9_165_553_199));
    await expect(page.getByRole('heading', { name: words.noVisitors, exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: words.refresh, exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: words.pin, exact: true })).toHaveCount(0);
    await goToLookUp(page);
    await expect(recent(page).getByRole('link')).toHaveText([/Петров/, /Петров/, /Тест/, /7000000005/]);
  });

  await signOut(page);
  await signIn(page);
  await expect(findField(page)).toBeVisible();
  await expect(recent(page)).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain(
    '6145241079',
  );
});

test('a person is pinned under a label, outlives signing out, and is unpinned', async ({ page }) => {
  await openSignedIn(page, example);
  await page.getByRole('button', { name: words.pin, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Pin this person' });
  const label = dialog.getByLabel(words.label, { exact: true });
  await expect(label).toHaveValue('Тест');
  await label.fill('Заказ 17, перезвонить');
  await dialog.getByRole('button', { name: words.save, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: words.unpin, exact: true })).toBeVisible();

  await signOut(page);
  await page.goto('/');
  await expect(page.getByText('Заказ 17')).toHaveCount(0);
  await signIn(page);
  const link = pinned(page).getByRole('link', { name: /Заказ 17, перезвонить/ });
  await expect(link).toHaveAttribute('href', example);
  await link.click();
  await expect(visitorCards(page)).toHaveCount(2);
  await goToLookUp(page);
  await expect(pinned(page)).toBeVisible();
  // Not twice.
  await expect(recent(page)).toHaveCount(0);
  await page.goBack();

  await page.getByRole('button', { name: words.unpin, exact: true }).click();
  await expect(page.getByRole('button', { name: words.pin, exact: true })).toBeVisible();
  await goToLookUp(page);
  await expect(pinned(page)).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('Заказ');
});
