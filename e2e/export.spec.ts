// Files that an agent takes away, read back by parsers that know nothing of ours.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { localeOf } from './controls.ts';
import { expect, test } from './fixtures.ts';
import { filterBox, kareninaPhone, openPerson } from './open-person.ts';
import { visitorCards } from './person-page.ts';

const karenina = 7_000_000_005;

async function save(page: Page, button: string, item: string): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('vCard: one merged contact', async ({ page }) => {
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

test('CSV: every record a line, phones that stay usable', async ({ page }) => {
  await openPerson(page, karenina, { phone: kareninaPhone });
  const { name, text } = await save(page, 'Export', 'CSV');
  expect(name).toBe('person-7000000005.csv');
  expect(text.startsWith('\ufeff')).toBe(true);
  const { data, meta } = Papa.parse<Record<string, string>>(text.slice(1), { header: true });
  expect(meta.delimiter).toBe(',');
  const rows = data.filter((row) => row['Person ID'] === String(karenina));
  expect(rows.map((row) => row['Visitor ID'])).toEqual(
    Array.from({ length: 12 }, (_, index) => String(7_100_000_501 + index)),
  );
  expect(rows[1]?.['Phones']).toBe('+7 916 555 12 34, +7 495 555 01 01');
  expect(rows[2]?.['Comment']).toContain('Олег: отправил расчёт.');
});

test('JSON: what the filter leaves, as it is shown', async ({ page }) => {
  await openPerson(page, karenina, { phone: kareninaPhone });
  await filterBox(page).fill('алена');
  await expect(visitorCards(page)).toHaveCount(2);
  const { name, text } = await save(page, 'Export', 'JSON');
  expect(name).toBe('person-7000000005.json');
  const person = JSON.parse(text) as { person_id: number; visitors: { visitor_id: number; name: string }[] };
  expect(person.person_id).toBe(karenina);
  expect(person.visitors.map(({ visitor_id }) => visitor_id)).toEqual([7_100_000_504, 7_100_000_505]);
});

test.describe('in Russian', () => {
  test.use({ locale: localeOf.ru });
  test('CSV with the separator that a Russian spreadsheet expects', async ({ page }) => {
    await openPerson(page, karenina, { language: 'ru', phone: kareninaPhone });
    const { text } = await save(page, 'Экспорт', 'CSV');
    const { data, meta } = Papa.parse<Record<string, string>>(text.slice(1), { header: true });
    expect(meta.delimiter).toBe(';');
    expect(data[0]?.['ID посетителя']).toBe('7100000501');
  });
});

test('the keyboard opens and closes the menu', async ({ page }) => {
  await openPerson(page, 6_145_241_079);
  const button = page.getByRole('button', { name: 'Export', exact: true });
  await button.press('Enter');
  await expect(page.getByRole('menuitem')).toHaveText(['vCard', 'CSV', 'JSON', 'Print']);
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(button).toBeFocused();
});
