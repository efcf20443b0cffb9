// A visitor who has no person: what that means, and the way on.
import { phones } from '#simulator/data/reserved-phones.ts';
import { visitorsOfNobody } from '#simulator/data/visitors-of-nobody.ts';
import { callsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { findField } from '../support/find-field.ts';
import { heading } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { expectSearched, searchFor } from '../find/results-page.ts';

for (const [how, visitorId] of Object.entries(visitorsOfNobody)) {
  test(`the page of such a visitor says so, and asks once (${how})`, async ({ page, simulator }) => {
    await openSignedIn(page, `/visitors/${visitorId}`);
    await expect(heading(page)).toHaveText(`No person for visitor ${visitorId}`);
    await expect(
      page.getByText(/^The account has this visitor without a person, or does not have it/),
    ).toBeVisible();
    await expect(findField(page)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(callsOf(simulator, 'getobj.person_for_visitor')).toHaveLength(1);
  });
}

test('a search knows them for nobody: no failure, and not asked again', async ({ page, simulator }) => {
  await searchFor(page, `+${phones.visitorsOfNobody}`);
  await expect(page.getByRole('heading', { name: 'Nobody found', exact: true })).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: '2 calls of visitors without a person' }),
  ).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Look up/ })).toHaveCount(0);
  // Three reports: whose a visitor is costs nothing here.
  await expectSearched(page, 'calls, requests, and chats', '3 points');
  expect(callsOf(simulator, 'getobj.person_for_visitor')).toHaveLength(2);
});
