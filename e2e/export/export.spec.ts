// Exported files, read back by independent parsers.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { expectAccessible } from '../support/accessibility.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { switchLanguage } from '../support/notice.ts';
import { announced, filterBox, kareninaPhone, openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { save } from './saved-file.ts';

const karenina = 7_000_000_005;

test('vCard, CSV and JSON', async ({ page }) => {
  await test.step('vCard: one merged contact', async () => {
    await openPerson(page, karenina, { phone: kareninaPhone });
    const { name, text } = await save(page, 'Export', 'vCard');
    expect(name).toBe('person-7000000005.vcf');
    const [, properties] = ICAL.parse(text) as [string, [string, unknown, string, unknown][]];
    const valuesOf = (property: string) =>
      properties.filter(([is]) => is === property).map(([, , , value]) => value);
    expect(valuesOf('version')).toEqual(['3.0']);
    expect(valuesOf('fn')).toEqual(['Анна Каренина']);
    expect(valuesOf('tel')).toContain('+79165551234');
    expect(valuesOf('email')).toContain('anna@vokzal.example');
    expect(JSON.stringify(valuesOf('org'))).toContain('Вокзал');
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  });
  await test.step('vCard: other names, and of which record each comment is', async () => {
    const { text } = await save(page, 'Export', 'vCard');
    const whole = text.replaceAll('\r\n ', '');
    expect(whole).toContain('NICKNAME:Каренина (секретарь)\r\n');
    expect(whole).toContain('Visitor ID 7100000510: Это не она\\, а приёмная');
  });
  await test.step('CSV: every record a line, phones that stay usable', async () => {
    const { name, text } = await save(page, 'Export', 'CSV');
    expect(name).toBe('person-7000000005.csv');
    expect(text.startsWith('\ufeff')).toBe(true);
    const { data, meta } = Papa.parse<Record<string, string>>(text.slice(1), { header: true });
    expect(meta.delimiter).toBe(',');
    const rows = data.filter((row) => row['Person ID'] === String(karenina));
    expect(rows.map((row) => row['Visitor ID'])).toEqual(
      Array.from({ length: 12 }, (_, index) => String(7_100_000_501 + index)),
    );
    expect(rows[1]?.['Phones']).toBe('+7 916 555 12 34 / +7 495 555 01 01');
    expect(rows[2]?.['Comment']).toContain('Олег: отправил расчёт.');
  });
  await test.step('JSON: what the filter leaves, as it is shown', async () => {
    await filterBox(page).fill('алена');
    await expect(visitorCards(page)).toHaveCount(2);
    const { name, text } = await save(page, 'Export', 'JSON');
    expect(name).toBe('person-7000000005.json');
    const person = JSON.parse(text) as {
      person_id: number;
      visitors: { visitor_id: number; name: string }[];
    };
    expect(person.person_id).toBe(karenina);
    expect(person.visitors.map(({ visitor_id }) => visitor_id)).toEqual([7_100_000_504, 7_100_000_505]);
  });
});

test('the menu and a copied summary say which records they have: all, or those that the filter leaves', async ({
  page,
}) => {
  await allowClipboard(page);
  await openPerson(page, karenina, { phone: kareninaPhone });
  const button = page.getByRole('button', { name: 'Export', exact: true });
  const csv = page.getByRole('menuitem', { name: 'CSV', exact: true });
  const summary = page.getByRole('button', { name: 'Copy summary', exact: true });
  await test.step('the keyboard opens and closes the menu', async () => {
    await button.press('Enter');
    await expect(page.getByRole('menuitem')).toHaveText(['vCard', 'CSV', 'JSON', 'Copy everything', 'Print']);
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await expect(page.getByRole('menu')).toContainText('Records: all 12');
    await expect(csv).toHaveAccessibleDescription('Records: all 12');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(button).toBeFocused();
  });
  await test.step('everything is copied as text', async () => {
    await button.click();
    await page.getByRole('menuitem', { name: 'Copy everything', exact: true }).click();
    await expect(announced(page)).toHaveText('Copied');
    const text = await readClipboard(page);
    expect(text).toContain('+7 916 555 12 34, +7 921 555 77 88');
    expect(text.split('\n').filter((line) => line.startsWith('- Visitor ID')).length).toBeGreaterThan(3);
    await expect(button).toBeFocused();
  });
  await summary.click();
  await expect(announced(page)).toHaveText('Copied');

  await filterBox(page).fill('алена');
  await expect(visitorCards(page)).toHaveCount(2);
  await button.click();
  await expect(page.getByRole('menu')).toContainText('Records: 2 filtered');
  await expect(csv).toHaveAccessibleDescription('Records: 2 filtered');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(summary).toHaveAccessibleDescription('all 12');
  await summary.click();
  await expect(announced(page)).toHaveText('Copied: all 12');
  // Visible, not only announced.
  await expect(announced(page)).toHaveClass(/\btoast\b/);
  await switchLanguage(page, 'ru');
  await page.getByRole('button', { name: 'Копировать сводку', exact: true }).click();
  await expect(announced(page)).toHaveText('Скопировано: все 12');
});

/** The browser refuses the next file. */
const refuseNextFile = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = () => {
      URL.createObjectURL = create;
      throw new RangeError('Once.');
    };
  });

test('a file that cannot be saved says so beside the button, and can be tried again', async ({ page }) => {
  await openPerson(page, karenina, { phone: kareninaPhone });
  const failure = page.getByRole('alert');
  for (const item of ['vCard', 'CSV', 'JSON']) {
    await test.step(item, async () => {
      await refuseNextFile(page);
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
      await expect(failure).toContainText('The file could not be saved');
      await expect(visitorCards(page)).toHaveCount(12);
      const download = page.waitForEvent('download');
      await failure.getByRole('button', { name: 'Try again', exact: true }).click();
      await download;
      await expect(failure).toHaveCount(0);
    });
  }
  await test.step('it has the records that are shown by then', async () => {
    await refuseNextFile(page);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: 'JSON', exact: true }).click();
    await expect(failure).toBeVisible();
    await filterBox(page).fill('Алёна');
    await expect(visitorCards(page)).toHaveCount(2);
    const download = page.waitForEvent('download');
    await failure.getByRole('button', { name: 'Try again', exact: true }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text.match(/"visitor_id"/g)).toHaveLength(2);
  });
});
