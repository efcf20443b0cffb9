// Ten screens, with what opens over them: axe in both themes and both languages, nothing beside a screen of 320 px, and the way
// of the Tab key, also at 200 % in forced colours.
import type { Page } from '@playwright/test';
import type { Answers } from '#simulator/answers.ts';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { openHistory } from '../history/history-page.ts';
import { openHelp } from '../support/account-menu.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { entriesOfPreferences } from '../support/app-storage.ts';
import { controls } from '../support/controls.ts';
import { fieldOptions, findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { choice, entries, filterBox, kareninaPhone, openPerson } from '../support/open-person.ts';
import { personPath, untilPersonWhole, untilWhole, visitorCards } from '../support/person-page.ts';
import { fillToken, openSignedIn, tokenField } from '../support/sign-in.ts';
import { expectTabOrder } from '../support/tab-order.ts';

const words = controls.en;
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const screens: Readonly<Record<string, (page: Page, answers: Answers) => Promise<void>>> = {
  'signing in, with a token that is refused': async (page) => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: String(personIds.karenina) })).toBeVisible();
    await untilWhole(page);
    await fillToken(tokenField(page), 'no-such-key');
    await press(page, words.signIn);
    await press(page, words.details);
  },
  'looking up': async (page) => {
    await openPerson(page, personIds.example);
    await page.getByRole('link', { name: /look-up/ }).click();
    await expect(page.getByRole('list', { name: 'Recent people' })).toBeVisible();
    await findField(page).fill('9165551234');
    await expect(fieldOptions(page).first()).toBeVisible();
  },
  'found people': async (page) => {
    await openSignedIn(page, `/find#phone=${phones.shared}`);
    await expect(page.getByRole('list', { name: 'Found people' }).getByRole('link')).toHaveCount(3);
  },
  'a partner’s choice': async (page) => {
    await openSignedIn(page, personPath(personIds.example), tokens.partner);
    await page.getByRole('combobox', { name: 'Customer', exact: true }).fill('ромашка');
    await expect(page.getByRole('option').first()).toBeVisible();
  },
  'a person with a marked record, more of one, and a refresh that failed': async (page, answers) => {
    await openPerson(page, personIds.karenina, { query: '?visitor=7100000502', phone: kareninaPhone });
    const first = visitorCards(page).first();
    await first.getByRole('button', { name: 'More', exact: true }).click();
    await expect(first).toContainText('Анна Аркадьевна');
    answers.fail('*', 'forbidden');
    await press(page, words.refresh);
    await expect(page.getByRole('alert')).toBeVisible();
  },
  'hostile records that a contact and the filter leave': async (page) => {
    await openPerson(page, personIds.hostile);
    await untilPersonWhole(page);
    await choice(entries(page, 'E-mails').first()).click();
    await filterBox(page).fill('a');
    await expect(visitorCards(page).first().locator('mark').first()).toBeVisible();
  },
  'compared records in a frame': async (page) => {
    await openSignedIn(page, `${personPath(personIds.karenina)}?records=7100000501,7100000502&embed=1`);
    await untilPersonWhole(page);
    // Comes with the library that reads the numbers.
    await expect(page.getByTitle(`Copy phone ${kareninaPhone}`).first()).toBeVisible();
  },
  'a history': (page) => openHistory(page, personIds.klara),
  'the help': async (page) => {
    await openPerson(page, personIds.example);
    await openHelp(page);
  },
  'a failure with its details': async (page) => {
    await openSignedIn(page, personPath(personIds.addressRefused));
    await press(page, words.details);
    await expect(page.getByRole('definition').first()).toBeVisible();
  },
};

/** As the choice in another tab does. */
async function speakRussian(page: Page): Promise<void> {
  const chosen = entriesOfPreferences({ language: 'ru' });
  await page.evaluate((all) => {
    for (const [key, newValue] of all) {
      localStorage.setItem(key, newValue);
      dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }));
    }
  }, chosen);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
}

for (const [name, open] of Object.entries(screens)) {
  test(name, async ({ page, answers }) => {
    const width = () => page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    // Every control is walked through twice, a press at a time.
    test.slow();
    await open(page, answers);
    for (const language of ['English', 'Russian'])
      await test.step(language, async () => {
        if (language === 'Russian') await speakRussian(page);
        await expectAccessible(page);
        await page.setViewportSize({ width: 320, height: 640 });
        await expect.poll(width).toEqual([320, 320]);
        await page.setViewportSize({ width: 1280, height: 800 });
      });
    // Once the page is laid out for this width.
    const walk = () => expect(() => expectTabOrder(page)).toPass({ timeout: 90_000 });
    await walk();
    await page.emulateMedia({ forcedColors: 'active' });
    await page.setViewportSize({ width: 640, height: 400 });
    await expect.poll(width).toEqual([640, 640]);
    await walk();
  });
}
