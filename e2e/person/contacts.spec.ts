// Many records merged into one person: the contacts panel, which records contain an entry, and phones as links.
import { personIds } from '#simulator/data/reserved.ts';
import { filesNamed, holdFiles } from '../app/lazy-chunks.ts';
import { closeAccountMenu, openAccountMenu } from '../support/account-menu.ts';
import { expect, test } from '../support/fixtures.ts';
import { shiftsOf, watchShifts } from '../support/layout-shifts.ts';
import {
  announced,
  choice,
  contacts,
  entries,
  kareninaPhone,
  openPerson,
  shownIds,
} from '../support/open-person.ts';
import { untilPersonWhole, visitorCards } from '../support/person-page.ts';

test('the contacts of all records, and the records of an entry', async ({ page }) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  await test.step('each once, the most frequent first, with how many records have it', async () => {
    for (const [list, expected] of Object.entries({
      Phones: [`${kareninaPhone}7`, '+7 921 555 77 883', '+7 495 555 01 012', '+7 495 555 01 01 ext. 121'],
      'E-mails': ['anna@vokzal.example4', 'anna.k@mail.example3', 'zakaz@relsy.example2'],
      Names: ['Анна Каренина3', 'Алёна Каренина', 'Каренина Анна Аркадьевна1'],
      Companies: ['ООО «Вокзал»', 'АО «Рельсы и шпалы»2', 'Vokzal LLC1'],
    }))
      await expect(entries(page, list)).toContainText(expected);
    await expect(entries(page, 'Companies').first()).toContainText('Also written: ООО Вокзал');
    const third = choice(entries(page, 'Phones').nth(2));
    await expect(third).toHaveAccessibleName(/, 2 of 12$/);
    await expect(third).toHaveAccessibleDescription('Records: 7100000502, 7100000510');
  });
  await test.step('an entry shows its records only, in no URL; chosen ones combine, and Escape lets go of all', async () => {
    const pills = page.getByRole('search').getByRole('button', { name: /^Only records with/ });
    const [phone, company] = [entries(page, 'Phones').first(), entries(page, 'Companies').first()].map(
      choice,
    );
    await phone?.click();
    await expect(announced(page)).toHaveText('7 of 12');
    await company?.click();
    await expect(pills).toHaveCount(2);
    expect(await shownIds(page)).toEqual([7_100_000_501, 7_100_000_502, 7_100_000_504]);
    expect(new URL(page.url()).search).toBe('');
    await pills.first().press('Enter');
    await expect(visitorCards(page)).toHaveCount(4);
    await expect(page.getByRole('tabpanel')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(pills).toHaveCount(0);
    await expect(visitorCards(page)).toHaveCount(12);
  });
});

test('raw digits first, then formatted numbers with their country; no line moves', async ({ page }) => {
  const first = entries(page, 'Phones').first();
  await test.step('until the library has come, and then', async () => {
    // Tall enough to show all cards.
    await page.setViewportSize({ width: 1280, height: 5000 });
    await watchShifts(page);
    const letGo = await holdFiles(page, filesNamed(['phone-library']));
    await openPerson(page, personIds.karenina);
    await expect(first).toContainText('+7 (916) 555-12-34');
    await expect(choice(first)).toHaveText('7');
    await expect(page.getByRole('button', { name: 'Copy phone +7 (916) 555-12-34' }).first()).toBeEnabled();
    await expect(page.locator('.contacts a[href^="tel:"]')).toHaveCount(0);
    await untilPersonWhole(page);
    letGo();
    await expect(first.getByRole('link', { name: kareninaPhone, exact: true })).toBeVisible();
    expect(await shiftsOf(page)).toEqual([]);
  });
  await test.step('the country is said by its code, and in words to a screen reader, but for the default country', async () => {
    await expect(first).not.toContainText('Russia');
    await openPerson(page, personIds.abroad, { phone: '+7 701 555 1234' });
    await contacts(page).getByRole('button', { name: 'Show more', exact: true }).first().click();
    for (const [number, code, country] of [
      ['+7 701 555 1234', 'KZ', 'Kazakhstan'],
      ['+44 20 7946 0123', 'GB', 'United Kingdom'],
    ] as const) {
      const said = entries(page, 'Phones').filter({ hasText: number }).getByTitle(country, { exact: true });
      await expect(said.getByText(code, { exact: true })).toBeVisible();
      await expect(said.getByText(country, { exact: true })).toHaveCount(1);
    }
  });
  await test.step('without a default country Russia is said, too, and ten digits are no Russian number', async () => {
    const menu = await openAccountMenu(page);
    await menu.getByRole('combobox', { name: 'Default country' }).selectOption('None');
    await closeAccountMenu(menu);
    await openPerson(page, personIds.karenina);
    await expect(first).toContainText('Russia');
    await expect(entries(page, 'Phones').filter({ hasText: '9165551234' }).getByRole('link')).toHaveCount(0);
  });
});
