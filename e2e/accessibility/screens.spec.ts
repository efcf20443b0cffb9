// Eleven screens, with what opens over them: axe in both languages, each in one theme, the scale, no sideways scrolling.
// What a screen reader announces on one journey: exactly these messages.
import type { Page } from '@playwright/test';
import type { Answers } from '#simulator/answers.ts';
import { firstVisitorId, personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { eventRows, openHistory, tab } from '../history/history-page.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { recordAnnouncements } from '../support/announcements.ts';
import { preferenceEntries } from '../support/app-storage.ts';
import {
  button,
  find,
  goToLookUp,
  type Language,
  openAccountMenu,
  openHelp,
  press,
  searchField,
  searchOptions,
} from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  contactFilter,
  contactItems,
  filterBox,
  kareninaPhone,
  liveRegion,
  openPerson,
} from '../support/open-person.ts';
import { personPath, visitorCards, waitForApp, waitForPersonApp } from '../support/person-page.ts';
import { offScale, TEXT_SIZES } from '../support/layout.ts';
import { fillToken, signIn, tokenField } from '../support/sign-in.ts';
import { expectTabOrder } from '../support/tab-order.ts';

type OpenScreen = (page: Page, answers: Answers) => Promise<void>;

/** A contact's two records, one of them marked, more of the other, and a refresh that failed. */
const openFullPerson: OpenScreen = async (page, answers) => {
  await openPerson(page, personIds.karenina, { query: '?visitor=7100000502', phone: kareninaPhone });
  await contactFilter(contactItems(page, 'Phones').nth(2)).click();
  // After a pause: it would replace the next announcement.
  await expect(liveRegion(page)).toHaveText('2 of 12');
  await press(visitorCards(page).last(), 'More');
  await expect(liveRegion(page)).toHaveText('Details loaded');
  answers.fail('get.person_visitors', 'forbidden', { times: 1 });
  await press(page, 'Refresh');
  await expect(page.getByRole('alert')).toBeVisible();
};

/** The screens of each journey, which one page opens one after another. */
const journeys: Readonly<Record<string, Readonly<Record<string, OpenScreen>>>> = {
  'the sign-in': {
    'sign-in page with a refused token': async (page) => {
      await page.goto('/');
      await page.getByText('More examples', { exact: true }).click();
      await waitForApp(page);
      await fillToken(tokenField(page), 'no-such-key');
      await press(page, 'Sign in');
      await press(page, 'Details');
    },
    'customer picker': async (page) => {
      await signIn(page, { token: tokens.partner });
      await page.getByRole('combobox', { name: 'Customer', exact: true }).fill('ромашка');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  'the look-up': {
    'look-up page with options': async (page) => {
      await openPerson(page, personIds.example);
      await goToLookUp(page);
      await expect(page.getByRole('list', { name: 'Recent people' })).toBeVisible();
      await searchField(page).fill('9165551234');
      await expect(searchOptions(page).first()).toBeVisible();
    },
    'results page': async (page) => {
      await find(page, phones.shared);
      await expect(page.getByRole('list', { name: 'Found people' }).getByRole('link')).toHaveCount(3);
    },
    'check of the connection': async (page, answers) => {
      answers.fail('get.chats_report', 'method_component_disabled');
      const menu = await openAccountMenu(page);
      await menu.getByRole('menuitem', { name: 'Check the connection', exact: true }).click();
      await page.getByRole('button', { name: /^Check each method/ }).click();
      await expect(button(page, 'Copy the message')).toBeVisible();
    },
    'page for Bitrix24': async (page) => {
      await page.goto('/bitrix24');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    },
    help: async (page) => void (await openHelp(page)),
  },
  'a person': {
    'person with a marked record': openFullPerson,
    'person with filtered hostile records': async (page) => {
      await find(page, personPath(personIds.hostile));
      await expect(visitorCards(page).first()).toContainText(String(firstVisitorId(personIds.hostile)));
      await contactFilter(contactItems(page, 'E-mails').first()).click();
      await filterBox(page).fill('a');
      await expect(visitorCards(page).first().locator('mark').first()).toBeVisible();
    },
    history: async (page) => {
      await find(page, personPath(personIds.klara));
      await tab(page, 'History').click();
      await expect(eventRows(page)).toHaveCount(1);
    },
    'failure with its details': async (page) => {
      await find(page, personPath(personIds.addressRefused));
      await press(page, 'Details');
      await expect(page.getByRole('definition').first()).toBeVisible();
    },
    'comparison in a frame': async (page) => {
      await page.goto(`${personPath(personIds.karenina)}?records=7100000501,7100000502&embed=1`);
      await waitForPersonApp(page);
      // Formatted by the phone library, which loads later.
      await expect(page.getByLabel(`Copy phone ${kareninaPhone}`).first()).toBeVisible();
    },
  },
};

/** As a choice in another tab does. */
async function changeLanguage(page: Page, language: Language): Promise<void> {
  const entries = preferenceEntries({ language });
  await page.evaluate((all) => {
    for (const [key, newValue] of all) {
      localStorage.setItem(key, newValue);
      dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }));
    }
  }, entries);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

