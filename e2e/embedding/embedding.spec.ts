// The viewer in a frame of another product's page: its URL, the links that leave it, copying, and its size. Who may frame it:
// deploy/start.test.ts.
import { romashka } from '#simulator/data/customers.ts';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { findLink } from '../find/results-page.ts';
import { find, locales, moveTo, openHelp, press, readClipboard } from '../support/controls.ts';
import { heading, personPath, visitorCard, visitorCards, waitForApp } from '../support/person-page.ts';
import { signIn, signOut, tokenField } from '../support/sign-in.ts';
import { expect, openInTabLink, test } from './embedded.ts';

const example = personPath(personIds.example);
const markedId = 7_100_000_512;

test('frame shows the cards without controls that it cannot use', async ({ frame, page }) => {
  const viewer = await frame(`${example}?embed=1`);
  const token = tokenField(viewer);
  await expect(token).toHaveValue(tokens.client);
  await token.press('Enter');
  await expect(visitorCards(viewer)).toHaveCount(2);
  await expect(heading(viewer)).toHaveText('Тест');
  await expect(viewer.getByRole('combobox', { name: 'Language' })).toHaveCount(0);
  await expect(viewer.getByRole('banner').getByRole('link')).toHaveCount(1);
  await test.step('Tab goes from the skip link to the first card’s controls', async () => {
    await viewer.getByRole('link', { name: 'Skip to records', exact: true }).press('Enter');
    const card = visitorCards(viewer).first();
    await expect(card).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(card.getByRole('link', { name: '6152759362' })).toBeFocused();
  });
  await test.step('the help lacks the key of the search field', async () => {
    await waitForApp(viewer);
    const dialog = await openHelp(viewer);
    await expect(dialog).toContainText('Copy the first phone');
    await expect(dialog).not.toContainText('Find a person');
    await press(dialog, 'Close');
    await expect(dialog).toBeHidden();
  });
  await signOut(viewer);
  await expect(visitorCards(viewer)).toHaveCount(0);
});

