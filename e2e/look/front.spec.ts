// The look around a person: bar, look-up, results, demo, failures. What holds on every screen: screens.spec.ts.
import type { Locator, Page } from '@playwright/test';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { button, find, moveTo, openAccountMenu, readClipboard, searchField } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { boundingBox, edges, textLeft } from '../support/layout.ts';
import { contactFilter, contactItems, openPerson } from '../support/open-person.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn, signOut, tokenField } from '../support/sign-in.ts';

const examples = (page: Page): Locator => page.getByRole('list', { name: 'Examples', exact: true });
const moreExamples = (page: Page): Locator => page.getByRole('list', { name: 'More examples', exact: true });

test('example of the demo is one press that signs in and opens', async ({ page, simulator }) => {
  await page.goto('/');
  await expect(page.getByText('The data is invented.')).toBeVisible();
  for (const [situation, url, token] of [
    ['A caller', /\/persons\/7000000005$/, tokens.client],
    ['A chat', /\/persons\/7000000005\?visitor=7100000501$/, tokens.client],
    ['A partner’s customer', /\/persons\/7000000005\?user_id=\d+$/, tokens.partner],
  ] as const)
    await test.step(situation, async () => {
      const { length } = simulator.calls;
      await examples(page).getByRole('link', { name: situation }).click();
      await expect(page).toHaveURL(url);
      await expect(heading(page)).toHaveText('Анна Каренина');
      await expect(visitorCards(page)).toHaveCount(12);
      expect(simulator.calls[length]?.params['access_token']).toBe(token);
      await signOut(page);
    });
  await page.getByText('More examples', { exact: true }).click();
  const names = await moreExamples(page).getByRole('link').allTextContents();
  expect(names.findIndex((name) => name.startsWith('A failure'))).toBe(names.length - 3);
  await moreExamples(page).getByRole('link', { name: 'The documented example' }).click();
  await expect(visitorCards(page)).toHaveCount(2);
  await signOut(page);
  await page.getByText('More examples', { exact: true }).click();
  await page.getByRole('link', { name: 'Sign in with login and password' }).click();
  await expect(tokenField(page)).toBeHidden();
  await expect(page).toHaveURL('/');
  await expect(examples(page).getByRole('link')).toHaveText([/^A caller/, /^A chat/]);
  await examples(page).getByRole('link').first().click();
  await expect(heading(page)).toHaveText('Анна Каренина');
});

test('front door has a field of 52 px, and columns below it', async ({ signedInPage: page }) => {
  const main = page.getByRole('main');
  const [field, submit] = [await boundingBox(searchField(main)), await boundingBox(button(main, 'Find'))];
  expect([field.height, field.width]).toEqual([52, 592]);
  expect([field.right - submit.right, field.bottom - submit.bottom, submit.height]).toEqual([6, 6, 40]);
  await expect(searchField(page)).toBeFocused();
  await expect(searchField(page)).toHaveCSS('outline-offset', '-1px');
  await test.step('kinds and values of its options are columns', async () => {
    await searchField(main).fill('9165551234');
    const options = page.getByRole('option');
    await expect(options).toHaveCount(3);
    for (const column of ['.icon', '.secondary', '.field-option__value'])
      expect(await edges(options.locator(column), 'left')).toHaveLength(1);
    expect(await edges(options, 'height')).toEqual([40]);
  });
  await test.step('row of a found person is one link, its evidence at one edge', async () => {
    await find(page, `+${phones.shared}`);
    const links = page.getByRole('list', { name: 'Found people' }).getByRole('link');
    await expect(links.filter({ hasText: 'Петров' })).toHaveCount(3);
    // Not underlined, and in another colour under the pointer.
    const name = links.first().locator('bdi').first();
    await expect(links.first()).toHaveCSS('text-decoration-line', 'none');
    const before = await name.evaluate((element) => getComputedStyle(element).color);
    await links.first().hover();
    await expect(name).not.toHaveCSS('color', before);
    const evidence = page.locator('.found__evidence');
    expect(await edges(evidence, 'right')).toHaveLength(1);
    const { right, y } = await boundingBox(evidence.first());
    await page.mouse.click(right - 4, y + 4);
    await expect(heading(page)).toHaveText('Иван Петров');
  });
});

