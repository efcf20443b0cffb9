// A visitor who has no person: what that means, and the way on.
import { visitorsOfNobody } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { callsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { findField } from '../support/find-field.ts';
import { heading } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

test('the page of such a visitor says so, and asks once', async ({ page, simulator }) => {
  for (const [how, visitorId] of Object.entries(visitorsOfNobody)) {
    await test.step(how, async () => {
      const made = callsOf(simulator, 'getobj.person_for_visitor').length;
      await openSignedIn(page, `/visitors/${visitorId}`);
      await expect(heading(page)).toHaveText(`No person for visitor ID ${visitorId}`);
      await expect(page.getByText(/^The record may be new or deleted/)).toBeVisible();
      const main = page.getByRole('main');
      await expect(findField(main)).toBeVisible();
      await expect(findField(page)).toHaveCount(1);
      await page.keyboard.press('/');
      await expect(findField(main)).toBeFocused();
      await expect(page.getByRole('alert')).toHaveCount(0);
      expect(callsOf(simulator, 'getobj.person_for_visitor')).toHaveLength(made + 1);
    });
  }
});

test('its digits may be a phone, or a person’s ID: the ways on, as from an empty person’s page', async ({
  page,
  simulator,
}) => {
  const { withNull } = visitorsOfNobody;
  await openSignedIn(page, `/visitors/${withNull}`);
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: `Person ${withNull}`, exact: true })).toBeVisible();
  await expectAccessible(page);
  const phone = main.getByRole('button', { name: 'Search phone +78199999999', exact: true });
  await phone.click();
  await expect(page.getByRole('heading', { name: 'Nobody found', exact: true })).toBeVisible();
  await page.goBack();
  await expect(phone).toBeVisible();
  expect(callsOf(simulator, 'getobj.person_for_visitor')).toHaveLength(1);
});