test('frame leaves focus, scrolling and Back to its host page', async ({
  frame,
  page,
  baseURL,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/Permissions policy violation: The Clipboard API/);
  const note = page.getByRole('textbox', { name: 'Note' });
  const expectUndisturbed = async (): Promise<void> => {
    await expect(note).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  };
  const first = await frame(`/visitors/${markedId}?embed=1`, true);
  await expect(tokenField(first)).toBeVisible();
  await expectUndisturbed();
  await signIn(first, { remember: true });
  await expect(visitorCard(first, markedId)).toBeFocused();
  // On the viewer's own site the sign-in is remembered, so the next load marks the record at once.
  const viewer = await frame(`/visitors/${markedId}?embed=1`, true);
  await expect(visitorCard(viewer, markedId)).toHaveAttribute('aria-current', 'true');
  // A tab of its own is not embedded.
  const conversation = viewer.getByRole('link', { name: 'Last conversation', exact: true });
  await expect(conversation).toHaveAttribute('href', /^(?!.*embed)\/persons\//);
  await expect(viewer.getByText(`The record with visitor ID ${markedId} is marked`)).toBeAttached();
  await expectUndisturbed();

  await test.step('filter and chosen contact keep the URL embedded, and add no history entry', async () => {
    const person = new URL(`/persons/7000000005?visitor=${markedId}&embed=1`, baseURL).href;
    await expect.poll(() => viewer.url()).toBe(person);
    await viewer.getByRole('searchbox', { name: 'Find in records' }).fill('anna');
    await expect.poll(() => viewer.url()).toBe(`${person}#q=anna`);
    const historyLength = () => viewer.evaluate(() => history.length);
    const before = await historyLength();
    await viewer.getByRole('tab', { name: 'Contacts', exact: true }).click();
    await viewer
      .getByRole('button', { name: /^Show only/ })
      .first()
      .click();
    await expect(viewer.getByRole('button', { name: /^Remove filter:/ })).toBeVisible();
    expect(await historyLength()).toBe(before);
    expect(viewer.url()).toBe(`${person}#q=anna`);
  });
  await test.step('a link is copied without the host page’s permission', async () => {
    // The filter's count may replace the announcement.
    await expect(async () => {
      await press(viewer, 'Copy link');
      await expect(viewer.getByText('Copied', { exact: true })).toBeAttached({ timeout: 1000 });
    }).toPass();
    await note.focus();
    const link = new URL(`/persons/7000000005?visitor=${markedId}`, baseURL).href;
    expect(await readClipboard(page)).toBe(link);
  });
});

test('links open tabs, and the frame stays', async ({ frame, page, answers, baseURL }) => {
  const viewer = await frame('/?embed=1', true);
  await signIn(viewer);
  const popup = page.waitForEvent('popup');
  await viewer
    .getByRole('list', { name: 'Examples', exact: true })
    .getByRole('link', { name: /^A caller/ })
    .click();
  await expect(await popup).toHaveURL(new URL(personPath(personIds.karenina), baseURL).href);
  expect(viewer.url()).toBe(new URL('/?embed=1', baseURL).href);

  await test.step('also the link of a failure', async () => {
    answers.fail('getobj.person_for_visitor', 'invalid_parameter_value', { details: { field: 'id' } });
    await find(viewer, 'visitor_id=5');
    const link = viewer.getByRole('alert').getByRole('link');
    await expect(link).toHaveAttribute('href', '/');
    await expect(link).toHaveAttribute('target', '_blank');
    expect(viewer.url()).toBe(new URL('/visitors/5?embed=1', baseURL).href);
  });
  await test.step('but a search opens the person in the frame', async () => {
    const { hash } = new URL(findLink('phone', phones.karenina), baseURL);
    const found = await frame(`/find?embed=1${hash}`, true);
    await expect(visitorCards(found)).toHaveCount(12);
    expect(found.url()).toBe(new URL(`${personPath(personIds.karenina)}?embed=1`, baseURL).href);
  });
});

test('partner chooses a customer in a frame, and a tab has it', async ({ frame, page, baseURL }) => {
  const viewer = await frame(`${example}?embed=1&sort=name`, true);
  const appBar = viewer.getByRole('banner');
  const filter = viewer.getByRole('searchbox', { name: 'Find in records' });
  const choose = async (text: string, option: RegExp): Promise<void> => {
    await viewer.getByRole('combobox', { name: 'Customer', exact: true }).fill(text);
    await viewer.getByRole('option', { name: option }).first().click();
  };
  await signIn(viewer, { token: tokens.partner });
  await choose('вокзал', /ООО «Вокзал».*Пётр Облонский/);
  await expect(appBar).toContainText('Вокзал');
  await expect(visitorCards(viewer).first()).toBeVisible();
  // Every ID contains a 6.
  await filter.fill('6');
  await appBar.getByRole('button', { name: /change the customer/ }).click();
  await choose('ромашка', /Ромашка/);
  await expect(appBar).toContainText('Ромашка');
  await expect(visitorCards(viewer)).toHaveCount(2);
  await expect(visitorCards(viewer).getByText('test@2.ru').first()).toBeVisible();
  expect(page.context().pages()).toHaveLength(1);
  const query = new URL(viewer.url()).searchParams;
  expect(Object.fromEntries(query)).toEqual({ user_id: String(romashka.userId), embed: '1', sort: 'name' });

  await filter.fill('346356');
  const popup = page.waitForEvent('popup');
  await openInTabLink(viewer).click();
  const tab = await popup;
  const whole = new URL(`${example}?user_id=${romashka.userId}&sort=name#q=346356`, baseURL).href;
  await expect(tab).toHaveURL(whole);
  await expect(visitorCards(tab)).toHaveCount(1);
  await expect(tab.getByRole('link', { name: 'Person Visitors, look-up' })).toBeVisible();
  expect(await tab.evaluate(() => window.opener)).toBeNull();
});

// In Russian, whose words are longer.
test.describe('a side panel', () => {
  test.use({ viewport: { width: 400, height: 600 }, locale: locales.ru });

  test('side panel has tabs, and its call in sight at every width', async ({ page }) => {
    await test.step('a partner’s in one row, without sideways scrolling', async () => {
      await page.goto(`${example}?user_id=${romashka.userId}&embed=1`);
      await signIn(page, { token: tokens.partner, language: 'ru' });
      await expect(visitorCards(page, 'ru')).toHaveCount(2);
      // The name is shown after the cards.
      await expect(page.getByRole('banner')).toContainText('Ромашка');
      expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(60);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
    });
    await test.step('from 1024 px on with the customer in sight', async () => {
      await moveTo(page, `${personPath(personIds.thousand)}?user_id=${romashka.userId}&embed=1`);
      await page.setViewportSize({ width: 1024, height: 600 });
      await visitorCards(page, 'ru').nth(20).scrollIntoViewIfNeeded();
      await expect(page.getByRole('button', { name: /Ромашка/ })).toBeInViewport({ ratio: 1 });
    });
    const bottomBar = page.getByRole('toolbar');
    await test.step('below 600 px in the bottom bar', async () => {
      for (const width of [400, 599]) {
        await page.setViewportSize({ width, height: 600 });
        await expect(bottomBar.getByRole('link')).toBeInViewport({ ratio: 1 });
        await expect(bottomBar.locator(':scope > *')).toHaveCount(2);
        await expect(page.getByRole('tab')).toHaveCount(3);
      }
    });
    await test.step('from 600 px beside the name', async () => {
      await page.setViewportSize({ width: 600, height: 600 });
      await expect(page.getByRole('link', { name: /^Позвонить.*\+/ })).toBeInViewport();
      await expect(bottomBar).toHaveCount(0);
      await expect(page.getByRole('tab')).toHaveCount(3);
    });
    await test.step('at 1280 px with nothing over the line below the name', async () => {
      await page.setViewportSize({ width: 1280, height: 600 });
      const conversation = page.getByRole('link', { name: 'Последний разговор', exact: true });
      await conversation.click({ trial: true, position: { x: 8, y: 1 } });
    });
  });
});
