// Each page by the Tab key.
import type { Page } from '@playwright/test';
import { personIds, phones } from '#simulator/data/reserved.ts';
import { openHistory } from '../history/history-page.ts';
import { openHelp } from '../support/account-menu.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { kareninaPhone, openPerson } from '../support/open-person.ts';
import { heading, personPath, untilPersonWhole, untilWhole } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { expectTabOrder } from '../support/tab-order.ts';

const screens: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'signing in': async (page) => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: String(personIds.karenina) })).toBeVisible();
    await untilWhole(page);
  },
  'looking up': async (page) => {
    await openPerson(page, personIds.example);
    await page.getByRole('link', { name: /look-up/ }).click();
    await expect(page.getByRole('list', { name: 'Recent people' })).toBeVisible();
  },
  'found people': async (page) => {
    await openSignedIn(page, `/find#phone=${phones.shared}`);
    await expect(page.getByRole('list', { name: 'Found people' }).getByRole('link')).toHaveCount(3);
  },
  'a person': async (page) => {
    await openPerson(page, personIds.example);
    await untilPersonWhole(page);
  },
  'a person in a small window': async (page) => {
    await page.setViewportSize({ width: 360, height: 400 });
    await openPerson(page, personIds.example);
    await untilPersonWhole(page);
  },
  'compared records in a frame': async (page) => {
    await openSignedIn(page, `${personPath(personIds.karenina)}?records=7100000501,7100000502&embed=1`);
    await untilPersonWhole(page);
    // Comes with the library that reads the numbers.
    await expect(page.getByTitle(`Copy phone ${kareninaPhone}`).first()).toBeVisible();
  },
  'a failure': async (page) => {
    await openSignedIn(page, personPath(9_000_000_008));
    await page.getByRole('button', { name: 'Copy details', exact: true }).waitFor();
  },
  'the help, which keeps the focus': openHelpOfPerson,
};

async function openHelpOfPerson(page: Page): Promise<void> {
  await openPerson(page, personIds.example);
  await openHelp(page);
}

for (const [name, open] of Object.entries(screens)) {
  test(name, async ({ page }) => {
    await open(page);
    await expectTabOrder(page);
  });
}

test('a window gives the focus back to what opened it', async ({ page }) => {
  await openHelpOfPerson(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Account', exact: true })).toBeFocused();
});

test('the focus is in the field or the token, and after a way from elsewhere on the heading', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByLabel('Access token', { exact: true })).toBeFocused();
  await openSignedIn(page, '/');
  await expect(findField(page)).toBeFocused();
  await page.getByRole('link', { name: String(personIds.example) }).click();
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(findField(page)).toBeVisible();
  await page.getByRole('button', { name: 'Account', exact: true }).focus();
  await page.goForward();
  await expect(heading(page)).toHaveText('Тест');
  await expect(heading(page)).toBeFocused();
});

test('a history, whose lines are reached', async ({ page }) => {
  await openHistory(page, personIds.oneEvent);
  await expectTabOrder(page);
});
