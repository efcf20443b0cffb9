// The viewer in a frame of another product's page: its URL, the links that leave it, what is copied in it, and as a side panel.
import { romashka, vokzal } from '#simulator/data/customers.ts';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { findLink } from '../find/results-page.ts';
import { startAppServer } from '../support/app-server.ts';
import { controls, find, locales, openHelp, press, readClipboard } from '../support/controls.ts';
import { heading, personPath, visitorCard, visitorCards, waitForApp } from '../support/person-page.ts';
import { openSignedIn, signIn, signOut, tokenField } from '../support/sign-in.ts';
import { expect, openInTabLink, test, viewerFrame } from './embedded.ts';

test('signs in within the frame, draws the cards there, and has left its own frame out', async ({
  frame,
  page,
  simulator,
}) => {
  const viewer = await frame(`${personPath(personIds.example)}?embed=1`);
  const token = tokenField(viewer);
  await expect(token).toHaveValue(tokens.client);
  await token.press('Enter');
  await expect(visitorCards(viewer)).toHaveCount(2);
  await expect(heading(viewer)).toHaveText('Тест');
  await expect(viewer.getByRole('combobox', { name: 'Language' })).toHaveCount(0);
  await expect(viewer.getByRole('banner').getByRole('link')).toHaveCount(1);
  // A card is no stop of its own: its controls are, and a link leads past all that stands before the cards.
  await viewer.getByRole('link', { name: 'Skip to records', exact: true }).press('Enter');
  const card = visitorCards(viewer).first();
  await expect(card).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(card.getByRole('link').first()).toBeFocused();

  await test.step('the help leaves out the key of the look-up, which the frame has no way to', async () => {
    await waitForApp(viewer);
    const dialog = await openHelp(viewer);
    await expect(dialog).toContainText('Copy the first phone');
    await expect(dialog).not.toContainText('Find a person');
    await press(dialog, 'Close');
    await expect(dialog).toBeHidden();
  });
  await signOut(viewer);
  await expect(visitorCards(viewer)).toHaveCount(0);
  await test.step('it shows the points when few are left', async () => {
    simulator.setPointsLeft({ day: 20 });
    await signIn(viewer);
    await expect(viewer.getByRole('banner').getByText(/^Only .*points left today/)).toBeVisible();
  });
});

test('is not framed where another site is named', async ({ page, crm, allowConsoleErrors }) => {
  allowConsoleErrors(/frame-ancestors/);
  const closed = await startAppServer(undefined, 'https://crm.example');
  try {
    const refusal = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto(crm.origin + crm.framing(`${closed.url}?embed=1`));
    await refusal;
    const frame = await viewerFrame(page);
    await expect.poll(() => frame.url()).toMatch(/^chrome-error:/);
    await expect(frame.getByLabel('Access token')).toHaveCount(0);
  } finally {
    await closed.close();
  }
});

const example = personPath(personIds.example);
const markedId = 7_100_000_512;

test('the focus, the place and Back stay the other product’s; what is done to the page keeps it embedded; copying needs no leave of the page around', async ({
  frame,
  page,
  baseURL,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/Permissions policy violation: The Clipboard API/);
  await page.context().grantPermissions(['clipboard-read']);
  const note = page.getByRole('textbox', { name: 'Note' });
  const undisturbed = async (): Promise<void> => {
    await expect(note).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  };
  const person = new URL(`/persons/7000000005?visitor=${markedId}`, baseURL).href;
  const first = await frame(`/visitors/${markedId}?embed=1`, true);
  await expect(tokenField(first)).toBeVisible();
  await undisturbed();
  await signIn(first, { remember: true });
  await expect(visitorCard(first, markedId)).toBeFocused();
  // On the app's own site the sign-in is remembered, so the next load marks the record at once.
  await page.goto('about:blank');
  const viewer = await frame(`/visitors/${markedId}?embed=1`, true);
  await expect(visitorCard(viewer, markedId)).toHaveAttribute('aria-current', 'true');
  await expect(viewer.getByText(`The record with visitor ID ${markedId} is marked`)).toBeAttached();
  await undisturbed();

  await expect.poll(() => viewer.url()).toBe(`${person}&embed=1`);
  await viewer.getByRole('searchbox', { name: 'Find in records' }).fill('anna');
  await expect.poll(() => viewer.url()).toBe(`${person}&embed=1#q=anna`);
  const steps = () => viewer.evaluate(() => history.length);
  const before = await steps();
  await viewer.getByRole('tab', { name: 'Contacts', exact: true }).click();
  await viewer
    .getByRole('button', { name: /^Show only/ })
    .first()
    .click();
  await expect(viewer.getByRole('button', { name: /^Only records with/ })).toBeVisible();
  expect(await steps()).toBe(before);
  const { searchParams, hash } = new URL(viewer.url());
  expect([searchParams.get('embed'), searchParams.get('visitor'), hash]).toEqual([
    '1',
    `${markedId}`,
    '#q=anna',
  ]);

  await test.step('the link that is copied is the one for everybody', async () => {
    // The count of the filter may be said over it.
    await expect(async () => {
      await press(viewer, 'Copy link');
      await expect(viewer.getByText('Copied', { exact: true })).toBeAttached({ timeout: 1000 });
    }).toPass();
    await note.focus();
    expect(await readClipboard(page)).toBe(person);
  });
});

