// The URL of a framed viewer, the links that leave the frame, and the links that are copied in it.
import { romashka } from '#simulator/data/customers.ts';
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { findLink } from '../find/find-link.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { find } from '../support/find-field.ts';
import { expect, outLink, test } from './embedded.ts';
import { personPath, visitorCard, visitorCards } from '../support/person-page.ts';
import { signIn } from '../support/sign-in.ts';

const example = personPath(personIds.example);
const markedId = 7_100_000_512;

test('what is done to the page keeps it embedded', async ({ frame, baseURL }) => {
  const viewer = await frame(`/visitors/${markedId}?embed=1`);
  const search = () => new URL(viewer.url()).searchParams;
  await signIn(viewer);
  await expect(visitorCard(viewer, markedId)).toHaveAttribute('aria-current', 'true');
  await expect
    .poll(() => viewer.url())
    .toBe(new URL(`/persons/7000000005?visitor=${markedId}&embed=1`, baseURL).href);

  await viewer.getByRole('searchbox', { name: 'Find in records' }).fill('anna');
  await expect.poll(() => new URL(viewer.url()).hash).toBe('#q=anna');
  const steps = () => viewer.evaluate(() => history.length);
  const before = await steps();
  await viewer.getByRole('tab', { name: 'Contacts', exact: true }).click();
  await viewer
    .getByRole('button', { name: /^Show only/ })
    .first()
    .click();
  await expect(viewer.getByRole('button', { name: /^Only records with/ })).toBeVisible();
  // Back stays the other product's.
  expect(await steps()).toBe(before);
  expect(search().get('embed')).toBe('1');
  expect(search().get('visitor')).toBe(String(markedId));
  expect(new URL(viewer.url()).hash).toBe('#q=anna');
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

  // Unlike a link, the form opens the person inside the frame, if the frame's URL names nobody.
  await find(viewer, String(personIds.example));
  await expect(visitorCards(viewer)).toHaveCount(2);
  expect(viewer.url()).toBe(new URL(`${example}?embed=1`, baseURL).href);

  await test.step('so does a link to a search', async () => {
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

test('the whole viewer is one link away, with all that the frame shows', async ({ frame, page, baseURL }) => {
  const viewer = await frame(`${example}?user_id=${romashka.userId}&embed=1&sort=name`, true);
  await signIn(viewer, { token: tokens.partner });
  await expect(visitorCards(viewer)).toHaveCount(2);
  await viewer.getByRole('searchbox', { name: 'Find in records' }).fill('346356');
  const out = page.waitForEvent('popup');
  await outLink(viewer).click();
  const tab = await out;
  await expect(tab).toHaveURL(
    new URL(`${example}?user_id=${romashka.userId}&sort=name#q=346356`, baseURL).href,
  );
  await expect(visitorCards(tab)).toHaveCount(1);
  await expect(tab.getByRole('link', { name: 'Person Visitors, look-up' })).toBeVisible();
  expect(await tab.evaluate(() => window.opener)).toBeNull();
});

test('a path that would name another host is no page, and no link leads away by it', async ({
  page,
  baseURL,
}) => {
  const { origin } = new URL(baseURL ?? '');
  const out = page.getByRole('link', { name: 'Open in a new tab', exact: true });
  const origins = async (): Promise<string[]> => {
    const links = await page.locator('a[href]').all();
    return Promise.all(
      links.map((link) =>
        link.evaluate((a) => new URL(a.getAttribute('href') ?? '', document.baseURI).origin),
      ),
    );
  };
  for (const path of ['//evil.example/x', '/\\evil.example/x']) {
    await test.step(path, async () => {
      await page.goto(`${origin}${path}?embed=1`);
      await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
      await expect(out).toBeVisible();
      expect(new Set(await origins())).toEqual(new Set([origin]));
      await signIn(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page');
      await expect(page).toHaveTitle(/^No such page/);
      expect(new Set(await origins())).toEqual(new Set([origin]));

      const tab = page.waitForEvent('popup');
      await out.click();
      const opened = await tab;
      await opened.waitForURL(/./);
      expect(new URL(opened.url()).origin).toBe(origin);

      await page.evaluate(() => localStorage.clear());
      await opened.close();
    });
  }
});

test('the link that is copied is the one for everybody', async ({ page, baseURL }) => {
  await allowClipboard(page);
  await page.goto(`${example}?visitor=6152759362&embed=1#q=a`);
  await signIn(page);
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect.poll(() => readClipboard(page)).toBe(new URL(`${example}?visitor=6152759362`, baseURL).href);
});

test('copying needs no leave of the page around', async ({ frame, page, allowConsoleErrors }) => {
  allowConsoleErrors(/Permissions policy violation: The Clipboard API/);
  await page.context().grantPermissions(['clipboard-read']);
  const viewer = await frame(`${example}?embed=1`);
  await signIn(viewer);
  await viewer.getByRole('button', { name: 'Copy e-mail test@2.ru', exact: true }).first().click();
  await expect(viewer.getByText('Copied', { exact: true })).toBeAttached();
  await page.getByRole('textbox', { name: 'Note' }).focus();
  expect(await readClipboard(page)).toBe('test@2.ru');
});
