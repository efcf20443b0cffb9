// The records as a file, and what is copied of a person.
import Papa from 'papaparse';
import { personIds } from '#simulator/data/reserved.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { announced, filterBox, kareninaPhone, openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { downloadCsv } from './saved-file.ts';

test('the file has the records that the filter leaves, each a line, with phones that stay usable', async ({
  page,
}) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  const { name, text } = await downloadCsv(page);
  expect(name).toBe('person-7000000005.csv');
  expect(text.startsWith('\ufeff')).toBe(true);
  const { data, meta } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(meta.delimiter).toBe(',');
  expect(data.map((row) => row['Visitor ID'])).toEqual(
    Array.from({ length: 12 }, (_, index) => String(7_100_000_501 + index)),
  );
  expect(data[1]?.['Phones']).toBe('+7 916 555 12 34 / +7 495 555 01 01');
  expect(data[2]?.['Comment']).toContain('Олег: отправил расчёт.');

  await filterBox(page).fill('алена');
  await expect(visitorCards(page)).toHaveCount(2);
  const filtered = await downloadCsv(page);
  expect(filtered.text.match(/71000005\d\d/g)).toEqual(['7100000504', '7100000505']);
});

test('the summary is of all records, whatever the filter leaves', async ({ page, baseURL }) => {
  await allowClipboard(page);
  await openPerson(page, personIds.karenina, {
    phone: kareninaPhone,
    query: '#q=%D0%B0%D0%BB%D0%B5%D0%BD%D0%B0',
  });
  await expect(visitorCards(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Copy summary', exact: true }).click();
  await expect(announced(page)).toHaveText('Copied');
  const lines = (await readClipboard(page)).split('\n');
  expect(lines[0]).toBe('Name: Анна Каренина');
  expect(lines[1]).toContain('Phones: +7 916 555 12 34, +7 921 555 77 88');
  expect(lines.filter((line) => line.startsWith('Comment: ')).length).toBeGreaterThan(3);
  expect(lines.filter((line) => !line.startsWith('Comment: ')).length).toBeLessThanOrEqual(14);
  expect(lines.at(-1)).toBe(`Link: ${new URL('/persons/7000000005', baseURL).href}`);
});
