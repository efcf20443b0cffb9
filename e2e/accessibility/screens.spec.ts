// Every screen, with what opens over it: axe in both themes, and nothing beside a screen of 320 px.
import type { Page } from '@playwright/test';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { openHistory } from '../history/history-page.ts';
import { openAccountMenu, openHelp } from '../support/account-menu.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { controls } from '../support/controls.ts';
import { fieldOptions, find, findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { choice, contacts, entries, filterBox, kareninaPhone, openPerson } from '../support/open-person.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { fillToken, openSignedIn } from '../support/sign-in.ts';
import { minuteStrip } from '../support/strip.ts';

const words = controls.en;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** An address with a message, a time to wait for, and neither, of a known and of an unknown kind. */
const failures = [9_000_000_008, 9_000_000_014, 9_000_000_121, 9_000_000_041];

const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'signing in': async (page) => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: String(personIds.karenina) })).toBeVisible();
  },
  'a key that is refused': async (page) => {
    await page.goto('/');
    await fillToken(page.getByLabel(words.token, { exact: true }), tokens.blocked);
    await press(page, words.signIn);
    await press(page, words.details);
  },
  'a login that is not filled in': async (page) => {
    await page.goto('/');
    await page.getByText(words.otherWay, { exact: true }).click();
    await press(page, words.signIn);
    await expect(page.getByLabel(words.login, { exact: true })).toHaveAttribute('aria-invalid', 'true');
  },
  'looking up': async (page) => {
    await openPerson(page, personIds.example);
    await page.getByRole('link', { name: /look-up/ }).click();
    await expect(page.getByRole('list', { name: 'Recent people' })).toBeVisible();
    await findField(page).fill('9165551234');
    await expect(fieldOptions(page).first()).toBeVisible();
  },
  'what is nothing to look up': async (page) => {
    await openSignedIn(page, '/');
    await find(page, '?');
    await expect(findField(page)).toHaveAccessibleDescription(/not a phone/);
  },
  'found people': async (page) => {
    await openSignedIn(page, `/find#phone=${phones.shared}`);
    await expect(page.getByRole('list', { name: 'Found people' }).getByRole('link')).toHaveCount(3);
  },
  'no such page': async (page) => {
    await openSignedIn(page, '/no/such/page');
    await expect(heading(page)).toHaveText('No such page');
  },
  'a partner’s choice': async (page) => {
    await openSignedIn(page, personPath(personIds.example), tokens.partner);
    await page.getByRole('combobox', { name: 'Customer', exact: true }).fill('ромашка');
    await expect(page.getByRole('option').first()).toBeVisible();
  },
  'a person with a marked record and more of one': async (page) => {
    await openPerson(page, personIds.karenina, { query: '?visitor=7100000502', phone: kareninaPhone });
    const first = visitorCards(page).first();
    await first.getByRole('button', { name: 'More', exact: true }).click();
    await expect(first).toContainText('Анна Аркадьевна');
  },
  'records that fit': async (page) => {
    await openPerson(page, personIds.karenina, { phone: kareninaPhone });
    if (await contacts(page).isVisible()) await choice(entries(page, 'E-mails').first()).click();
    await filterBox(page).fill('anna');
    await expect(visitorCards(page).first().locator('mark').first()).toBeVisible();
  },
  'no record that fits': async (page) => {
    await openPerson(page, personIds.karenina);
    await filterBox(page).fill('nobody is called so');
    await expect(page.getByText('No matching records')).toBeVisible();
  },
  'a history': (page) => openHistory(page, personIds.karenina),
  'the account’s menu': async (page) => {
    await openPerson(page, personIds.example);
    await openAccountMenu(page);
  },
  'the help': async (page) => {
    await openPerson(page, personIds.example);
    await openHelp(page);
  },
  nobody: async (page) => {
    await openSignedIn(page, personPath(personIds.nobody));
    await expect(page.getByRole('heading', { name: words.noRecords })).toBeVisible();
  },
  'broken records': (page) => openPerson(page, personIds.broken),
  'hostile records': (page) => openPerson(page, personIds.hostile),
  'very many records': async (page) => {
    await openPerson(page, personIds.tenThousand);
    // The hundred follow the first dozen: what is checked must not come meanwhile.
    await expect(visitorCards(page)).toHaveCount(100);
  },
  'a spent minute': async (page) => {
    await openSignedIn(page, personPath(9_000_000_015));
    await expect(minuteStrip(page)).toBeVisible();
  },
  ...Object.fromEntries(
    failures.map((personId) => [
      `the failure of ${personId}, with its details`,
      async (page: Page) => {
        await openSignedIn(page, personPath(personId));
        await press(page, words.details);
        await expect(page.getByRole('definition').first()).toBeVisible();
      },
    ]),
  ),
};

for (const [name, open] of Object.entries(screens)) {
  test(name, async ({ page }) => {
    await open(page);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    const width = () => page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    await expect.poll(width).toEqual([320, 320]);
  });
}

test('a refresh that failed, then a session that is over', async ({ page, answers }) => {
  await openPerson(page, personIds.example);
  answers.fail('*', 'forbidden');
  await press(page, words.refresh);
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  answers.fail('*', 'access_token_expired');
  await press(page, words.refresh);
  await expect(page.getByLabel(words.token, { exact: true })).toBeVisible();
  await expectAccessible(page);
});
