// Persons with up to 10,000 records: above 500, the list is virtualized.
import { readFile } from 'node:fs/promises';
import { personIds } from '#simulator/data/reserved.ts';
import { expect, test } from '../support/fixtures.ts';
import { filesNamed } from '../app/lazy-chunks.ts';
import { openMadePerson } from '../support/made-person.ts';
import { contacts, filterBox, openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
import { cardAt, openTenThousand, TOTAL } from './ten-thousand.ts';

test('500 cards are all in the page, and drawn when they are in sight', async ({ page }) => {
  test.slow();
  await openPerson(page, personIds.fiveHundred);
  await expect(visitorCards(page)).toHaveCount(500);
  await expect(visitorCards(page).first()).not.toHaveAttribute('aria-setsize');
  // Off-screen cards are in the DOM without being laid out.
  await expect(visitorCards(page).last()).toHaveCSS('content-visibility', 'auto');
  await test.step('the hint about points is whole beside a card that is drawn only when it is in sight', async () => {
    const card = visitorCards(page).nth(40);
    await expect(card).toHaveCSS('content-visibility', 'auto');
    await card.getByRole('button', { name: 'More', exact: true }).hover();
    await expect(card.getByText('Uses 2 points')).toBeInViewport({ ratio: 1 });
  });
});

test('of 501 cards only those near the window are in the page', async ({ page, server, simulator }) => {
  const rows = Array.from({ length: 501 }, (_, place) => ({ name: `Имя ${place + 1}` }));
  await openMadePerson(page, { server, simulator, rows });
  await expect(visitorCards(page).first()).toHaveAttribute('aria-setsize', '501');
  await expect.poll(() => visitorCards(page).count()).toBeLessThan(100);
});

test('10,000 records: merged meanwhile, in a file, to a screen reader, and scrolled to the end', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const card = document.querySelector('main article');
      const panel = document.querySelector('section.contacts');
      if (card === null || panel === null) return;
      const phone = panel.querySelector('li')?.textContent ?? '';
      const text = phone === '' ? (panel.querySelector('p')?.textContent ?? '') : phone;
      if (seen.at(-1) !== text) seen.push(text);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await openTenThousand(page);
  await test.step('the first cards do not wait for the contacts, which say so until they are whole', async () => {
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen[0]).toBe('Merging contacts…');
    for (const text of seen.slice(1)) expect(text).toContain('of 10,000');
    expect(seen.length).toBeGreaterThan(1);
    await expect(contacts(page)).toHaveAttribute('aria-busy', 'false');
  });
  await test.step('a file holds all of them', async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'JSON', exact: true }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    const { visitors } = JSON.parse(text) as { visitors: { visitor_id: number }[] };
    expect(new Set(visitors.map(({ visitor_id }) => visitor_id)).size).toBe(TOTAL);
  });
  await test.step('a screen reader hears how many cards there are and which this is', async () => {
    for (const card of await visitorCards(page).all()) {
      await expect(card).toHaveAttribute('aria-setsize', String(TOTAL));
    }
    expect(
      await visitorCards(page).evaluateAll((cards) => cards.map((card) => Number(card.ariaPosInSet))),
    ).toEqual(Array.from({ length: await visitorCards(page).count() }, (_, index) => index + 1));
    await expect(cardAt(page, 1).getByRole('heading', { level: 2 })).toBeVisible();
    await filterBox(page).fill('ооо');
    await expect(page.getByRole('search').getByText(/^\d{3} of 10,000$/)).toBeVisible();
    const size = await visitorCards(page).first().getAttribute('aria-setsize');
    await expect(
      page.getByRole('search').getByText(`${Number(size).toLocaleString('en')} of 10,000`),
    ).toBeVisible();
    await filterBox(page).press('Escape');
    await expect(cardAt(page, 1)).toHaveAttribute('aria-setsize', String(TOTAL));
  });
  await test.step('scrolled to its end, every card in between is where it belongs', async () => {
    for (const part of [0.25, 0.5, 0.75, 1]) {
      await page.evaluate((to) => scrollTo(0, document.documentElement.scrollHeight * to), part);
      await expect
        .poll(() =>
          page.evaluate(() => {
            // Of two points, one is not between two rows.
            const middle = [0, 20].map((y) =>
              document.elementFromPoint(innerWidth - 200, innerHeight / 2 + y),
            );
            return middle.some((element) => element?.closest('li[aria-posinset]') != null);
          }),
        )
        .toBe(true);
    }
    await expect(cardAt(page, TOTAL)).toBeInViewport();
    await expect(cardAt(page, TOTAL).getByRole('heading')).not.toBeEmpty();
    const tops = await visitorCards(page).evaluateAll((cards) =>
      cards.map((card) => card.getBoundingClientRect().top),
    );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
});

test('if the virtualizer cannot be loaded, all cards are in the page', async ({
  page,
  allowConsoleErrors,
}) => {
  test.slow();
  allowConsoleErrors(/Failed to load resource/);
  await page.route(filesNamed(['row-window']), (route) => route.abort());
  await openPerson(page, personIds.thousand);
  await expect(visitorCards(page)).toHaveCount(1_000);
});
