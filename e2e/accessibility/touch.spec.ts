// An agent's main tasks, by touch on a phone.
import { devices, type Page } from '@playwright/test';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { openHelp } from '../support/account-menu.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { controls } from '../support/controls.ts';
import { fieldOptions, findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  announced,
  choice,
  contacts,
  entries,
  filterBox,
  kareninaPhone,
  openPerson,
} from '../support/open-person.ts';
import { heading, visitorCards } from '../support/person-page.ts';
import { fillToken } from '../support/sign-in.ts';

const words = controls.en;
const { userAgent, deviceScaleFactor } = devices['Pixel 7'];

test.use({
  userAgent,
  deviceScaleFactor,
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
});

/** All touch targets that are smaller than WCAG 2.2 requires, or lower than `height`. */
async function tooSmall(page: Page, height = 24): Promise<readonly string[]> {
  const targets = page.locator('a, button, select, input, [role=menuitem]');
  return targets.evaluateAll(
    (all, lowest) =>
      all
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(
          ({ target, box }) =>
            box.width > 0 && !target.matches('.visually-hidden, .skip-link, [aria-hidden=true]'),
        )
        .filter(({ box }) => box.width < 24 || box.height < lowest)
        .map(({ target, box }) => `${target.outerHTML.slice(0, 120)} ${box.width}×${box.height}`),
    height,
  );
}

test('signing in, a person, a phone copied, the records filtered, signing out: by tapping', async ({
  page,
}) => {
  await allowClipboard(page);
  await page.goto('/');
  const token = page.getByLabel(words.token, { exact: true });
  await token.tap();
  await fillToken(token, tokens.client);
  await page.getByRole('button', { name: words.signIn, exact: true }).tap();
  const field = findField(page);
  await field.tap();
  await field.fill('7100000505');
  await fieldOptions(page).filter({ hasText: 'Visitor ID' }).tap();
  await expect(heading(page)).toHaveText('Анна Каренина');
  await expect(visitorCards(page)).toHaveCount(12);

  await page.getByRole('tab', { name: words.contacts, exact: true }).tap();
  await contacts(page)
    .getByRole('button', { name: `Copy phone ${kareninaPhone}`, exact: true })
    .tap();
  await expect(announced(page)).toHaveText(`Copied ${kareninaPhone}`);
  expect(await readClipboard(page)).toBe('+79165551234');

  await choice(entries(page, 'Companies').nth(1)).tap();
  await expect(visitorCards(page)).toHaveCount(2);
  const chip = page.getByRole('button', { name: /^Only records with АО «Рельсы и шпалы»/ });
  expect((await chip.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await chip.tap();
  await expect(visitorCards(page)).toHaveCount(12);

  await filterBox(page).tap();
  await filterBox(page).fill('приёмная');
  await expect(visitorCards(page)).toHaveCount(1);

  await page.getByRole('button', { name: words.account, exact: true }).tap();
  await page.getByRole('menuitem', { name: words.signOut, exact: true }).tap();
  await expect(token).toBeVisible();
  await expect(visitorCards(page)).toHaveCount(0);
});

test('every target is at least 24 px, under a finger too', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByLabel(words.token, { exact: true })).toBeVisible();
  expect(await tooSmall(page)).toEqual([]);
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  expect(await page.locator('a, button').count()).toBeGreaterThan(60);
  expect(await tooSmall(page)).toEqual([]);
  expect(await tooSmall(page, 44)).toEqual([]);
  await page.getByRole('tab', { name: 'Contacts' }).tap();
  expect(await tooSmall(page, 44)).toEqual([]);
  await page.getByRole('tab', { name: 'History' }).tap();
  await expect(page.getByRole('list', { name: 'History' })).toBeVisible();
  expect(await tooSmall(page, 44)).toEqual([]);
  await page.goto(`/find#phone=${phones.shared}`);
  const found = page.getByRole('list', { name: 'Found people' }).getByRole('link');
  await expect(found).toHaveCount(3);
  expect(await tooSmall(page, 44)).toEqual([]);
  await found.first().tap();
  await expect(page.getByRole('link', { name: /more found$/ })).toBeVisible();
  expect(await tooSmall(page, 44)).toEqual([]);
  await openHelp(page);
  expect(await tooSmall(page)).toEqual([]);
});