for (const pointer of ['mouse', 'touch'])
  test.describe(() => {
    test.use({ hasTouch: pointer === 'touch', isMobile: pointer === 'touch' });

    test(`headings without a person are at one height by ${pointer}`, async ({ signedInPage: page }) => {
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 800 });
        const tops = new Set<number>();
        for (const [path, title] of [
          ['/', 'Find a person'],
          ['/check', 'Connection check'],
          ['/nothing', 'No such page'],
        ] as const) {
          await moveTo(page, path);
          await expect(heading(page)).toHaveText(title);
          tops.add((await boundingBox(heading(page))).y);
        }
        await find(page, `+${phones.ofNobody}`);
        await expect(page.getByRole('listitem').getByText('no person linked')).toBeVisible();
        tops.add((await boundingBox(heading(page))).y);
        expect([...tops]).toHaveLength(1);
      }
    });
  });

test('calls of nobody are a row with the newest date and “Copy phone”', async ({ signedInPage: page }) => {
  await find(page, `+${phones.ofNobody}`);
  const row = page.getByRole('listitem').filter({ hasText: 'no person linked' });
  const copy = row.getByRole('button', { name: 'Copy phone +7 916 555 31 00', exact: true });
  await copy.click();
  expect(await readClipboard(page)).toBe(`+${phones.ofNobody}`);
  const { right } = await boundingBox(row);
  expect(right - (await boundingBox(copy)).right).toBe(16);
  for (const [width, maxHeight] of [
    [1280, 62],
    [390, 106],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    expect((await boundingBox(row)).height).toBeLessThanOrEqual(maxHeight);
    const { right: dateEnd } = await boundingBox(row.getByText(/\d:\d\d$/));
    expect((await boundingBox(copy)).x - dateEnd).toBe(12);
  }
});

test('other layout is the primary action where nobody was found', async ({ signedInPage: page }) => {
  await find(page, 'Ckjyjd Gtnh');
  const panel = page.locator('.panel.empty');
  const primary = panel.locator('.button--primary');
  await expect(primary).toHaveText('Search for “Ckjyjd Gtnh”');
  await expect(panel.getByRole('button')).toHaveText([/^Search for /, /^Search the whole year \(8/]);
  const year = await boundingBox(panel.getByRole('button').last());
  expect(year.y).toBeGreaterThan((await boundingBox(primary)).bottom);
});

test('settings of the account menu share their edges', async ({ signedInPage: page }) => {
  const settings = page.getByRole('combobox').and(page.locator('select'));
  await openAccountMenu(page);
  await expect(settings).toHaveCount(3);
  for (const language of ['en', 'ru']) {
    await settings.first().selectOption(language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const edge of ['left', 'right', 'height'] as const)
      expect(await edges(settings, edge)).toHaveLength(1);
  }
});

test('chip of a long contact keeps its ✕', async ({ page }) => {
  const [chip, cross] = [page.locator('.button--chosen'), page.locator('.button--chosen > .icon')];
  await openPerson(page, personIds.longTexts);
  await contactFilter(contactItems(page, 'Comments').first()).click();
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const row = await boundingBox(page.locator('.filter-bar__status'));
    const { width: drawn, right } = await boundingBox(chip);
    expect(drawn).toBeLessThanOrEqual(Math.min(256, row.width));
    expect(right - (await boundingBox(cross)).right).toBe(9);
    if (width > 320) expect(right).toBeLessThanOrEqual(row.right);
  }
});

test('failure has one primary button, the message if others must act', async ({ page, answers }) => {
  const primary = page.getByRole('main').locator('.button--primary');
  await openSignedIn(page, personPath(personIds.addressRefused));
  await expect(primary).toHaveText('Copy the message');
  await expect(button(page, 'Try again')).toBeVisible();
  await test.step('its quiet buttons begin at the text, the check among them', async () => {
    const notice = page.getByRole('alert');
    const check = notice.getByRole('link', { name: 'Check the connection' });
    const { y } = await boundingBox(button(page, 'Try again'));
    expect((await boundingBox(check)).y).toBe(y);
    await page.setViewportSize({ width: 320, height: 800 });
    await expect.poll(async () => (await boundingBox(check)).y).toBeGreaterThan(y);
    expect(await textLeft(check)).toBe(await textLeft(notice.getByRole('heading')));
    await page.setViewportSize({ width: 1280, height: 800 });
  });
  answers.fail('get.person_visitors', 'internal_error');
  await find(page, personPath(personIds.example));
  await expect(primary).toHaveText('Try again');
  answers.heal();
  answers.fail('get.person_events', 'forbidden');
  await find(page, personPath(personIds.klara));
  await page.getByRole('tab', { name: 'History', exact: true }).click();
  await expect(page.getByRole('tabpanel').getByRole('alert')).toBeVisible();
  await expect(page.getByRole('alert').locator('.button--primary')).toHaveCount(0);
});
