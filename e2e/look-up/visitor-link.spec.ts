// A visitor's link gives way to the person whose record it is about.
import { romashka } from '#simulator/data/customers.ts';
import { tokens } from '#simulator/data/reserved.ts';
import { ApiFailure } from '#simulator/rpc/failure.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { callsOf, methodsOf } from '../support/calls.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { heading, visitorCard, visitorCards } from '../support/person-page.ts';
import { openAndSignIn, openSignedIn } from '../support/sign-in.ts';

const METHOD = 'getobj.person_for_visitor';
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
  expect(methodsOf(simulator)).toEqual(['getobj.account', METHOD, 'get.person_visitors']);
  expect(callsOf(simulator, METHOD)[0]?.params).toEqual({
    access_token: tokens.client,
    visitor_id: markedId,
  });
  await page.goBack();
  await expect(page).toHaveURL('about:blank');

  await test.step('a partner’s link opens for its customer’s own account, without the user_id', async () => {
    await page.goto(`/visitors/6152759362?user_id=${romashka.userId}`);
    await expect(visitorCards(page)).toHaveCount(2);
    await expect(page).toHaveURL('/persons/6145241079?visitor=6152759362');
    expect(simulator.calls.flatMap(({ params }) => params['user_id'] ?? [])).toEqual([]);
  });
});

test('a record in sight is marked without scrolling, another is brought into sight, and one that is missing is said to be', async ({
  page,
}) => {
  const lowest = 7_100_000_509;
  // Among a thousand.
  const far = 7_200_000_801;
  const scrolled = () => page.evaluate(() => scrollY);
  for (const [height, visitorId, isInSight] of [
    [1080, lowest, true],
    [500, lowest, false],
    [500, far, false],
  ] as const) {
    await page.setViewportSize({ width: 1920, height });
    await openSignedIn(page, `/visitors/${visitorId}`);
    const card = visitorCard(page, visitorId);
    await expect(card).toBeFocused();
    await expect(card).toBeInViewport();
    await expect(card).toHaveAttribute('aria-current', 'true');
    if (isInSight) expect(await scrolled()).toBe(0);
    else if (visitorId === lowest) expect(await scrolled()).toBeGreaterThan(0);
  }
  await openSignedIn(page, '/persons/6145241079?visitor=1');
  await expect(page.getByText('This person has no record with visitor ID 1.')).toBeVisible();
  await expect(visitorCards(page)).toHaveCount(2);
});

test('a visitor who has no person is said to have none, and whose its digits may be instead; an unknown one is a failure', async ({
  page,
  simulator,
  answers,
}) => {
  const visitorId = 8_199_999_999;
  answers.answerWith(METHOD, { result: { data: { person_id: null } } });
  await openSignedIn(page, `/visitors/${visitorId}`);
  const main = page.getByRole('main');
  await expect(heading(page)).toHaveText(`No person for visitor ID ${visitorId}`);
  await expect(page.getByText(/^The record may be new or deleted/)).toBeVisible();
  await page.keyboard.press('/');
  await expect(findField(main)).toBeFocused();
  await expect(findField(page)).toHaveCount(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(main.getByRole('link', { name: `Person ${visitorId}`, exact: true })).toBeVisible();
  await expectAccessible(page);
  const phone = main.getByRole('button', { name: 'Search phone +78199999999', exact: true });
  await phone.click();
  await expect(page.getByRole('heading', { name: 'Nobody found', exact: true })).toBeVisible();
  await page.goBack();
  await expect(phone).toBeVisible();
  expect(callsOf(simulator, METHOD)).toHaveLength(1);

  answers.fail(METHOD, new ApiFailure(-32602, 'entity_not_found', 'Not found'));
  await page.goto('/visitors/8199999998');
  await expect(heading(page)).toHaveText('No person for visitor ID 8199999998');
  answers.heal();
  await page.goto('/visitors/5');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(heading(page)).toHaveText('Visitor ID 5');
});
