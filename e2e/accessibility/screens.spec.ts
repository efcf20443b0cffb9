// Eleven screens, with what opens over them: axe in both languages, each in one theme, the scale, no sideways scrolling.
import type { Page } from '@playwright/test';
import type { Answers } from '#simulator/answers.ts';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { openHistory } from '../history/history-page.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { preferenceEntries } from '../support/app-storage.ts';
import { openHelp, press, searchField, searchOptions } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { contactFilter, contactItems, filterBox, kareninaPhone, openPerson } from '../support/open-person.ts';
import { personPath, visitorCards, waitForApp, waitForPersonApp } from '../support/person-page.ts';
import { offScale, TEXT_SIZES } from '../support/layout.ts';
import { fillToken, openSignedIn, tokenField } from '../support/sign-in.ts';
import { expectTabOrder } from '../support/tab-order.ts';

type OpenScreen = (page: Page, answers: Answers) => Promise<void>;

/** A marked record, more of another one, and a refresh that failed. */
const openFullPerson: OpenScreen = async (page, answers) => {
  await openPerson(page, personIds.karenina, { query: '?visitor=7100000502', phone: kareninaPhone });
  const first = visitorCards(page).first();
  await press(first, 'More');
  await expect(first).toContainText('Анна Аркадьевна');
  answers.fail('*', 'forbidden');
  await press(page, 'Refresh');
  await expect(page.getByRole('alert')).toBeVisible();
};

const openSevenRecords: OpenScreen = async (page, answers) => {
  await openFullPerson(page, answers);
  await contactFilter(contactItems(page, 'Phones').first()).click();
  await expect(visitorCards(page)).toHaveCount(7);
};

const openKlarasHistory: OpenScreen = (page) => openHistory(page, personIds.klara);

const screens: Readonly<Record<string, OpenScreen>> = {
  'sign-in page with a refused token': async (page) => {
    await page.goto('/');
    await page.getByText('More examples', { exact: true }).click();
    await waitForApp(page);
    await fillToken(tokenField(page), 'no-such-key');
    await press(page, 'Sign in');
    await press(page, 'Details');
  },
  'look-up page with options': async (page) => {
    await openPerson(page, personIds.example);
    await page.getByRole('link', { name: /look-up/ }).click();
    await expect(page.getByRole('list', { name: 'Recent people' })).toBeVisible();
    await searchField(page).fill('9165551234');
    await expect(searchOptions(page).first()).toBeVisible();
  },
  'results page': async (page) => {
    await openSignedIn(page, `/find#phone=${phones.shared}`);
    await expect(page.getByRole('list', { name: 'Found people' }).getByRole('link')).toHaveCount(3);
  },
  'customer picker': async (page) => {
    await openSignedIn(page, personPath(personIds.example), tokens.partner);
    await page.getByRole('combobox', { name: 'Customer', exact: true }).fill('ромашка');
    await expect(page.getByRole('option').first()).toBeVisible();
  },
  'person with a marked record': openFullPerson,
  'person with filtered hostile records': async (page) => {
    await openPerson(page, personIds.hostile);
    await waitForPersonApp(page);
    await contactFilter(contactItems(page, 'E-mails').first()).click();
    await filterBox(page).fill('a');
    await expect(visitorCards(page).first().locator('mark').first()).toBeVisible();
  },
  'comparison in a frame': async (page) => {
    await openSignedIn(page, `${personPath(personIds.karenina)}?records=7100000501,7100000502&embed=1`);
    await waitForPersonApp(page);
    // Formatted by the phone library, which loads later.
    await expect(page.getByTitle(`Copy phone ${kareninaPhone}`).first()).toBeVisible();
  },
  history: openKlarasHistory,
  help: async (page) => {
    await openPerson(page, personIds.example);
    await openHelp(page);
  },
  'check of the connection': async (page, answers) => {
    answers.fail('get.chats_report', 'method_component_disabled');
    await openSignedIn(page, '/check');
    await page.getByRole('button', { name: /^Check each method/ }).click();
    await expect(page.getByRole('button', { name: 'Copy the message' })).toBeVisible();
  },
  'failure with its details': async (page) => {
    await openSignedIn(page, personPath(personIds.addressRefused));
    await press(page, 'Details');
    await expect(page.getByRole('definition').first()).toBeVisible();
  },
};

/** As a choice in another tab does. */
async function switchToRussian(page: Page): Promise<void> {
  const entries = preferenceEntries({ language: 'ru' });
  await page.evaluate((all) => {
    for (const [key, newValue] of all) {
      localStorage.setItem(key, newValue);
      dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }));
    }
  }, entries);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
}

const widths = (page: Page) => page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
const WIDTHS = [320, 360, 400, 600, 768, 1023, 1024, 1920, 1280];

for (const [name, open] of Object.entries(screens)) {
  test(`${name} is accessible`, async ({ page, answers }) => {
    await open(page, answers);
    for (const [language, theme] of [
      ['English', 'light'],
      ['Russian', 'dark'],
    ] as const)
      await test.step(language, async () => {
        if (language === 'Russian') await switchToRussian(page);
        await expectAccessible(page, [theme]);
        expect(await offScale(page, TEXT_SIZES.mouse)).toEqual([]);
        const primary = page.getByRole('main').locator('.button--primary:visible');
        expect(await primary.count()).toBeLessThanOrEqual(1);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          await expect.poll(() => widths(page)).toEqual([width, width]);
        }
      });
  });
}

for (const [name, open] of [
  ['a person', openSevenRecords],
  ['a history', openKlarasHistory],
] as const) {
  test(`Tab reaches every control of ${name} in order`, async ({ page, answers }) => {
    // Hundreds of key presses.
    test.slow();
    await open(page, answers);
    // Retried until the page is laid out for this width.
    const walk = () => expect(() => expectTabOrder(page)).toPass({ timeout: 90_000 });
    await walk();
    await test.step('at 200 % in forced colours', async () => {
      await page.emulateMedia({ forcedColors: 'active' });
      await page.setViewportSize({ width: 640, height: 400 });
      await expect.poll(() => widths(page)).toEqual([640, 640]);
      await walk();
    });
  });
}
