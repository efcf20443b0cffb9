// The look around a person: bar, look-up, results, demo, failures. What holds on every screen: screens.spec.ts.
import type { Locator, Page } from '@playwright/test';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { button, find, press, searchField } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { boundingBox } from '../support/layout.ts';
import { heading, personPath, visitorCards, waitForApp } from '../support/person-page.ts';
import { openSignedIn, tokenField } from '../support/sign-in.ts';

const examples = (page: Page): Locator => page.getByRole('list', { name: 'Examples', exact: true });
const moreExamples = (page: Page): Locator => page.getByRole('list', { name: 'More examples', exact: true });
const foundPeople = (page: Page): Locator => page.getByRole('list', { name: 'Found people' });

async function openFoundPeople(page: Page): Promise<void> {
  await openSignedIn(page, `/find#phone=${phones.shared}`);
  await expect(foundPeople(page).getByRole('link', { name: /Петров/ })).toHaveCount(3);
}

test.describe('demo', () => {
  for (const [situation, url, title, token] of [
    ['A caller', /\/persons\/7000000005$/, 'Анна Каренина', tokens.client],
    ['A chat', /\/persons\/7000000005\?visitor=7100000501$/, 'Анна Каренина', tokens.client],
    ['A partner’s customer', /\/persons\/7000000005\?user_id=\d+$/, 'Анна Каренина', tokens.partner],
  ] as const)
    test(`${situation} is one press that signs in and opens`, async ({ page, simulator }) => {
      await page.goto('/');
      await examples(page).getByRole('link', { name: situation }).click();
      await expect(page).toHaveURL(url);
      await expect(heading(page)).toHaveText(title);
      await expect(visitorCards(page)).toHaveCount(12);
      expect(simulator.calls[0]?.params['access_token']).toBe(token);
    });

  test('more examples sign in, too, with the failures last', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByText('The data is invented.')).toBeVisible();
    await page.getByText('More examples', { exact: true }).click();
    const names = await moreExamples(page).getByRole('link').allTextContents();
    expect(names.findIndex((name) => name.startsWith('A failure'))).toBe(names.length - 3);
    await moreExamples(page).getByRole('link', { name: 'The documented example' }).click();
    await expect(visitorCards(page)).toHaveCount(2);
    await test.step('by login', async () => {
      await press(page, 'Account');
      await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
      await page.getByText('More examples', { exact: true }).click();
      await page.getByRole('link', { name: 'Sign in with login and password' }).click();
      await expect(tokenField(page)).toBeHidden();
      await expect(page).toHaveURL('/');
    });
    await test.step('the look-up has those of this account', async () => {
      await expect(examples(page).getByRole('link')).toHaveText([/^A caller/, /^A chat/]);
      await examples(page).getByRole('link').first().click();
      await expect(heading(page)).toHaveText('Анна Каренина');
    });
  });
});

test('front door has a field of 52 px with its button inside', async ({ signedInPage: page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const main = page.getByRole('main');
  const [field, submit] = [await boundingBox(searchField(main)), await boundingBox(button(main, 'Find'))];
  expect([field.height, field.width]).toEqual([52, 592]);
  expect([field.right - submit.right, field.bottom - submit.bottom, submit.height]).toEqual([6, 6, 40]);
  await test.step('kinds and values of its options are columns', async () => {
    await searchField(main).fill('9165551234');
    const options = page.getByRole('option');
    await expect(options).toHaveCount(3);
    for (const column of ['.icon', '.secondary', '.field-option__value']) {
      const boxes = await Promise.all((await options.locator(column).all()).map(boundingBox));
      expect(new Set(boxes.map(({ x }) => x)).size).toBe(1);
    }
    const heights = await Promise.all((await options.all()).map(boundingBox));
    expect(heights.map(({ height }) => height)).toEqual([40, 40, 40]);
  });
});

test('evidence of found people ends at one edge, and all of a row is its link', async ({ page }) => {
  await openFoundPeople(page);
  const evidence = await Promise.all((await page.locator('.found__evidence').all()).map(boundingBox));
  expect(new Set(evidence.map(({ right }) => right)).size).toBe(1);
  const [first] = evidence;
  await page.mouse.click((first?.right ?? 0) - 4, (first?.y ?? 0) + 4);
  await expect(heading(page)).toHaveText('Иван Петров');
});

test('app bar is 49 px high, its field 352 px at most', async ({ page }) => {
  await openSignedIn(page, personPath(personIds.example));
  const bar = page.getByRole('banner');
  for (const width of [1024, 1280, 2560]) {
    await page.setViewportSize({ width, height: 800 });
    expect((await boundingBox(bar)).height).toBe(49);
    const field = await boundingBox(searchField(bar));
    expect(field.width).toBe(352);
    const submit = await boundingBox(button(bar, 'Find'));
    expect(field.right - submit.right).toBe(1);
  }
});

test('in a frame, the icons of the bar are on the line of the name', async ({ page }) => {
  for (const [width, height] of [
    [400, 600],
    [890, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openSignedIn(page, `${personPath(personIds.karenina)}?embed=1`);
    await expect(visitorCards(page)).toHaveCount(12);
    const icons = page.getByRole('banner').locator('a, button');
    const [name, ...boxes] = await Promise.all([heading(page), ...(await icons.all())].map(boundingBox));
    expect(boxes).toHaveLength(2);
    for (const box of boxes) {
      expect(Math.abs(box.y + box.height / 2 - (name?.y ?? 0) - (name?.height ?? 0) / 2)).toBeLessThan(2);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(32);
    }
    const phone = await boundingBox(page.locator('.first-phone > :visible').last());
    expect(phone.right).toBeLessThanOrEqual(boxes[0]?.x ?? 0);
  }
});

test('failure has one primary button: the message, where somebody else must act', async ({
  page,
  answers,
}) => {
  const primary = page.getByRole('main').locator('.button--primary');
  await openSignedIn(page, personPath(personIds.addressRefused));
  await expect(primary).toHaveText('Copy the message');
  await expect(button(page, 'Try again')).toBeVisible();
  answers.fail('get.person_visitors', 'internal_error');
  await page.goto(personPath(personIds.example));
  await expect(primary).toHaveText('Try again');
  await test.step('none in a part of the page', async () => {
    answers.heal();
    answers.fail('get.person_events', 'forbidden');
    await openSignedIn(page, `${personPath(personIds.example)}?tab=history`);
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByRole('alert').locator('.button--primary')).toHaveCount(0);
  });
});

test('people and links in data are underlined only by the pointer', async ({ page }) => {
  await openFoundPeople(page);
  const name = foundPeople(page).getByRole('link').first();
  await expect(name).toHaveCSS('text-decoration-line', 'none');
  const before = await name
    .locator('bdi')
    .first()
    .evaluate((element) => getComputedStyle(element).color);
  await name.hover();
  await expect(name.locator('bdi').first()).not.toHaveCSS('color', before);
});

test('focus of the front field is a ring on its own edge', async ({ signedInPage: page }) => {
  await waitForApp(page);
  await expect(searchField(page)).toBeFocused();
  await expect(searchField(page)).toHaveCSS('outline-offset', '-1px');
  await find(page, String(personIds.example));
  await expect(visitorCards(page)).toHaveCount(2);
});
