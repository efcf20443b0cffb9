// The look around a person: bar, look-up, results, demo, failures. What holds on every screen: screens.spec.ts.
import type { Locator, Page } from '@playwright/test';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { button, searchField } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { boundingBox } from '../support/layout.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn, signOut, tokenField } from '../support/sign-in.ts';

const examples = (page: Page): Locator => page.getByRole('list', { name: 'Examples', exact: true });
const moreExamples = (page: Page): Locator => page.getByRole('list', { name: 'More examples', exact: true });

test('a situation of the demo is one press that signs in and opens', async ({ page, context, simulator }) => {
  for (const [situation, url, token] of [
    ['A caller', /\/persons\/7000000005$/, tokens.client],
    ['A chat', /\/persons\/7000000005\?visitor=7100000501$/, tokens.client],
    ['A partner’s customer', /\/persons\/7000000005\?user_id=\d+$/, tokens.partner],
  ] as const)
    await test.step(situation, async () => {
      const { length } = simulator.calls;
      await page.goto('/');
      await examples(page).getByRole('link', { name: situation }).click();
      await expect(page).toHaveURL(url);
      await expect(heading(page)).toHaveText('Анна Каренина');
      await expect(visitorCards(page)).toHaveCount(12);
      expect(simulator.calls[length]?.params['access_token']).toBe(token);
      // Signed out, like a new browser.
      await context.clearCookies();
    });
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
    await signOut(page);
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

test('front door has a field of 52 px with its button inside', async ({ signedInPage: page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const main = page.getByRole('main');
  const [field, submit] = [await boundingBox(searchField(main)), await boundingBox(button(main, 'Find'))];
  expect([field.height, field.width]).toEqual([52, 592]);
  expect([field.right - submit.right, field.bottom - submit.bottom, submit.height]).toEqual([6, 6, 40]);
  await test.step('the focus is a ring on its own edge', async () => {
    await expect(searchField(page)).toBeFocused();
    await expect(searchField(page)).toHaveCSS('outline-offset', '-1px');
  });
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

test('row of a found person is one link, its evidence at one edge', async ({ page }) => {
  await openSignedIn(page, `/find#phone=${phones.shared}`);
  const links = page.getByRole('list', { name: 'Found people' }).getByRole('link');
  await expect(links.filter({ hasText: 'Петров' })).toHaveCount(3);
  const name = links.first().locator('bdi').first();
  await test.step('not underlined, and in another colour under the pointer', async () => {
    await expect(links.first()).toHaveCSS('text-decoration-line', 'none');
    const before = await name.evaluate((element) => getComputedStyle(element).color);
    await links.first().hover();
    await expect(name).not.toHaveCSS('color', before);
  });
  const evidence = await Promise.all((await page.locator('.found__evidence').all()).map(boundingBox));
  expect(new Set(evidence.map(({ right }) => right)).size).toBe(1);
  const [first] = evidence;
  await page.mouse.click((first?.right ?? 0) - 4, (first?.y ?? 0) + 4);
  await expect(heading(page)).toHaveText('Иван Петров');
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
