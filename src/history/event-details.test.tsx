import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { loadFailures } from '#src/failure/query-view.tsx';
import { callerAnswered, listResult, refused } from '#src/api/testing/fake-fetch.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { eventAt, NEWEST } from '#src/history/testing/history.ts';
import { renderSignedIn } from '#src/session/testing/signed-in.tsx';
import { en } from '#src/i18n/testing/en.ts';
import { until } from '#src/ui/testing/render.tsx';
import { EventDetails, VisitDetails } from './event-details.tsx';
import { detailsQueries } from './history-queries.ts';
import { isConversation, isVisit, toHistoryEvents } from './history.ts';
import type { Fact } from './facts.ts';
import type { ShownHistory } from './use-history.ts';

beforeAll(() => loadFailures());

const at = '2026-11-23 10:15:00';
const NONE = 'No details found for this event';

/** The details of an event before an API that answers so. `outcome`: what the event's line has already. */
function openDetails(
  kind: 'call' | 'chat' | 'visit',
  answer: (method: string) => object,
  outcome: readonly Fact[] = [],
) {
  const { caller, methods } = callerAnswered(({ method }) => answer(method));
  const row = eventAt(at, kind, { site_domain_name: 'vokzal.example', campaign_name: 'Осень' });
  const [event = expect.fail()] = toHistoryEvents([row]);
  const history: ShownHistory = {
    details: detailsQueries(caller, toPersonKey(5), NEWEST),
    hasPages: true,
    callFacts: () => ({ isInReport: true, outcome }),
  };
  const details = isVisit(event) ? (
    <VisitDetails history={history} event={event} showsFailure />
  ) : (
    <EventDetails history={history} event={isConversation(event) ? event : expect.fail()} />
  );
  renderSignedIn(details, { api: caller.api });
  return methods;
}

const openChat = (messages: readonly object[], row: object = {}) =>
  openDetails('chat', (method) =>
    listResult(method === 'get.chats_report' ? [{ id: 9, date_time: at, ...row }] : messages),
  );

const links = () => screen.getAllByRole('link').map(({ textContent }) => textContent);

it.each([
  ['has nothing of the event', listResult([]), [NONE, 'Осень']],
  ['fails', refused, ['Try again']],
])('a report that %s is reported in its line', async (_title, answer, notices) => {
  const methods = openDetails('call', () => answer);
  for (const notice of notices) await screen.findByText(notice);
  expect(methods()).toHaveLength(1);
});

it('two calls of one second are both shown, each with its title', async () => {
  const rows = [true, false].map((is_lost) => ({
    start_time: at,
    direction: 'out',
    is_lost,
    last_answered_employee_full_name: is_lost ? 'Дина' : 'Пётр',
  }));
  openDetails('call', () => listResult(rows), [[en.history.fields.answeredBy, 'Дина']]);
  await screen.findByText('2 calls at this time:');
  screen.getByText('Пётр');
  expect(screen.queryByText('Дина')).toBeNull();
  expect(screen.getAllByText(/^Outgoing call/).map(({ textContent }) => textContent)).toEqual([
    'Outgoing call, no answer',
    'Outgoing call',
  ]);
});

it('messages that fail leave the rest of their chat', async () => {
  const row = { id: 9, date_time: at, employee_full_name: 'Дина Облонская' };
  const answer = (method: string) => (method === 'get.chats_report' ? listResult([row]) : refused);
  const methods = openDetails('chat', answer);
  await screen.findByText('Try again');
  screen.getByText('Дина Облонская');
  expect(methods()).toEqual(['get.chats_report', 'get.chat_messages_report']);
});

it('a long chat shows its last messages, and all after a press', async () => {
  openChat(Array.from({ length: 30 }, (_, index) => ({ text: `Message ${29 - index}.` })));
  await screen.findByText('Message 29.');
  screen.getByText('The last 20 of 30 messages:');
  expect(screen.queryByText('Message 9.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Show all 30.messages$/ }));
  screen.getByText('Message 0.');
});

it('messages of one author in a row stand under one name, which is still there to be read', async () => {
  const sent = ['11:17:00 operator', '10:17:00 operator', '10:16:00 visitor', '10:15:00 visitor'];
  const messages = sent.map((each) => each.split(' '));
  openChat(messages.map(([time, source]) => ({ date_time: `2026-11-23 ${time}`, source, text: 'A' })));
  await screen.findAllByText('A');
  const names = screen
    .getAllByRole('listitem')
    .map(({ firstElementChild: name }) => [name?.textContent, name?.className === 'visually-hidden']);
  expect(names).toEqual([
    ['Visitor 10:15', false],
    ['Visitor 10:16', true],
    ['Employee 10:17', false],
    ['Employee 11:17', false],
  ]);
});

it('what leads to the viewer itself is no link, what the event’s line has is not repeated', async () => {
  const row = {
    communication_page_url: `${location.origin}/sign-out`,
    source_name: 'Осень',
    visitor_city: 'Тула',
  };
  const messages = [
    { resource: { file_name: 'own.pdf', file_url: `${location.origin}/persons/7000000005` } },
    { resource: { file_name: 'offer.pdf', file_url: 'https://media.vokzal.example/offer.pdf' } },
  ];
  openChat(messages, row);
  await screen.findByText('own.pdf');
  screen.getByText(`${location.host}/sign-out`);
  expect(links()).toEqual(['offer.pdf']);
  const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
  expect(terms).toEqual(['Campaign', 'Page', 'Where']);
});

it('a visit shows twenty pages, and all after a press', async () => {
  const hits = Array.from({ length: 25 }, (_, index) => ({ hit_url: `https://vokzal.example/${index}` }));
  openDetails('visit', () => listResult([{ date_time: at, hits }]));
  for (const [name, shown] of [['Show all', 20] as const, ['Show less', 25] as const]) {
    const button = await screen.findByRole('button', { name });
    expect(links()).toHaveLength(shown);
    await userEvent.click(button);
  }
  expect(links()).toHaveLength(20);
});

it.each([
  [999, 1],
  [1000, 0],
])('of %i sessions, none of which is the visit’s, it is said to have none: %i', async (count, notes) => {
  const sessions = Array.from({ length: count }, () => ({ date_time: '2026-11-22 10:15:00' }));
  const methods = openDetails('visit', () => listResult(sessions));
  await until(() => methods().length === 1 && screen.queryByText(/Loading/) === null);
  expect(screen.queryAllByText(NONE)).toHaveLength(notes);
});
