// The printed page, read back from the PDF that the browser makes.
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from '../support/fixtures.ts';
import { phones, tokens } from '#simulator/data/reserved.ts';
import { romashka } from '#simulator/data/customers.ts';
import { openHistory } from '../history/history-page.ts';
import { openMadePerson } from '../support/made-person.ts';
import { find } from '../support/find-field.ts';
import { filterBox, kareninaPhone, openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';

const NO_PAPER = 'Playwright cannot make Firefox draw as on paper.';

async function printed(page: Page): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const { text } = await extractText(document, { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

/** A4, in points. */
const PAPER_HEIGHT = 842;

/** How much of each page lies below its last text, of 1. */
async function emptyFeet(page: Page): Promise<readonly number[]> {
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const feet: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const bottoms = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [Number(item.transform[5])] : [],
    );
    feet.push(Math.min(PAPER_HEIGHT, ...bottoms) / PAPER_HEIGHT);
  }
  return feet;
}

test('a clean page: heading, contacts, every record, date and link, and no control', async ({
  page,
  baseURL,
}) => {
  await openPerson(page, 7_000_000_005, { phone: kareninaPhone });
  const text = await printed(page);
  expect(text).toContain('Анна Каренина');
  expect(text).toContain('Contacts');
  for (let id = 7_100_000_501; id <= 7_100_000_512; id += 1) expect(text).toContain(String(id));
  // A folded comment is printed in full.
  expect(text).toContain('закрывающие документы на обе.');
  expect(text).toMatch(/Printed \d{1,2}\s[A-Z][a-z]+, \d\d:\d\d/);
  expect(text).toContain('Account: ООО «Вокзал»');
  // The URL may wrap onto several lines.
  expect(text.replaceAll(' ', '')).toContain(new URL('/persons/7000000005', baseURL).href);
  for (const control of ['Refresh', 'Copy link', 'Show all', 'Sign out', 'Uses 2 points', 'Updated']) {
    expect(text).not.toContain(control);
  }

  await test.step('under a filter a folded comment is whole, too', async () => {
    await filterBox(page).fill('скидк');
    await expect(visitorCards(page)).toHaveCount(1);
    await expect(page.getByText('История обращений')).toBeHidden();
    const filtered = await printed(page);
    expect(filtered).toContain('1 of 12 · Filter: “скидк”');
    expect(filtered).toContain('История обращений');
    expect(filtered).toContain('соединять сразу со старшим менеджером.');
    expect(filtered).not.toContain('…');
  });

  await test.step('and the conversations that are open, without their buttons and prices', async () => {
    await page.getByRole('button', { name: /^Last conversation/ }).click();
    await expect(page.getByText('Дина Облонская')).toBeVisible();
    const last = await printed(page);
    expect(last).toContain('Incoming call, answered');
    expect(last).toContain('Дина Облонская');

    await find(page, `+${phones.karenina}`);
    await page.getByRole('button', { name: /^Show the call/ }).click();
    await expect(page.getByText('Дина Облонская')).toBeVisible();
    const found = await printed(page);
    expect(found).toMatch(/Found by .* Incoming call, answered .* Дина Облонская/);
    for (const part of ['Show the call', 'Copy call', 'Also search', 'Up to', 'Loading'])
      expect(last + found).not.toContain(part);
  });
});

test('a long comment goes on from page to page, and leaves none of them half empty', async ({
  page,
  server,
  simulator,
  browserName,
}) => {
  test.skip(browserName === 'firefox', NO_PAPER);
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => `Строка ${index + 1} о разговоре с клиентом.`).join('\n');
  const rows = [20, 60, 3, 90].map((count) => ({ name: 'Анна', commentary: lines(count) }));
  await openMadePerson(page, { server, simulator, rows });
  const feet = await emptyFeet(page);
  expect(feet.length).toBeGreaterThan(1);
  expect(Math.max(...feet.slice(0, -1))).toBeLessThan(0.15);
  // Nor is there a page without a word.
  expect(feet.at(-1)).toBeLessThan(0.9);
});

test('on paper a partner’s page says whose it is and which records it has; the history comes last', async ({
  page,
}) => {
  await openHistory(page, 7_000_000_005, {
    token: tokens.partner,
    query: `?user_id=${romashka.userId}&with=comment`,
  });
  await expect(page.getByRole('banner')).toContainText('ООО «Ромашка»');
  const text = await printed(page);
  const inOrder = [
    'Анна Каренина',
    'Customer: ООО «Ромашка»',
    '7 of 12 · With comment',
    'Printed',
    'Contacts',
    '7100000501',
    'History',
    '200 events',
  ];
  const places = inOrder.map((part) => text.indexOf(part));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
});

test('a browser that does not print is said not to have', async ({ page }) => {
  await page.addInitScript(() => {
    // As in a sandboxed frame that may not open dialogs.
    window.print = () => {};
  });
  await openPerson(page, 7_000_000_005, { phone: kareninaPhone });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Print', exact: true }).click();
  const failure = page.getByRole('alert');
  await expect(failure).toContainText('The browser did not print');
  expect(await printed(page)).not.toContain('did not print');
  // Once printing works, the message disappears.
  await page.evaluate(() => {
    window.print = () => void dispatchEvent(new Event('beforeprint'));
  });
  await failure.getByRole('button', { name: 'Try again', exact: true }).click();
  await expect(failure).toHaveCount(0);

  await test.step('nor one that refuses; one that begins to print after the call has printed', async () => {
    await page.evaluate(() => {
      window.print = () => {
        throw new Error('refused');
      };
    });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Print', exact: true }).click();
    await expect(failure).toContainText('The browser did not print');
    await page.evaluate(() => {
      window.print = () => void setTimeout(() => dispatchEvent(new Event('beforeprint')), 50);
    });
    await failure.getByRole('button', { name: 'Try again', exact: true }).click();
    await expect(failure).toHaveCount(0);
  });
});
