// The loaded history outside its tab: in the summary, in a file, on paper.
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { extractText, getDocumentProxy } from 'unpdf';
import { personIds } from '#simulator/data/reserved.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { eventCount, openHistory, tab } from './history-page.ts';

test('once it is loaded, the summary has the last conversation, and the export its events', async ({
  page,
}) => {
  await allowClipboard(page);
  await openPerson(page, personIds.oddEvents);
  const summary = async (): Promise<string> => {
    await page.getByRole('button', { name: 'Copy summary', exact: true }).click();
    await expect(page.getByText('Copied', { exact: true })).toBeAttached();
    return readClipboard(page);
  };
  const open = () => page.getByRole('button', { name: 'Export', exact: true }).click();
  const item = page.getByRole('menuitem', { name: 'History (CSV)', exact: true });
  expect(await summary()).not.toContain('Last conversation');
  await open();
  await expect(page.getByRole('menuitem', { name: 'CSV', exact: true })).toBeVisible();
  await expect(item).toHaveCount(0);
  await page.keyboard.press('Escape');

  await tab(page, 'history').click();
  await expect(eventCount(page, '29 events')).toBeVisible();
  await tab(page, 'visitors').click();
  await expect.poll(summary).toMatch(/^Last conversation: Incoming call, answered, /m);

  await open();
  await expect(item).toHaveAccessibleDescription('29 events in the last 12 months');
  const download = page.waitForEvent('download');
  await item.click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('person-7000000104-history.csv');
  const text = await readFile(await file.path(), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text.replace('\ufeff', ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toHaveLength(29);
  expect(Object.keys(data[0] ?? {})).toEqual(['Time', 'Kind', 'What', 'Status', 'Site', 'Campaign', 'Stage']);
  const cells = data.flatMap((row) => Object.values(row));
  expect(cells).toContain('Голубиная почта');
  expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
});

test('on paper it comes after the cards, whichever is shown', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'Playwright cannot make Firefox draw as on paper.');
  await openHistory(page, personIds.oneEvent);
  for (const part of ['history', 'visitors'] as const) {
    await tab(page, part).click();
    const document = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
    const text = (await extractText(document, { mergePages: true })).text.replaceAll(/\s+/g, ' ');
    const cards = text.lastIndexOf('1 record');
    const sentence = text.indexOf('Last contact:');
    expect(cards).toBeGreaterThan(-1);
    expect(sentence).toBeGreaterThan(cards);
    expect(text).toContain('12:12');
    for (const control of ['Show the call', 'Earlier', 'Uses 1 point']) expect(text).not.toContain(control);
  }
  await expect(visitorCards(page)).toHaveCount(1);
});