const widths = (page: Page) => page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);

/** Russian words are longer: in English, the narrowest window is enough. */
const LANGUAGES = [
  { language: 'en', theme: 'light', all: [320, 1280] },
  { language: 'ru', theme: 'dark', all: [320, 360, 400, 600, 768, 1023, 1024, 1920, 1280] },
] as const;

for (const [journey, screens] of Object.entries(journeys)) {
  test(`screens of ${journey} are accessible`, async ({ page, answers }) => {
    for (const [name, open] of Object.entries(screens)) {
      await test.step(name, () => open(page, answers));
      for (const { language, theme, all } of LANGUAGES)
        await test.step(`${name}, ${language}`, async () => {
          await changeLanguage(page, language);
          await expectAccessible(page, [theme]);
          expect(await offScale(page, TEXT_SIZES.mouse)).toEqual([]);
          expect(await page.locator('main .button--primary:visible').count()).toBeLessThanOrEqual(1);
          for (const width of all) {
            await page.setViewportSize({ width, height: 800 });
            await expect.poll(() => widths(page)).toEqual([width, width]);
          }
        });
      await changeLanguage(page, 'en');
    }
  });
}

for (const [name, open] of [
  ['a person', openFullPerson],
  ['a history', (page) => openHistory(page, personIds.klara)],
] as const satisfies readonly (readonly [string, OpenScreen])[]) {
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

test('each event of a journey is announced once', async ({ page, answers }) => {
  const getAll = await recordAnnouncements(page);
  /** These since the last call; one that comes a second time fails the next call. */
  const expectAnnounced = async (...texts: readonly string[]): Promise<void> => {
    const announced: string[] = [];
    const read = async () => {
      // “Loading” is announced after a second, on slow machines.
      announced.push(...(await getAll()).filter((text) => !text.startsWith('Loading')));
      return announced;
    };
    await expect.poll(read).toEqual(texts);
  };
  const token = tokenField(page);

  await page.goto(personPath(personIds.karenina));
  await expect(token).toBeFocused();
  await fillToken(token, 'no such key');
  await press(page, 'Sign in');
  await expect(token).toHaveAttribute('aria-invalid', 'true');
  await expectAnnounced('This access token doesn’t work. Copy it again.');

  await signIn(page);
  await expect(page.getByRole('link', { name: kareninaPhone }).first()).toBeVisible();
  await expectAnnounced('12 records loaded');

  await filterBox(page).focus();
  // Typed in the page, so that a slow machine adds no pauses.
  await page.evaluate(async () => {
    for (const key of 'anna') {
      document.execCommand('insertText', false, key);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await expect(liveRegion(page)).toHaveText(/ of 12$/);
  const left = await visitorCards(page).count();
  await expectAnnounced(`${left} of 12`);
  await filterBox(page).fill('no such words');
  await expect(liveRegion(page)).toHaveText('No matching records');
  await filterBox(page).press('Escape');
  await expectAnnounced('No matching records', '12 records');

  await contactFilter(contactItems(page, 'Phones').first()).press('Enter');
  await expect(liveRegion(page)).toHaveText('7 of 12');
  await page.getByRole('button', { name: /^Remove filter:/ }).press('Enter');
  await expect(liveRegion(page)).toHaveText('12 records');
  await expect(page.getByRole('tabpanel')).toBeFocused();
  await button(visitorCards(page).first(), 'More').press('Enter');
  await expectAnnounced('7 of 12', '12 records', 'Details loaded');

  await press(page, 'Copy link');
  await expect(liveRegion(page)).toHaveText('Copied');
  await press(page, 'Refresh');
  await expectAnnounced('Copied', '12 records loaded');

  answers.fail('*', 'forbidden');
  await press(page, 'Refresh');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAnnounced('Couldn’t refresh');
  answers.fail('*', 'access_token_expired');
  await press(page, 'Refresh');
  await expect(page.getByRole('heading', { name: 'This access token has expired.' })).toBeVisible();
  // After the session, the live region says nothing about the person.
  await expect(liveRegion(page)).toHaveText('');
  await expectAnnounced('Trying again…', 'This access token has expired.');
});
