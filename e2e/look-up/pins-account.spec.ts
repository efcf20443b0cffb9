// Pins belong to an account: its agent gets them back, nobody else sees them.
import type { Locator, Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { controls } from '../support/controls.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { holdCalls } from '../support/held-calls.ts';
import { openPerson } from '../support/open-person.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { rememberPinned } from './pinned.ts';
import { openAndSignIn, openSignedIn, signIn, signOut } from '../support/sign-in.ts';

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

async function signInAgain(page: Page, token: string): Promise<void> {
  await signOut(page);
  await signIn(page, { token });
  await expect(findField(page)).toBeVisible();
}

test('the next account’s agent does not see the pins; the first one has them again', async ({ page }) => {
  await openPerson(page, personIds.example);
  await pin(page, 'Заказ 17');
  await page.goto('/');
  await expect(pinned(page).getByRole('link')).toHaveText([/Заказ 17/]);
  await signInAgain(page, tokens.otherClient);
  await expect(pinned(page)).toHaveCount(0);
  await expect(page.getByText('Заказ 17')).toHaveCount(0);

  // In that account, the same ID is another person, whom nobody has pinned.
  await page.goto(personPath(personIds.example));
  await expect(visitorCards(page).first()).toBeVisible();
  await pin(page, 'Northern');
  await page.goto('/');
  await expect(pinned(page).getByRole('link')).toHaveText([/Northern/]);
  await signInAgain(page, tokens.client);
  await expect(pinned(page).getByRole('link')).toHaveText([/Заказ 17/]);

  // Pins are stored without names of accounts or agents.
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(kept).toContain('Заказ 17');
  expect(kept).not.toMatch(/Вокзал|Марина|Northern Lights|Dina/);
});

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

test('a remembered sign-in has its pins at once, also where the account cannot be asked for', async ({
  page,
  context,
  server,
  simulator,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/status of 503/);
  await openAndSignIn(page, personPath(personIds.example), { remember: true });
  await pin(page, 'Заказ 17');
  const broken = holdCalls(simulator);
  broken.fail('getobj.account');
  server.use(broken.simulator);
  const later = await context.newPage();
  await page.close();
  await later.goto('/');
  await expect(pinned(later).getByRole('link')).toHaveText([/Заказ 17/]);
});
