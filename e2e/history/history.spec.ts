// The history of a person: asked for by a press, kept in memory, and never said to be more than what has come.
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { askedFor, callsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectOnlyInMemory } from '../find/find-link.ts';
import { allDated } from '../find/results-page.ts';
import { announced, openPerson } from '../support/open-person.ts';
import { visitorCard, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { eventCalls, eventCount, lines, openHistory, tab } from './history-page.ts';

test('one press and one point bring the newest 200 events, further presses the others', async ({
  page,
  simulator,
}) => {
  await openPerson(page, personIds.karenina);
  await expect(tab(page, 'visitors')).toHaveAttribute('aria-selected', 'true');
  await expect(tab(page, 'history')).toHaveAccessibleDescription('Uses 1 point');
  expect(askedFor(simulator)).toEqual([]);

  await test.step('the newest', async () => {
    await tab(page, 'history').click();
    await expect(eventCount(page, 'Newest 200 events')).toBeVisible();
    await expect(page).toHaveURL(`/persons/${personIds.karenina}?tab=history`);
    await expect(tab(page, 'history')).toHaveAccessibleDescription('');
    expect(askedFor(simulator)).toEqual(['events']);
    expect(eventCalls(simulator)[0]).toMatchObject({
      person_id: personIds.karenina,
      limit: 200,
      offset: 0,
      sort: [{ field: 'date_time_creation', order: 'desc' }],
    });
    await expect(
      page.getByText(
        allDated(
          'Last contact: call, answered, DAY, 10:15. In the newest 200 events, since DAY: 13 calls, 3 chats, 2 requests, 158 visits, 22 goals, 1 lead, 1 deal.',
        ),
      ),
    ).toBeVisible();
    await expect(eventCount(page, 'Newest 200 events')).toBeVisible();
    await expect(page.getByText(allDated(', since DAY'))).toBeVisible();
    await expect(
      page.getByText(allDated('Events per week in the newest 200 events, since DAY')),
    ).toBeVisible();
    await expect(page.getByRole('group', { name: 'Kinds of events', exact: true })).toBeVisible();
    // Signing in has told it.
    await expect(
      page.getByText('Times are in the account’s time zone, Europe/Moscow.', { exact: true }),
    ).toBeVisible();
    await expect(announced(page)).toHaveText('Newest 200 events');
    await expectAccessible(page);
  });

  const more = page.getByRole('button', { name: 'Show more', exact: true });
  await test.step('the others of the year', async () => {
    await expect(more).toHaveAccessibleDescription('Uses 1\u00a0point');
    await more.click();
    await expect(eventCount(page, '230 events')).toBeVisible();
    await expect(
      page.getByText(
        allDated(
          'Last contact: call, answered, DAY, 10:15. In the last 12 months: 14 calls, 3 chats, 2 requests, 185 visits, 24 goals, 1 lead, 1 deal; the earliest of them on DAY.',
        ),
      ),
    ).toBeVisible();
    await expect(eventCount(page, '230 events')).toBeVisible();
    await expect(more).toBeHidden();
  });

  await test.step('the year before', async () => {
    const earlier = page.getByRole('button', { name: 'Earlier', exact: true });
    await expect(earlier).toHaveAccessibleDescription(allDated('DAY – DAY, 1 point'));
    await earlier.click();
    await expect(announced(page)).toHaveText(allDated('251 events since DAY'));
    const [, second, third] = eventCalls(simulator);
    expect(second).toMatchObject({ offset: 200 });
    expect(String(third?.['date_till']) < String(second?.['date_from'])).toBe(true);
    expect(askedFor(simulator)).toEqual(['events', 'events', 'events']);
  });

  await test.step('a year that brings nothing is told, too', async () => {
    const told = await announced(page).innerText();
    await page.getByRole('button', { name: 'Earlier', exact: true }).click();
    await expect(announced(page)).not.toHaveText(told);
    await expect(announced(page)).toHaveText(allDated('251 events since DAY'));
  });

  await test.step('nothing is asked for again', async () => {
    await tab(page, 'visitors').click();
    await expect(visitorCards(page)).toHaveCount(12);
    await expect(lines(page).first()).toBeHidden();
    await expect(page).toHaveURL(`/persons/${personIds.karenina}`);
    await tab(page, 'history').click();
    await expect(lines(page).first()).toBeVisible();
    expect(askedFor(simulator)).toHaveLength(4);
    await expectOnlyInMemory(page, ['groups.vokzal', 'Рассылка']);
  });

  await test.step('a contact leads to its records', async () => {
    await page.getByRole('button', { name: /^Show only the records with .*, 7 of 12$/ }).click();
    await expect(tab(page, 'visitors')).toHaveAttribute('aria-selected', 'true');
    await expect(visitorCards(page)).toHaveCount(7);
  });

  await test.step('Back undoes the choice, and then leaves the person', async () => {
    await page.goBack();
    await expect(tab(page, 'history')).toHaveAttribute('aria-selected', 'true');
    await expect(lines(page).first()).toBeVisible();
    await page.goBack();
    await expect(page).not.toHaveURL(/persons/);
  });
});

test('a link to the history opens it; the link that is copied leads there, too', async ({
  page,
  simulator,
}) => {
  await openSignedIn(page, `/persons/${personIds.oneEvent}?tab=history`);
  await expect(lines(page)).toHaveCount(1);
  await expect(
    page.getByText(
      allDated('Last contact: call, answered, DAY, 12:12. In the last 12 months: 1 call, on DAY.'),
    ),
  ).toBeVisible();
  await allowClipboard(page);
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect.poll(() => readClipboard(page)).toContain(`/persons/${personIds.oneEvent}?tab=history`);
  expect(askedFor(simulator).filter((asked) => asked === 'events')).toHaveLength(1);

  await test.step('Refresh refreshes what is shown', async () => {
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await expect.poll(() => askedFor(simulator).filter((asked) => asked === 'events')).toHaveLength(2);
    expect(simulator.calls.filter(({ method }) => method === 'get.person_visitors')).toHaveLength(1);
    await expect(lines(page)).toHaveCount(1);
  });

  await test.step('in a frame of another product, its links stay there', async () => {
    await openSignedIn(page, `/persons/${personIds.oneEvent}?tab=history&embed=1`);
    await page.getByRole('button', { name: 'Show the call', exact: true }).click();
    await lines(page)
      .getByRole('link', { name: /^Visitor ID \d+$/ })
      .click();
    await expect(visitorCards(page)).toHaveCount(1);
    await expect(page).toHaveURL(/\?visitor=\d+&embed=1$/);
  });

  await test.step('without events, only a success says so', async () => {
    await openSignedIn(page, `/persons/${personIds.noEvents}?tab=history`);
    await expect(page.getByRole('heading', { name: 'No events in the last 12 months' })).toBeVisible();
    await expectAccessible(page);
  });
});

test('on behalf of a customer, every call says so', async ({ page, simulator }) => {
  const { userId } = romashka;
  await openHistory(page, personIds.karenina, { token: tokens.partner, query: `?user_id=${userId}` });
  for (const name of ['Show the call', 'Show the chat', 'Show the request'])
    await page.getByRole('button', { name, exact: true }).first().click();
  const history = [
    'person_events',
    'calls_report',
    'chats_report',
    'chat_messages_report',
    'offline_messages_report',
  ];
  for (const method of history.map((name) => `get.${name}`))
    await expect
      .poll(() => callsOf(simulator, method).map(({ params }) => params['user_id']), method)
      .toEqual([userId]);

  await test.step('“More” of a record, too', async () => {
    await tab(page, 'visitors').click();
    const first = visitorCard(page, 7_100_000_501);
    await first.getByRole('button', { name: 'More', exact: true }).click();
    await expect(first).toContainText('anna_karenina');
    await expect(first).toContainText('Санкт-Петербург');
    for (const method of ['get.visitors', 'getobj.visitor'])
      expect(callsOf(simulator, method).map(({ params }) => params['user_id'])).toEqual([userId]);
  });
});
