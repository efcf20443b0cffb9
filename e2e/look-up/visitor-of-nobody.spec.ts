// A visitor who has no person: what that means, and the way on.
import { ApiFailure } from '#simulator/rpc/failure.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { callsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { findField } from '../support/find-field.ts';
import { heading } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const METHOD = 'getobj.person_for_visitor';
const visitorId = 8_199_999_999;
const nobody = { result: { data: { person_id: null } } };

test('the page of such a visitor says so, and asks once', async ({ page, simulator, answers }) => {
  for (const how of ['a person that is null', 'a refusal']) {
    await test.step(how, async () => {
      if (how === 'a refusal') answers.fail(METHOD, new ApiFailure(-32602, 'entity_not_found', 'Not found'));
      else answers.answerWith(METHOD, nobody);
      const made = callsOf(simulator, METHOD).length;
      await openSignedIn(page, `/visitors/${visitorId}`);
      await expect(heading(page)).toHaveText(`No person for visitor ID ${visitorId}`);
      await expect(page.getByText(/^The record may be new or deleted/)).toBeVisible();
      const main = page.getByRole('main');
      await expect(findField(main)).toBeVisible();
      await expect(findField(page)).toHaveCount(1);
      await page.keyboard.press('/');
      await expect(findField(main)).toBeFocused();
      await expect(page.getByRole('alert')).toHaveCount(0);
      expect(callsOf(simulator, METHOD)).toHaveLength(made + 1);
    });
  }
});

test('its digits may be a phone, or a person’s ID: the ways on, as from an empty person’s page', async ({
  page,
  simulator,
  answers,
}) => {
  answers.answerWith(METHOD, nobody);
  await openSignedIn(page, `/visitors/${visitorId}`);
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: `Person ${visitorId}`, exact: true })).toBeVisible();
  await expectAccessible(page);
  const phone = main.getByRole('button', { name: 'Search phone +78199999999', exact: true });
  await phone.click();
  await expect(page.getByRole('heading', { name: 'Nobody found', exact: true })).toBeVisible();
  await page.goBack();
  await expect(phone).toBeVisible();
  expect(callsOf(simulator, METHOD)).toHaveLength(1);
});