test('links lead out of the frame, which stays as it is', async ({ frame, page, baseURL }) => {
  const viewer = await frame('/?embed=1', true);
  await signIn(viewer);
  const out = page.waitForEvent('popup');
  await viewer
    .getByRole('list', { name: 'People in the simulator' })
    .getByRole('link', { name: String(personIds.karenina) })
    .click();
  await expect(await out).toHaveURL(new URL(personPath(personIds.karenina), baseURL).href);
  expect(viewer.url()).toBe(new URL('/?embed=1', baseURL).href);

  await test.step('but the field opens the person inside, as does a link to a search', async () => {
    await find(viewer, String(personIds.example));
    await expect(visitorCards(viewer)).toHaveCount(2);
    expect(viewer.url()).toBe(new URL(`${example}?embed=1`, baseURL).href);
    const { hash } = new URL(findLink('phone', phones.karenina), baseURL);
    const found = await frame(`/find?embed=1${hash}`, true);
    await expect(visitorCards(found)).toHaveCount(12);
    expect(found.url()).toBe(new URL(`${personPath(personIds.karenina)}?embed=1`, baseURL).href);
  });
  await test.step('a failure’s way to the look-up leads out, too', async () => {
    const failed = await frame('/visitors/5?embed=1', true);
    const lookUp = page.waitForEvent('popup');
    await failed.getByRole('alert').getByRole('link').click();
    await expect(await lookUp).toHaveURL(new URL('/', baseURL).href);
  });
});

test('a partner chooses the customer in the frame, and can put it right; the whole viewer is one link away, with all that the frame shows', async ({
  frame,
  page,
  baseURL,
}) => {
  const viewer = await frame(`${example}?embed=1&sort=name`, true);
  const bar = viewer.getByRole('banner');
  const choose = async (text: string, option: RegExp): Promise<void> => {
    await viewer.getByRole('combobox', { name: 'Customer', exact: true }).fill(text);
    await viewer.getByRole('option', { name: option }).first().click();
  };
  await signIn(viewer, { token: tokens.partner });
  await choose('вокзал', /ООО «Вокзал».*Пётр Облонский/);
  await expect(bar).toContainText('Вокзал');
  await expect(visitorCards(viewer).first()).toBeVisible();
  await expect(viewer.getByText('test@2.ru')).toHaveCount(0);
  expect(new URL(viewer.url()).searchParams.get('user_id')).toBe(String(vokzal.userId));
  // Every ID contains a 6.
  await viewer.getByRole('searchbox', { name: 'Find in records' }).fill('6');
  await bar.getByRole('button', { name: /change the customer/ }).click();
  await choose('ромашка', /Ромашка/);
  await expect(bar).toContainText('Ромашка');
  await expect(visitorCards(viewer)).toHaveCount(2);
  await expect(visitorCards(viewer).getByText('test@2.ru').first()).toBeVisible();
  expect(page.context().pages()).toHaveLength(1);

  const query = new URL(viewer.url()).searchParams;
  expect(Object.fromEntries(query)).toEqual({ user_id: String(romashka.userId), embed: '1', sort: 'name' });
  await viewer.getByRole('searchbox', { name: 'Find in records' }).fill('346356');
  const out = page.waitForEvent('popup');
  await openInTabLink(viewer).click();
  const tab = await out;
  await expect(tab).toHaveURL(
    new URL(`${example}?user_id=${romashka.userId}&sort=name#q=346356`, baseURL).href,
  );
  await expect(visitorCards(tab)).toHaveCount(1);
  await expect(tab.getByRole('link', { name: 'Person Visitors, look-up' })).toBeVisible();
  expect(await tab.evaluate(() => window.opener)).toBeNull();
});

// In Russian, whose words are longer.
test.describe('a side panel', () => {
  test.use({ viewport: { width: 400, height: 600 }, locale: locales.ru });

  test('nothing is wider than the panel, which begins with its records, the call in sight', async ({
    page,
  }) => {
    await test.step('a partner’s', async () => {
      await page.goto(`${personPath(personIds.example)}?user_id=${romashka.userId}&embed=1`);
      await signIn(page, { token: tokens.partner, language: 'ru' });
      await expect(visitorCards(page, 'ru')).toHaveCount(2);
      // The name comes after the cards.
      await expect(page.getByRole('banner')).toContainText('Ромашка');
      // One row: elements that are hidden in a panel take no space.
      expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(60);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
    });
    const bar = page.getByRole('toolbar');
    for (const [width, personId] of [
      [400, personIds.thousand],
      [599, personIds.karenina],
    ] as const)
      await test.step(`${width} px wide`, async () => {
        await page.setViewportSize({ width, height: 600 });
        await openSignedIn(page, `${personPath(personId)}?embed=1`);
        await expect(bar.getByRole('link')).toBeInViewport({ ratio: 1 });
        await expect(bar.locator(':scope > *')).toHaveCount(2);
        await expect(page.getByRole('tab')).toHaveCount(3);
        expect((await visitorCards(page, 'ru').first().boundingBox())?.y).toBeLessThan(210);
      });
    await test.step('600 px wide: there is room for the call beside the name', async () => {
      await page.setViewportSize({ width: 600, height: 600 });
      await expect(page.getByRole('link', { name: /^Позвонить.*\+/ })).toBeInViewport();
      await expect(bar).toHaveCount(0);
      await expect(page.getByRole('tab')).toHaveCount(3);
    });
    await test.step('1280 px wide: what sticks covers nothing of the line below the name', async () => {
      await page.setViewportSize({ width: 1280, height: 600 });
      const conversation = page.getByRole('link', { name: 'Последний разговор', exact: true });
      await conversation.click({ trial: true, position: { x: 8, y: 1 } });
    });
  });
});
