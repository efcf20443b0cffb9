// Links to a search from a CRM or a phone: the fragment is taken out of the address and searched for.
import type { Page } from '@playwright/test';
import { emails, names, personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { holdApp } from '../app/lazy-chunks.ts';
import { callsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn, signIn, signOut, tokenField } from '../support/sign-in.ts';
import { expectOnlyInMemory, findLink } from './results-page.ts';

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
  await test.step('another one replaces the search; many times at once, the same one is one search', async () => {
    const before = callsOf(simulator, CALLS).length;
    const other = findLink('phone', phones.shared);
    for (let press = 0; press < 20; press += 1)
      await page.evaluate((hash) => location.assign(hash), other.slice('/find'.length));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('+7 916 555 31 05');
    await expect(page.getByRole('list', { name: 'Found people' })).toBeVisible();
    expect(callsOf(simulator, CALLS)).toHaveLength(before + 1);
    await expectOnlyInMemory(page, [phones.shared]);
  });
});

test('the fragment is gone before the app has loaded, which may read it itself', async ({ page }) => {
  const release = await holdApp(page);
  await openSignedIn(page, findLink('phone', phones.ofNobody), tokens.client, 'commit');
  await expect(page).toHaveURL('/find');
  release();
  await expect(listedHits(page)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(listedHits(page)).toHaveCount(0);

  await page.route('**/find', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/<script>.*?<\/script>/gs, '');
    await route.fulfill({ response, body });
  });
  await page.goto('about:blank');
  await page.goto(findLink('phone', phones.karenina));
  await expect(page).toHaveURL(karenina);
  await expect(visitorCards(page)).toHaveCount(12);
});

test('a link waits for a sign-in; a sign-out forgets it', async ({ page, simulator, answers }) => {
  await test.step('signed out, it is kept in memory and searched for after signing in', async () => {
    await page.goto(findLink('phone', phones.karenina));
    await expect(tokenField(page)).toBeVisible();
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

  const openExpired = async (): Promise<void> => {
    // Another fragment of the same page would be no other page.
    await page.goto('about:blank');
    answers.fail('*', 'access_token_expired', { times: 1 });
    await openSignedIn(page, findLink('phone', phones.ofNobody));
  };
  await openExpired();
  await signIn(page);
  await expect(listedHits(page)).toBeVisible();

  await test.step('not by another account', async () => {
    await openExpired();
    await signIn(page, { token: tokens.otherClient });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Find a person');
    const asked = callsOf(simulator, CALLS).map(({ params }) => params['access_token']);
    expect(asked).not.toContain(tokens.otherClient);
  });
});

test('a link’s person is not drawn after a sign-out in another tab', async ({ page, context, answers }) => {
  await openSignedIn(page, '/');
  answers.hold('get.person_visitors');
  const tab = await context.newPage();
  await tab.goto(findLink('phone', phones.karenina));
  await expect.poll(() => answers.waiting()).toBe(1);
  await signOut(page);
  await expect(tokenField(tab)).toBeVisible();
  answers.release();
  await expect(tab.getByText('Каренина')).toHaveCount(0);
});
