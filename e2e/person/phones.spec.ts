// Phones and e-mails as links: formatting, which numbers can be dialled, and no layout shift when the library loads.
import type { Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { closeAccountMenu, openAccountMenu } from '../support/account-menu.ts';
import { expect, test } from '../support/fixtures.ts';
import { filesNamed, holdFiles } from '../app/lazy-chunks.ts';
import { choice, contacts, entries, kareninaPhone, openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';

const LIBRARY = filesNamed(['phone-library']);

/** The positions of the lines in the panel and in the cards. */
function places(page: Page): Promise<readonly string[]> {
  return page
    .locator('.contacts__item, .contacts h3, .visitor-card, .visitor-card .contact-line')
    .evaluateAll((all) =>
      all.map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left, top + scrollY, width, height].map(Math.round).join(' ');
      }),
    );
}

const ofKarenina = { personId: personIds.karenina, raw: '+7 (916) 555-12-34', formatted: kareninaPhone };
const abroad = { personId: personIds.abroad, raw: '+375 (29) 555-12-34', formatted: '+375 29 555 12 34' };

for (const { width, part, personId, raw, formatted } of [
  { ...ofKarenina, width: 1280, part: 'Records' },
  { ...abroad, width: 390, part: 'Contacts' },
]) {
  test(`person ${personId}, ${width} px wide, ${part}: raw digits first, then formatted, and no line moves`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const letGo = await holdFiles(page, LIBRARY);
    await openPerson(page, personId);
    await page.getByRole('tab', { name: part }).click();
    const shown = (locator: Locator) => locator.filter({ visible: true }).first();
    await expect(shown(page.getByText(raw))).toBeVisible();
    await expect(page.locator('.contacts a[href^="tel:"]')).toHaveCount(0);
    const before = await places(page);
    letGo();
    await expect(
      shown(page.getByRole('main').getByRole('link', { name: formatted, exact: true })),
    ).toBeVisible();
    expect(await places(page)).toEqual(before);
  });
}

test('without the library the raw numbers stay and can be copied', async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(/phone-library/);
  await page.route(LIBRARY, (route) => route.abort());
  await openPerson(page, personIds.karenina);
  await expect(entries(page, 'Phones').first()).toContainText('+7 (916) 555-12-34');
  await expect(choice(entries(page, 'Phones').first())).toHaveText('7');
  await expect(page.getByRole('button', { name: 'Copy phone +7 (916) 555-12-34' }).first()).toBeEnabled();
});

test('which numbers can be called, and of which country they are', async ({ page }) => {
  await test.step('a valid number can be called and one address written to; anything else is text', async () => {
    await openPerson(page, personIds.dirty);
    const link = (name: string) => visitorCards(page).first().getByRole('link', { name, exact: true });
    await expect(link('+7 916 555 00 01')).toHaveAttribute('href', 'tel:+79165550001');
    await expect(link('ivan@example.com')).toHaveAttribute('href', 'mailto:ivan@example.com');
    await expect(link('+7 916 555 00 02')).toHaveAttribute('href', 'tel:+79165550002');
    await expect(link('+7 916 555 00 01 ext. 15')).toHaveAttribute('href', 'tel:+79165550001;ext=15');
    await expect(visitorCards(page).first().getByText('тел. 555-00-03 (спросить Ивана)')).toBeVisible();
    await expect(visitorCards(page).first().locator('dd').getByRole('link')).toHaveCount(4);
    // Of two fields, one of which has two numbers.
    await expect(visitorCards(page).first().getByText('×2', { exact: true })).toHaveAttribute(
      'title',
      '8 (916) 555-00-01\n+7(916)5550001',
    );

    await page.goto(`/persons/${personIds.hostile}`);
    await expect(page.getByRole('link', { name: '+7 916 555 01 05' }).first()).toBeVisible();
    const hrefs = await page
      .locator('main a')
      .evaluateAll((links) => links.map((each) => each.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(0);
    for (const href of hrefs)
      expect(href).toMatch(
        /^(?:tel:\+\d+(?:;ext=\d+)?|mailto:[^?&\s]+|\/persons\/\d+\?(?:visitor=\d+|tab=history&open=last))$/,
      );
  });
  await test.step('the country of a number is said by its code, and in words to a screen reader, but for the default country', async () => {
    await openPerson(page, personIds.abroad, { phone: '+7 701 555 1234' });
    const phones = entries(page, 'Phones');
    await contacts(page).getByRole('button', { name: 'Show more', exact: true }).first().click();
    for (const [number, code, country] of [
      ['+7 701 555 1234', 'KZ', 'Kazakhstan'],
      ['+375 29 555 12 34', 'BY', 'Belarus'],
      ['+998 90 555 12 34', 'UZ', 'Uzbekistan'],
      ['+971 50 555 1234', 'AE', 'United Arab Emirates'],
      ['+49 1515 5512345', 'DE', 'Germany'],
      ['+44 20 7946 0123', 'GB', 'United Kingdom'],
      ['+1 202 555 0123', 'US', 'United States'],
    ] as const) {
      const said = phones.filter({ hasText: number }).getByTitle(country, { exact: true });
      await expect(said.getByText(code, { exact: true })).toBeVisible();
      await expect(said.getByText(country, { exact: true })).toHaveCount(1);
    }
    await page.goto(`/persons/${personIds.karenina}`);
    await expect(phones.first().getByRole('link', { name: kareninaPhone })).toBeVisible();
    await expect(phones.first()).not.toContainText('Russia');
  });
  await test.step('without a default country Russia is said, too, and ten digits are no Russian number', async () => {
    const menu = await openAccountMenu(page);
    await menu.getByRole('combobox', { name: 'Default country' }).selectOption('None');
    await closeAccountMenu(menu);
    const phones = entries(page, 'Phones');
    await expect(phones.first()).toContainText('Russia');
    await expect(phones.filter({ hasText: '9165551234' }).getByRole('link')).toHaveCount(0);
  });
});
