// Pins at their limits, with the keyboard alone, and on behalf of a partner's customer.
import type { Locator, Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { controls } from '../support/controls.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { openPerson } from '../support/open-person.ts';
import { rememberPinned } from './pinned.ts';

const words = controls.en;

const pinned = (page: Page): Locator => page.getByRole('list', { name: 'Pinned people' });
const recent = (page: Page): Locator => page.getByRole('list', { name: 'Recent people' });
const lookUp = (page: Page): Locator => page.getByRole('link', { name: /look-up/ });
const pin = (page: Page): Locator => page.getByRole('button', { name: words.pin, exact: true });
const pinDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Pin this person' });

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const name = `Person no. ${index + 1}`;
    return { personId: 7_000_100_001 + index, userId: null, label: name, name };
  });

test('the name is suggested, the agent’s own label is kept, and a partner’s link carries the customer', async ({
  page,
}) => {
  await openPerson(page, personIds.karenina, { token: tokens.partner, query: '?user_id=200101' });
  await pin(page).click();
  const label = pinDialog(page).getByLabel(words.label, { exact: true });
  await expect(label).toBeFocused();
  await expect(label).toHaveValue('Анна Каренина');
  await label.fill('Вокзал, групповые билеты');
  await pinDialog(page).getByRole('button', { name: words.save, exact: true }).click();
  await expect(page.getByRole('button', { name: words.unpin, exact: true })).toBeVisible();

  await lookUp(page).click();
  const href = '/persons/7000000005?user_id=200101';
  const link = pinned(page).getByRole('link', { name: /Вокзал, групповые билеты/ });
  await expect(link).toHaveAttribute('href', href);
  // The open list of customers lies over it.
  const customers = page.getByRole('listbox', { name: 'Customer', exact: true });
  await expect(customers).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(customers).toBeHidden();
  await page.getByRole('button', { name: 'Unpin Вокзал, групповые билеты' }).click();
  await expect(recent(page).getByRole('link', { name: /Анна Каренина/ })).toHaveAttribute('href', href);
});

test('fifty people can be pinned; for the next one the page says why not', async ({ page }) => {
  await rememberPinned(page, people(50));
  await openPerson(page, personIds.karenina);
  await pin(page).click();
  await expect(pinDialog(page).getByRole('alert')).toHaveText(
    'You can pin up to 50 people. Unpin someone first.',
  );
  await expect(pinDialog(page).getByRole('button', { name: words.save, exact: true })).toBeDisabled();
  await pinDialog(page).getByLabel(words.label, { exact: true }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(pinDialog(page)).toBeHidden();
});

test('if the browser’s storage is full, nobody is pinned, and the page says so', async ({ page }) => {
  await openPerson(page, personIds.karenina);
  await page.evaluate(() => {
    const text = 'x'.repeat(1024);
    let size = 1;
    for (let key = 0; ; key += 1) {
      try {
        localStorage.setItem(`fill-${key}`, text.repeat(size));
        size *= 2;
      } catch {
        if (size === 1) break;
        size = 1;
      }
    }
    for (let key = 0; ; key += 1) {
      try {
        localStorage.setItem(`rest-${key}`, '');
      } catch {
        break;
      }
    }
  });
  await pin(page).click();
  await pinDialog(page).getByRole('button', { name: words.save, exact: true }).click();
  await expect(pinDialog(page).getByRole('alert')).toHaveText(
    'Not pinned: this browser’s storage is full or blocked.',
  );
  await expect(page.getByText('Pinned', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(pin(page)).toBeVisible();

  await page.evaluate(() => localStorage.clear());
  await pin(page).click();
  // No error before the first attempt to save.
  await expect(pinDialog(page).getByLabel(words.label, { exact: true })).toBeFocused();
  await expect(pinDialog(page).getByRole('alert')).toHaveCount(0);
  await pinDialog(page).getByRole('button', { name: words.save, exact: true }).click();
  await expect(page.getByRole('button', { name: words.unpin, exact: true })).toBeVisible();
});

test('with the keyboard alone: pinned, put in order, removed', async ({ page, context }) => {
  await rememberPinned(page, people(2));
  await openPerson(page, personIds.example);
  await pin(page).focus();
  await page.keyboard.press('Enter');
  await expect(pinDialog(page).getByLabel(words.label, { exact: true })).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Mine');
  await page.keyboard.press('Enter');
  await expect(pinDialog(page)).toBeHidden();
  await expect(page.getByRole('button', { name: words.unpin, exact: true })).toBeFocused();

  await lookUp(page).focus();
  await page.keyboard.press('Enter');
  await expect(findField(page)).toBeFocused();
  await page.getByRole('button', { name: 'Move Mine up', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(pinned(page).getByRole('link')).toHaveText([/no. 1/, /Mine/, /no. 2/]);
  // The focus stays with the person who was moved.
  await expect(page.getByRole('button', { name: 'Move Mine up', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pinned(page).getByRole('link')).toHaveText([/Mine/, /no. 1/, /no. 2/]);
  await page.getByRole('button', { name: 'Unpin Person no. 1', exact: true }).press('Enter');
  await expect(pinned(page).getByRole('link')).toHaveText([/Mine/, /no. 2/]);
  await page.reload();
  await expect(pinned(page).getByRole('link')).toHaveText([/Mine/, /no. 2/]);

  await test.step('a middle click opens another tab', async () => {
    const opened = context.waitForEvent('page');
    await pinned(page).getByRole('link').first().click({ button: 'middle' });
    await expect(await opened).toHaveURL(`/persons/${personIds.example}`);
  });
});
