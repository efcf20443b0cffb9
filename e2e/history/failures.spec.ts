// A history that fails, one of a partner's customer, and a portal that has none. A refresh that fails: query-view.test.tsx, use-history.test.tsx.
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { chooseCustomer } from '../customer/customer-page.ts';
import { button, find, press } from '../support/controls.ts';
import { callsTo, expect, requestedData, test } from '../support/fixtures.ts';
import { failureNotice } from '../support/notice.ts';
import { openPerson } from '../support/open-person.ts';
import { personPath, visitorCard, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { eventCount, eventRow, eventRows, itemsOf, lastConversation, tab } from './history-page.ts';

const METHOD = 'get.person_events';

test('failed history leaves the records', async ({ page, simulator, answers }) => {
  answers.fail(METHOD, 'forbidden');
  await openPerson(page, personIds.klara);
  await tab(page, 'History').click();
  await test.step('its events fail', async () => {
    const notice = failureNotice(page, 'You don’t have access to this.');
    await expect(notice).toBeVisible();
    await expect(page.getByText('No events')).toBeHidden();
    await tab(page, 'Records').click();
    await expect(visitorCards(page)).toHaveCount(1);
    await expect(notice).toHaveCount(0);
    await tab(page, 'History').click();
    answers.heal();
    const before = callsTo(simulator, METHOD).length;
    await press(page, 'Try again');
    await expect(eventRows(page)).toHaveCount(1);
    expect(callsTo(simulator, METHOD)).toHaveLength(before + 1);
  });
  await test.step('“No events” needs a successful answer', async () => {
    answers.answerWith(METHOD, []);
    await find(page, personPath(personIds.karenina));
    await expect(visitorCards(page)).toHaveCount(12);
    const before = requestedData(simulator).length;
    await lastConversation(page).click();
    await expect(eventCount(page, /^No events since/)).toBeVisible();
    expect(requestedData(simulator).slice(before)).toEqual(['events']);
  });
});

test('every call of a customer’s history has the user_id', async ({ page, simulator, answers }) => {
  const { userId } = romashka;
  // In a frame, the person stays when another customer is chosen.
  await openSignedIn(page, `/visitors/7100000501?user_id=${userId}&embed=1`, tokens.partner);
  const card = visitorCard(page, 7_100_000_501);
  await expect(card).toBeFocused();
  await press(card, 'More');
  await expect(card).toContainText('anna_karenina');
  await expect(card).toContainText('Санкт-Петербург');
  await tab(page, 'History').click();
  for (const name of ['Show the call', 'Show the chat', 'Show the request'])
    await button(page, name).first().click();
  const details = ['visitor', 'events', 'calls', 'chats', 'messages', 'requests'];
  await expect.poll(() => requestedData(simulator).toSorted()).toEqual(details.toSorted());
  const others = simulator.calls.filter(({ params }) => params['user_id'] !== userId);
  expect(others.map(({ method }) => method)).toEqual([]);

  await test.step('another customer chosen meanwhile gets its own events', async () => {
    answers.hold(METHOD);
    await press(page, 'Refresh');
    await expect.poll(() => answers.waiting()).toBe(1);
    await page.getByRole('button', { name: /Ромашка/ }).click();
    await chooseCustomer(page, 'ёлка', 'Ёлка и Ко');
    await expect(page).toHaveURL(/user_id=200401.*tab=history/);
    await expect.poll(() => answers.waiting()).toBe(2);
    answers.release();
    // The former customer's person has 230 events.
    await expect(page.getByRole('tabpanel').getByText(/^\d\d?\sevents since/)).toBeVisible();
    expect(await eventRows(page).count()).toBeLessThan(100);
  });
});

// As Novofon: without `get.person_events` and `get.visitors`. How its reports become events, or fail: history-queries.test.ts.
test('portal without a history lists the calls, chats and requests', async ({ page, simulator }) => {
  await openSignedIn(page, `/persons/${personIds.karenina}?tab=history`, tokens.novofon);
  await expect(page.getByRole('tabpanel')).toContainText(
    'This portal keeps no history. Showing calls, chats and requests of the last 89 days.',
  );
  // Seven calls, two chats and a request.
  await expect(eventCount(page, /^10\sevents$/)).toBeVisible();
  await expect(eventRows(page)).toHaveCount(10);
  await expect(button(page.getByRole('tabpanel'), 'Show more')).toBeHidden();
  expect(requestedData(simulator)).toEqual(['events', 'calls', 'chats', 'requests']);
  const call = eventRow(page, 'Incoming call');
  await expect(call).toContainText('2:06 · Дина Облонская');
  await press(call, 'Show the call');
  await expect(call).toContainText('waited 0:07');
  await press(eventRow(page, 'Request'), 'Show the request');
  await expect(eventRow(page, 'Request')).toContainText('Есть ли скидка');
  expect(requestedData(simulator)).toHaveLength(4);
  await press(eventRow(page, 'Chat'), 'Show the chat');
  await expect(itemsOf(eventRow(page, 'Chat'), 'Messages').first()).toBeVisible();
  expect(requestedData(simulator).slice(4)).toEqual(['messages']);
});
