// Links to a search from a CRM or a phone: the fragment is taken out of the address and searched for.
import type { Page } from '@playwright/test';
import { vokzal } from '#simulator/data/customers.ts';
import { emails, names, personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { holdApp } from '../app/lazy-chunks.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn, signIn, signOut } from '../support/sign-in.ts';
import { optionWith } from '../customer/customer-page.ts';
import { expectOnlyInMemory, findLink } from './find-link.ts';

const CALLS = 'get.calls_report';
const karenina = `/persons/${personIds.karenina}`;
const listedHits = (page: Page) =>
  page.getByRole('listitem').filter({ hasText: /2\scalls from this number/ });

test('a link finds by phone, e-mail and name, and leaves nothing of them', async ({ page, simulator }) => {
  await openSignedIn(page, '/');
  for (const [kind, text] of [
    ['phone', '8 (916) 555-12-34'],
    ['email', emails.karenina],
    ['name', names.karenina],
  ] as const) {
    await test.step(kind, async () => {
      await page.goto(findLink(kind, text));
      await expect(page).toHaveURL(karenina);
      await expect(visitorCards(page)).toHaveCount(12);
      // The page of the search is replaced by the person's.
      await page.goBack();
      await expect(page).toHaveURL('/');
    });
  }
  await page.goto(findLink('phone', phones.ofNobody));
  await expect(listedHits(page)).toBeVisible();
  await expectOnlyInMemory(page, [phones.ofNobody, phones.ofNobody.slice(1)]);
  expect(callsOf(simulator, CALLS).at(-1)?.params['filter']).toMatchObject({ condition: 'or' });
});

test('the fragment is gone before the app has loaded', async ({ page }) => {
  const release = await holdApp(page);
  await openSignedIn(page, findLink('phone', phones.ofNobody), tokens.client, 'commit');
  await expect(page).toHaveURL('/find');
  release();
  await expect(listedHits(page)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(listedHits(page)).toHaveCount(0);
});

test('a link that comes while the page is open replaces its search', async ({ page, simulator }) => {
  await openSignedIn(page, findLink('phone', phones.ofNobody));
  await expect(listedHits(page)).toBeVisible();
  await test.step('another one', async () => {
    await page.goto(findLink('name', names.karenina));
    await expect(page).toHaveURL(karenina);
    await expect(visitorCards(page)).toHaveCount(12);
  });
  await test.step('many times at once, the same one is one search', async () => {
    const before = callsOf(simulator, CALLS).length;
    const other = findLink('phone', phones.shared);
    await page.goto('/find');
    for (let press = 0; press < 20; press += 1)
      await page.evaluate((hash) => location.assign(hash), other.slice('/find'.length));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('+7 916 555 31 05');
    await expect(page.getByRole('list', { name: 'Found people' })).toBeVisible();
    expect(callsOf(simulator, CALLS)).toHaveLength(before + 1);
    await expectOnlyInMemory(page, [phones.shared]);
  });
  await test.step('one of a caller who hides the number shows nobody else’s calls', async () => {
    await page.goto(findLink('phone', 'anonymous'));
    await expect(listedHits(page)).toHaveCount(0);
    await expect(page).toHaveURL('/find');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('a link that comes signed out, or that the API ends the sign-in of, is searched for after the next; a sign-out forgets it', async ({
  page,
  simulator,
  answers,
}) => {
  await test.step('signed out, it is kept in memory and searched for after signing in', async () => {
    await page.goto(findLink('phone', phones.karenina));
    await expect(page.getByLabel(controls.en.token, { exact: true })).toBeVisible();
    await expectOnlyInMemory(page, [phones.karenina]);
    await signIn(page);
    await expect(page).toHaveURL(karenina);
    await expect(visitorCards(page)).toHaveCount(12);
  });
  await page.goto('/find');
  await page.goto(findLink('phone', phones.ofNobody));
  await expect(listedHits(page)).toBeVisible();
  await signOut(page);
  await signIn(page);
  await expect(page).toHaveURL('/find');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(listedHits(page)).toHaveCount(0);

  // Another fragment of the same page would be no other page.
  await page.goto('about:blank');
  answers.fail('*', 'access_token_expired', { times: 1 });
  await openSignedIn(page, findLink('phone', phones.ofNobody));
  await expect(page.getByLabel(controls.en.token, { exact: true })).toBeVisible();
  await signIn(page);
  await expect(listedHits(page)).toBeVisible();

  await test.step('not by another account', async () => {
    await page.goto('about:blank');
    answers.fail('*', 'access_token_expired', { times: 1 });
    await openSignedIn(page, findLink('phone', phones.ofNobody));
    await expect(page.getByLabel(controls.en.token, { exact: true })).toBeVisible();
    await signIn(page, { token: tokens.otherClient });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find a person');
    const asked = callsOf(simulator, CALLS).map(({ params }) => params['access_token']);
    expect(asked).not.toContain(tokens.otherClient);
  });
});

test('a partner’s link without a customer asks for one, and then searches there', async ({
  page,
  simulator,
}) => {
  await openSignedIn(page, findLink('phone', phones.elsewhere), tokens.partner);
  await page.getByRole('combobox', { name: 'Customer', exact: true }).fill('вокзал');
  await optionWith(page, String(vokzal.userId)).click();
  await expect(page).toHaveURL(`${karenina}?user_id=${vokzal.userId}`);
  await expect(visitorCards(page)).not.toHaveCount(0);
  expect(callsOf(simulator, CALLS).map(({ params }) => params['user_id'])).toEqual([vokzal.userId]);
});

test('without the scripts in the page the app reads the link itself', async ({ page }) => {
  await page.route('**/find', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/<script>.*?<\/script>/gs, '');
    await route.fulfill({ response, body });
  });
  await openSignedIn(page, findLink('phone', phones.karenina));
  await expect(page).toHaveURL(karenina);
  await expect(visitorCards(page)).toHaveCount(12);
});
