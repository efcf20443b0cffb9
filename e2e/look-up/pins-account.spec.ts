// Pins belong to an account: its agent gets them back, nobody else sees them.
import type { Locator, Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { controls } from '../support/controls.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { openPerson } from '../support/open-person.ts';
import { personPath } from '../support/person-page.ts';
import { rememberPinned } from './pinned.ts';
import { openSignedIn, signIn, signOut } from '../support/sign-in.ts';

const words = controls.en;
const pinned = (page: Page): Locator => page.getByRole('list', { name: 'Pinned people' });
const pinDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Pin this person' });
const person = { personId: personIds.karenina, userId: null, label: 'Заказ 17' };

async function pin(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: words.pin, exact: true }).click();
  await pinDialog(page).getByLabel(words.label, { exact: true }).fill(label);
  await pinDialog(page).getByRole('button', { name: words.save, exact: true }).click();
  await expect(page.getByRole('button', { name: words.unpin, exact: true })).toBeVisible();
}

test('a tab follows the other one’s pins, and the next account’s agent there sees none', async ({
  page,
  context,
}) => {
  await openPerson(page, personIds.example);
  const other = await context.newPage();
  await other.goto('/');
  await expect(findField(other)).toBeVisible();
  await pin(page, 'Заказ 17');
  await expect(pinned(other).getByRole('link')).toHaveText([/Заказ 17/]);
  await signOut(page);
  await signIn(page, { token: tokens.otherClient });
  await expect(findField(other)).toBeVisible();
  await expect(pinned(other)).toHaveCount(0);
});

test('a key that may not ask for its account has no pins, and Pin says why', async ({ page }) => {
  await rememberPinned(page, [person]);
  await openSignedIn(page, '/', tokens.withoutAccountRight);
  await expect(findField(page)).toBeVisible();
  await expect(pinned(page)).toHaveCount(0);
  await page.goto(personPath(personIds.example));
  await page.getByRole('button', { name: words.pin, exact: true }).click();
  await expect(pinDialog(page).getByRole('alert')).toHaveText(
    'You can’t pin anyone now: the Data API did not say which account this is (getobj.account).',
  );
  await expect(pinDialog(page).getByRole('button', { name: words.save, exact: true })).toBeDisabled();
  await expectAccessible(page);
  await pinDialog(page).getByLabel(words.label, { exact: true }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: words.pin, exact: true })).toBeVisible();
});
