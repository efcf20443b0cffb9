// CSV, summary and print. Their content: csv.test.ts, summary.test.ts.
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { personIds } from '#simulator/data/reserved.ts';
import { press, readClipboard } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import {
  contactItems,
  contacts,
  filterBox,
  kareninaPhone,
  liveRegion,
  openPerson,
} from '../support/open-person.ts';
import { heading, visitorCard, visitorCards } from '../support/person-page.ts';

test('CSV has what the filter leaves, summary and print have all records', async ({ page, baseURL }) => {
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  const download = async () => {
    const saved = page.waitForEvent('download');
    await press(page, 'Download CSV');
    const file = await saved;
    expect(file.suggestedFilename()).toBe('person-7000000005.csv');
    return readFile(await file.path(), 'utf8');
  };
  const text = await download();
  expect(text.startsWith('\ufeff')).toBe(true);
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
  expect(data.map((row) => row['Visitor ID'])).toEqual(
    Array.from({ length: 12 }, (_, index) => String(7_100_000_501 + index)),
  );
  expect(data[1]?.['Phones']).toBe('+7 916 555 12 34 / +7 495 555 01 01');
  expect(data[2]?.['Comment']).toContain('Олег: отправил расчёт.');
  await filterBox(page).fill('алена');
  await expect(visitorCards(page)).toHaveCount(2);
  // Announced late: it would replace “Copied”.
  await expect(liveRegion(page)).toHaveText('2 of 12');
  expect((await download()).match(/71000005\d\d/g)).toEqual(['7100000504', '7100000505']);
  await test.step('the summary has all of them', async () => {
    await press(page, 'Copy summary');
    await expect(liveRegion(page)).toHaveText('Copied');
    const lines = (await readClipboard(page)).split('\n');
    expect(lines[0]).toBe('Name: Анна Каренина');
    expect(lines.filter((line) => line.startsWith('– ')).length).toBeGreaterThan(3);
    expect(lines.at(-1)).toBe(`Link: ${new URL('/persons/7000000005', baseURL).href}`);
  });
  await filterBox(page).fill('');
  await test.step('the print has the contacts and cards, without controls', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(heading(page)).toBeVisible();
    await expect(contacts(page)).toBeVisible();
    // As the browser does; the emulation does not.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(contactItems(page, 'Comments')).toHaveCount(7);
    const middle = '15.04 — новый заказ, вдвое больше прежнего.';
    for (const place of [contactItems(page, 'Comments').nth(4), visitorCard(page, 7_100_000_509)])
      await expect(place).toContainText(middle);
    await expect(visitorCards(page).filter({ visible: true })).toHaveCount(12);
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.getByRole('tab').first()).toBeHidden();
  });
});
