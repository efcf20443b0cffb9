// A partner's pages and list rows show their customer.
import type { Page } from '@playwright/test';
import { romashka, vokzal } from '#simulator/data/customers.ts';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { callsOf } from '../support/calls.ts';
import { bar, customerLink, goToLookUp, openById, optionWith } from './customer-page.ts';
import { find } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn, signOut } from '../support/sign-in.ts';

async function chooseInDialog(page: Page, typed: string, shown: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: 'Customer', exact: true }).fill(typed);
  await optionWith(page, shown).click();
}

test('a link without a user_id that takes the tab’s last customer says so in one line, with “Change”', async ({
  page,
  simulator,
}) => {
  await openSignedIn(page, '/', tokens.partner);
  await page.getByRole('combobox', { name: 'Customer', exact: true }).fill('ромашка');
  await optionWith(page, 'Ромашка').click();
  const line = page.getByText(/The link names no customer: opened for ООО «Ромашка»/);
  // An ID that is typed while a customer is shown is meant for that customer.
  await openById(page, String(personIds.karenina));
  await expect(page).toHaveURL(customerLink(personIds.karenina, romashka));
  await expect(visitorCards(page)).toHaveCount(12);
  await expect(line).toBeHidden();

  // A pasted link may be another customer's.
  await openById(page, `https://viewer.example${personPath(personIds.karenina)}`);
  await expect(page).toHaveURL(customerLink(personIds.karenina, romashka));
  await expect(line).toBeVisible();

  await page.goto('/visitors/7100000501');
  await expect(page).toHaveURL(
    `${personPath(personIds.karenina)}?user_id=${romashka.userId}&visitor=7100000501`,
  );
  await expect(visitorCards(page)).toHaveCount(12);
  await expect(line).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find in records' }).fill('priemnaya@');
  await expect(visitorCards(page)).toHaveCount(1);
  await expect(line).toBeVisible();
  await goToLookUp(page);
  await expect(line).toBeHidden();

  await page.goto(personPath(personIds.example));
  await expect(visitorCards(page)).toHaveCount(2);
  await expect(line).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await chooseInDialog(page, 'ёлка', 'Ёлка и Ко');
  await expect(page).toHaveURL(customerLink(personIds.example, { userId: 200_401 }));
  await expect(bar(page)).toContainText('Ёлка и Ко');
  await expect(page.getByText(/The link names no customer/)).toBeHidden();
  await expect.poll(() => callsOf(simulator, 'get.person_visitors').at(-1)?.params['user_id']).toBe(200_401);
});

/** Each time that the page says, even for a moment, that a link names no customer. */
async function watchAssumed(page: Page): Promise<readonly string[]> {
  const seen: string[] = [];
  await page.exposeFunction('note', (text: string) => void seen.push(text));
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const text = document.body?.textContent ?? '';
      const note: unknown = Reflect.get(globalThis, 'note');
      if (text.includes('names no customer') && typeof note === 'function') note(text);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  return seen;
}

test('where nobody opened a link, none is said to name no customer', async ({ page }) => {
  const seen = await watchAssumed(page);
  const chooseRomashka = async (): Promise<void> => {
    await page.getByRole('combobox', { name: 'Customer', exact: true }).fill('ромашка');
    await optionWith(page, 'Ромашка').click();
  };
  const expectKarenina = async (): Promise<void> => {
    await expect(page).toHaveURL(customerLink(personIds.karenina, romashka));
    await expect(visitorCards(page)).toHaveCount(12);
  };
  const expectFoundAndUnsaid = async (): Promise<void> => {
    await goToLookUp(page);
    await find(page, phones.shared);
    await expect(page).toHaveURL(`/find?user_id=${romashka.userId}`);
    await expect(page.getByRole('list', { name: 'Found people' })).toBeVisible();
    expect(seen).toEqual([]);
  };
  await test.step('the simulator’s people open for the chosen customer', async () => {
    await openSignedIn(page, '/', tokens.partner);
    await chooseRomashka();
    const listed = page.getByRole('list', { name: 'People in the simulator' }).getByRole('link');
    await listed.filter({ hasText: String(personIds.karenina) }).click();
    await expectKarenina();
    expect(seen).toEqual([]);
  });
  await test.step('a search for the chosen customer', async () => {
    await goToLookUp(page);
    await find(page, phones.karenina);
    await expectKarenina();
    await expectFoundAndUnsaid();
  });
  await test.step('a search that asks whose data to search, as the account may not be asked', async () => {
    await page.evaluate(() => sessionStorage.clear());
    await openSignedIn(page, '/', tokens.partnerWithoutAccountRight);
    await find(page, phones.karenina);
    await chooseRomashka();
    await expectKarenina();
    await expectFoundAndUnsaid();
  });
});

test('recent people say the customer', async ({ page }) => {
  await openSignedIn(page, customerLink(personIds.example, vokzal), tokens.partner);
  await expect(bar(page)).toContainText('ООО «Вокзал»');
  await page.goto('/');
  const recent = page.getByRole('list', { name: 'Recent people' }).getByRole('link');
  await expect(recent).toHaveText([/ООО «Вокзал»/]);
  await expectAccessible(page);
  await signOut(page);
  expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain('Вокзал');
});
