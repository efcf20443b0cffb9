// A history on behalf of a customer.
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { chooseCustomer } from '../customer/customer-page.ts';
import { callsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { openPerson } from '../support/open-person.ts';
import { visitorCard } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { eventCalls, lines, tab } from './history-page.ts';

/** A user of the customer “Ёлка и Ко”. */
const yolka = 200_401;
const { userId } = romashka;

test('from a visitor’s link on, every call for a person says on whose behalf', async ({
  page,
  simulator,
}) => {
  await openSignedIn(page, `/visitors/7100000501?user_id=${userId}`, tokens.partner);
  await expect(page).toHaveURL(`/persons/7000000005?user_id=${userId}&visitor=7100000501`);
  const card = visitorCard(page, 7_100_000_501);
  await expect(card).toBeFocused();
  await card.getByRole('button', { name: 'More', exact: true }).click();
  await expect(card).toContainText('anna_karenina');
  await expect(card).toContainText('Санкт-Петербург');
  await tab(page, 'history').click();
  for (const name of ['Show the call', 'Show the chat', 'Show the request'])
    await page.getByRole('button', { name, exact: true }).first().click();
  for (const method of [
    'getobj.person_for_visitor',
    'get.person_visitors',
    'get.visitors',
    'getobj.visitor',
    'get.person_events',
    'get.calls_report',
    'get.chats_report',
    'get.chat_messages_report',
    'get.offline_messages_report',
  ])
    await expect
      .poll(() => callsOf(simulator, method).map(({ params }) => params['user_id']), method)
      .toEqual([userId]);
});

test('of a customer who is chosen meanwhile only their own events come', async ({
  page,
  simulator,
  answers,
}) => {
  await openPerson(page, personIds.karenina, {
    token: tokens.partner,
    // In a frame another customer is chosen without leaving the person.
    query: `?user_id=${userId}&embed=1`,
  });
  answers.hold('get.person_events');
  await tab(page, 'history').click();
  await expect.poll(() => answers.waiting()).toBe(1);
  await page.getByRole('button', { name: /Ромашка/ }).click();
  await chooseCustomer(page, 'ёлка', 'Ёлка и Ко');
  await expect(page).toHaveURL(new RegExp(`user_id=${yolka}.*tab=history`));
  await expect.poll(() => answers.waiting()).toBe(2);
  answers.release();
  // Those of the customer before are 230.
  await expect(page.getByRole('tabpanel').getByText(/^\d\d?\sevents$/)).toBeVisible();
  expect(await lines(page).count()).toBeLessThan(100);
  expect(eventCalls(simulator).map((params) => params['user_id'])).toContain(yolka);
});
