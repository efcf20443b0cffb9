// An account that does not say whether it is a partner's: an answer that requires a customer affects one page only.
import type { Locator, Page } from '@playwright/test';
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { find } from '../support/find-field.ts';
import { optionWith } from './customer-page.ts';
import { expect, test } from '../support/fixtures.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const words = controls.en;
/** For this person, the API requires a `user_id` from every account. */
const WANTED = 9_000_000_018;

const picker = (page: Page): Locator => page.getByRole('combobox', { name: 'Customer', exact: true });
const notPartner = (page: Page): Locator => page.getByRole('button', { name: /Not a partner\?/ });

async function choose(page: Page, typed: string): Promise<void> {
  await picker(page).fill(typed);
  await optionWith(page, typed).click();
}

test('a person or a visitor for whom the API wants a customer says nothing of the next one', async ({
  page,
  simulator,
}) => {
  await openSignedIn(page, personPath(WANTED));
  await expect(picker(page)).toBeFocused();
  await expect(notPartner(page)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /look-up/ }).click();
  await find(page, String(personIds.karenina));
  await expect(visitorCards(page)).toHaveCount(12);
  await page.goto(personPath(personIds.example));
  await expect(visitorCards(page)).toHaveCount(2);
  expect(callsOf(simulator, 'get.person_visitors')).toHaveLength(3);

  await test.step('a visitor', async () => {
    await page.goto(`/visitors/${WANTED + 200_000_000}`);
    await expect(picker(page)).toBeFocused();
    await expect(notPartner(page)).toBeVisible();
    await page.goto('/visitors/7100000501');
    await expect(visitorCards(page)).toHaveCount(12);
  });
  await test.step('a user_id that is not the client’s own leaves the choice open', async () => {
    await page.goto(personPath(WANTED));
    await choose(page, String(romashka.userId));
    await expect(page.getByText(/does not apply to your account/)).toBeVisible();
    await expect(notPartner(page)).toBeVisible();
    await page.goto(personPath(personIds.example));
    await expect(visitorCards(page)).toHaveCount(2);
  });
  await test.step('“Not a partner?” leads to the failure itself, which can be tried again', async () => {
    await page.goto(personPath(WANTED));
    await notPartner(page).click();
    const failure = page.getByRole('alert');
    await expect(failure).toContainText('The service gave no usable answer.');
    await expect(picker(page)).toBeHidden();
    await expectAccessible(page);
    simulator.heal();
    await failure.getByRole('button', { name: words.tryAgain, exact: true }).click();
    await expect(visitorCards(page)).toHaveCount(1);
  });
});

test('a partner whose account may not be asked: the first answer for a chosen customer tells that it is one', async ({
  page,
  simulator,
}) => {
  await openSignedIn(page, personPath(personIds.example), tokens.partnerWithoutAccountRight);
  await choose(page, 'ООО «Ромашка»');
  await expect(page).toHaveURL(`${personPath(personIds.example)}?user_id=${romashka.userId}`);
  await expect(visitorCards(page)).toHaveCount(2);
  await expect(page.getByRole('banner')).toContainText('Ромашка');
  await page.getByRole('link', { name: /look-up/ }).click();
  await find(page, String(personIds.karenina));
  await expect(visitorCards(page)).toHaveCount(12);
  const asked = callsOf(simulator, 'get.person_visitors').map(({ params }) => params['user_id']);
  expect(asked).toEqual([undefined, romashka.userId, romashka.userId]);

  await page.getByRole('button', { name: /change the customer/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Not a partner\?/ })
    .click();
  await expect(page).toHaveURL(personPath(personIds.karenina));
  await expect(page.getByRole('banner')).not.toContainText('Ромашка');
});
