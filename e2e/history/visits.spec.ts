// Visits that follow each other are one line, and the kinds that choose events stand in the URL and stay in sight.
import type { Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { askedFor } from '../support/calls.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';
import { heading } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { eventCount, lines, openHistory, showVisits, tab } from './history-page.ts';

const runs = (page: Page) =>
  lines(page).getByRole('button', { name: /^\d+\svisits, \d+.*\s\p{L}+(\s\d{4})?$/u });

const folded = (page: Page) =>
  runs(page).evaluateAll((all) => all.map((run) => run.getAttribute('aria-expanded') === 'false'));

test('a run of visits opens in its place, alone, by a press on a week, or with all others', async ({
  page,
}) => {
  await openHistory(page, personIds.karenina);
  const count = 75;
  await expect(lines(page)).toHaveCount(count);
  const first = runs(page).first();
  await expect(first).toHaveAttribute('aria-expanded', 'false');
  const visits = Number.parseInt((await first.textContent()) ?? '', 10);

  await test.step('alone', async () => {
    const before = await first.boundingBox();
    await first.click();
    await expect(first).toHaveAttribute('aria-expanded', 'true');
    await expect(lines(page)).toHaveCount(count + visits);
    expect(await first.boundingBox()).toEqual(before);
    expect((await folded(page)).filter((is) => !is)).toHaveLength(1);
    await expectAccessible(page);
    await first.press('Enter');
    await expect(lines(page)).toHaveCount(count);
  });

  await test.step('a run that is open stays so when older events come', async () => {
    const last = runs(page).last();
    await last.click();
    await page.getByRole('button', { name: 'Show more', exact: true }).click();
    await expect(eventCount(page, '230 events')).toBeVisible();
    expect((await folded(page)).filter((is) => !is)).toHaveLength(1);
    await runs(page).and(page.locator('[aria-expanded=true]')).click();
    await expect.poll(async () => (await folded(page)).every(Boolean)).toBe(true);
  });

  await test.step('a week leads to its line, in a run that is folded', async () => {
    const weeks = page.getByRole('slider', { name: /^Events per week/ });
    await weeks.press('End');
    await weeks.press('Enter');
    await expect(lines(page).and(page.locator(':focus'))).toContainText('Visit');
    await expect(first).toHaveAttribute('aria-expanded', 'true');
  });

  await test.step('with all others', async () => {
    await first.click();
    await showVisits(page).click();
    await expect(showVisits(page)).toHaveAttribute('aria-pressed', 'true');
    await expect(lines(page)).toHaveCount(230);
    await expect(runs(page)).toHaveCount(0);
    await showVisits(page).press('Space');
    await expect.poll(async () => (await folded(page)).every(Boolean)).toBe(true);
  });
});

test('chosen kinds stand in the URL and in a copied link, and Back leaves the person', async ({
  page,
  simulator,
}) => {
  const url = `/persons/${personIds.karenina}?tab=history`;
  await allowClipboard(page);
  await openHistory(page, personIds.karenina);
  await page.getByRole('button', { name: 'Visits 158', exact: true }).click();
  await expect(eventCount(page, '158 of the newest 200 events')).toBeVisible();
  await expect(lines(page)).toHaveCount(100);
  await expect(showVisits(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Calls 13', exact: true }).click();
  await expect(page).toHaveURL(`${url}&kinds=call,visit`);
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect.poll(() => readClipboard(page)).toContain(`${url}&kinds=call,visit`);
  await tab(page, 'visitors').click();
  await tab(page, 'history').click();
  await expect(lines(page)).toHaveCount(171);
  expect(askedFor(simulator)).toEqual(['events']);
  await page.goBack();
  await expect(page).not.toHaveURL(/persons/);

  await test.step('a kind of which there is none is pressed all the same', async () => {
    await openSignedIn(page, `/persons/${personIds.oneEvent}?tab=history&kinds=deal`);
    await expect(eventCount(page, '0 of 1 event')).toBeVisible();
    await page.getByRole('button', { name: 'Deals 0', exact: true }).press('Enter');
    await expect(page).toHaveURL(`/persons/${personIds.oneEvent}?tab=history`);
    await expect(lines(page)).toHaveCount(1);
  });
});

test('the kinds stay in sight below the name, and above the line with the focus, in a wide window and on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openHistory(page, personIds.karenina);
  const kinds = page.getByRole('group', { name: /^Kinds of events/ });
  const chats = page.getByRole('button', { name: 'Chats 3', exact: true });
  const edges = () =>
    Promise.all([heading(page), kinds].map((part) => part.evaluate((each) => each.getBoundingClientRect())));
  for (const size of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ])
    await test.step(`${size.width} px wide`, async () => {
      await page.setViewportSize(size);
      await page.evaluate(() => scrollTo(0, 1500));
      await expect
        .poll(async () => {
          const [name, bar] = await edges();
          return name !== undefined && bar !== undefined && bar.top >= name.bottom && bar.bottom < 140;
        })
        .toBe(true);
      expect(
        await chats.evaluate((chip) => {
          const { left, top, width, height } = chip.getBoundingClientRect();
          return chip.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }),
      ).toBe(true);
      await chats.click();
      await expect(lines(page)).toHaveCount(3);
      await expect(lines(page).first()).toBeInViewport();
      await chats.click();
      await expect(lines(page)).toHaveCount(75);
    });
});
