import { romashka } from '#simulator/data/customers.ts';
import { tokens } from '#simulator/data/reserved.ts';
import { callsOf, methodsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { heading, visitorCard, visitorCards } from '../support/person-page.ts';
import { openAndSignIn, openSignedIn } from '../support/sign-in.ts';

const markedId = 7_100_000_512;

test('a visitor’s link gives way to the person with that record marked', async ({ page, simulator }) => {
  await page.goto('about:blank');
  await openAndSignIn(page, `/visitors/${markedId}`);
  await expect(page).toHaveURL(`/persons/7000000005?visitor=${markedId}`);

  const card = visitorCard(page, markedId);
  await expect(card).toBeFocused();
  await expect(card).toBeInViewport();
  await expect(card).toHaveAttribute('aria-current', 'true');
  await expect(visitorCards(page).and(page.locator('[aria-current]'))).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveText(`The record with visitor ID ${markedId} is marked`);
  expect(methodsOf(simulator)).toEqual([
    'getobj.account',
    'getobj.person_for_visitor',
    'get.person_visitors',
  ]);
  expect(callsOf(simulator, 'getobj.person_for_visitor')[0]?.params).toEqual({
    access_token: tokens.client,
    visitor_id: markedId,
  });

  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

test('a visitor’s link keeps on whose behalf one asks', async ({ page, simulator }) => {
  const { userId } = romashka;
  await openSignedIn(page, `/visitors/${markedId}?user_id=${userId}`, tokens.partner);
  await expect(page).toHaveURL(`/persons/7000000005?user_id=${userId}&visitor=${markedId}`);
  await expect(visitorCard(page, markedId)).toBeFocused();
  for (const method of ['getobj.person_for_visitor', 'get.person_visitors']) {
    const calls = callsOf(simulator, method);
    expect(calls.map(({ params }) => params['user_id'])).toEqual([userId]);
  }
});

test('a record that is in sight is marked without scrolling; one that is not is brought into sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const lowest = 7_100_000_509;
  for (const visitorId of [7_100_000_502, lowest]) {
    await openSignedIn(page, `/visitors/${visitorId}`);
    await expect(visitorCard(page, visitorId)).toBeFocused();
    await expect(visitorCard(page, visitorId)).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
  await page.setViewportSize({ width: 1920, height: 500 });
  await openSignedIn(page, `/visitors/${lowest}`);
  await expect(visitorCard(page, lowest)).toBeFocused();
  await expect(visitorCard(page, lowest)).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('a record far down, one that is missing, and an unknown visitor', async ({ page }) => {
  await test.step('a record among a thousand is found and marked too', async () => {
    const farId = 7_200_000_001 + 800;
    await openSignedIn(page, `/visitors/${farId}`);
    const card = visitorCard(page, farId);
    await expect(card).toBeInViewport();
    await expect(card).toBeFocused();
    await expect(card).toHaveAttribute('aria-current', 'true');
  });
  await test.step('a link’s record that the person does not have is said to be missing', async () => {
    await openSignedIn(page, '/persons/6145241079?visitor=1');
    await expect(page.getByText('This person has no record with visitor ID 1.')).toBeVisible();
    await expect(visitorCards(page)).toHaveCount(2);
  });
  await test.step('an unknown visitor is a failure with a link to the look-up', async () => {
    await openSignedIn(page, '/visitors/5');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(heading(page)).toHaveText('Visitor ID 5');
  });
});
