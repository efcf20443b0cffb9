// The first call of a link to a search starts before the app has loaded, and that for the person whom it names: once, and only
// if the page would make the same calls.
import { personIds, phones, tokens } from '#simulator/data/reserved.ts';
import { filesNamed } from '../app/lazy-chunks.ts';
import { findLink } from '../find/find-link.ts';
import { signedInWith, storeSignIn } from '../support/app-storage.ts';
import { callsOf, methodsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { holdAppUntil } from './held-scripts.ts';

const CALLS = 'get.calls_report';
const VISITORS = 'get.person_visitors';
const link = findLink('phone', `+${phones.karenina}`);
const person = new RegExp(`/persons/${personIds.karenina}$`);

test('it is made once, before the app has loaded, as is that for the person', async ({ page, simulator }) => {
  await holdAppUntil(page, () => expect.poll(() => methodsOf(simulator)).toEqual([CALLS, VISITORS]));
  await openSignedIn(page, link);
  await expect(page).toHaveURL(person);
  await expect(visitorCards(page)).toHaveCount(12);
  const calls = methodsOf(simulator).filter((method) => method === CALLS || method === VISITORS);
  expect(calls).toEqual([CALLS, VISITORS]);
});

test('a page without such a link does not load what makes it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openSignedIn(page, `/persons/${personIds.karenina}`);
  await expect(visitorCards(page)).toHaveCount(12);
  await page.goto('/find');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(asked.filter((url) => filesNamed(['preload-search']).test(url))).toEqual([]);
});

test('nothing is asked for before it is known for whom and for what', async ({ page, simulator }) => {
  // Between the links, as another fragment of the same page is no other page.
  await test.step('signed out', async () => {
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });
  await test.step('what is no phone', async () => {
    await page.goto('about:blank');
    await openSignedIn(page, findLink('phone', 'anonymous'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
  await test.step('a partner’s link names no customer', async () => {
    await page.goto('about:blank');
    await openSignedIn(page, link, tokens.partner);
    await expect(page.getByRole('combobox', { name: 'Customer' })).toBeVisible();
  });
  expect(callsOf(simulator, CALLS)).toEqual([]);
});

test('an answer to another token is never shown', async ({ page, simulator }) => {
  // While the app loads, the storage gets the sign-in of another account.
  await holdAppUntil(page, async () => {
    await expect.poll(() => callsOf(simulator, CALLS).length).toBe(1);
    await storeSignIn(page, { ...signedInWith(tokens.otherClient), signInId: 'another' });
  });
  await openSignedIn(page, link);
  await expect.poll(() => callsOf(simulator, CALLS).length).toBe(2);
  expect(callsOf(simulator, CALLS).at(-1)?.params['access_token']).toBe(tokens.otherClient);
  await expect(page.getByText('Каренина')).toHaveCount(0);
});
