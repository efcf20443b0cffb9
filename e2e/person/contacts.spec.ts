// The contacts of all records, merged, and phones as links. As filters: keyboard.spec.ts, announcements.spec.ts.
import { personIds } from '#simulator/data/reserved.ts';
import { filesNamed, holdFiles } from '../app/lazy-chunks.ts';
import { button, closeAccountMenu, find, openAccountMenu, readClipboard } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { boundingBox, layoutShifts, watchLayoutShifts } from '../support/layout.ts';
import {
  contactFilter,
  contactItems,
  contacts,
  customPersonId,
  kareninaPhone,
  openCustomPerson,
  openPerson,
} from '../support/open-person.ts';
import { personPath, visitorCards, waitForPersonApp } from '../support/person-page.ts';

test('card of a single record is in place of the contacts, at most 46rem wide', async ({ page, answers }) => {
  const commentary = 'Просит счёт.';
  const record = { name: 'Анна', phones: ['89165550001'], emails: ['a@b.example'], commentary };
  const card = visitorCards(page).first();
  await page.setViewportSize({ width: 1280, height: 800 });
  await openCustomPerson(page, answers, [record]);
  await expect(contacts(page)).toHaveCount(0);
  const { x, width } = await boundingBox(card);
  expect([x, width]).toEqual([24, 46 * 16]);
  await test.step('with its first phone, which c copies', async () => {
    await expect(card).toContainText(commentary);
    await waitForPersonApp(page);
    await page.keyboard.press('c');
    await expect.poll(() => readClipboard(page)).toBe('+79165550001');
  });
  await test.step('a phone has no tab for contacts, and the ID below the card', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.getByRole('tab')).toHaveText(['Records', 'History']);
    await expect(button(page, `Copy ID ${customPersonId}`).filter({ visible: true })).toHaveCount(1);
  });
});

test('phones are raw text until the phone library loads, then have their country', async ({ page }) => {
  const phones = contactItems(page, 'Phones');
  const first = phones.first();
  await test.step('no line moves', async () => {
    // Tall enough to show all cards.
    await page.setViewportSize({ width: 1280, height: 5000 });
    await watchLayoutShifts(page);
    const release = await holdFiles(page, filesNamed(['phone-library']));
    await openPerson(page, personIds.karenina);
    await expect(first).toContainText('+7 (916) 555-12-34');
    await expect(contactFilter(first)).toHaveText('7');
    await expect(page.getByRole('button', { name: 'Copy phone +7 (916) 555-12-34' }).first()).toBeEnabled();
    await expect(page.locator('.contacts a[href^="tel:"]')).toHaveCount(0);
    await waitForPersonApp(page);
    release();
    await expect(first.getByRole('link', { name: kareninaPhone, exact: true })).toBeVisible();
    expect(await layoutShifts(page)).toEqual([]);
  });
  await test.step('contacts of all records are merged, the most frequent first', async () => {
    await expect(phones).toContainText([`${kareninaPhone}7`, '+7 921 555 77 883', '+7 495 555 01 012']);
    await expect(contactItems(page, 'Companies').first()).toContainText('Also written: ООО Вокзал');
    const third = contactFilter(phones.nth(2));
    await expect(third).toHaveAccessibleName(/, 2 of 12$/);
    await expect(third).toHaveAccessibleDescription('Records: 7100000502, 7100000510');
  });
  await test.step('without a default country Russia has its name, and ten digits are no link', async () => {
    await expect(first).not.toContainText('Russia');
    const menu = await openAccountMenu(page);
    await menu.getByRole('combobox', { name: 'Default country' }).selectOption('None');
    await closeAccountMenu(menu);
    await expect(first).toContainText('Russia');
    await expect(phones.filter({ hasText: '9165551234' }).getByRole('link')).toHaveCount(0);
  });
  await test.step('other countries have their code, in words to a screen reader', async () => {
    await find(page, personPath(personIds.abroad));
    await expect(phones.filter({ hasText: '+7 701 555 1234' })).toBeVisible();
    await button(contacts(page), 'Show more').first().click();
    for (const [number, code, country] of [
      ['+7 701 555 1234', 'KZ', 'Kazakhstan'],
      ['+44 20 7946 0123', 'GB', 'United Kingdom'],
    ] as const) {
      const label = phones.filter({ hasText: number }).getByTitle(country, { exact: true });
      await expect(label.getByText(code, { exact: true })).toBeVisible();
      await expect(label.getByText(country, { exact: true })).toHaveCount(1);
    }
  });
});
