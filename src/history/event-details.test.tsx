import { act } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { loadFailures } from '#src/failure/query-view.tsx';
import { callerAnswered, listResult, refused } from '#src/api/testing/fake-fetch.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { renderSignedIn } from '#src/session/testing/signed-in.tsx';
import { until } from '#src/ui/testing/render.tsx';
import { EventDetails } from './event-details.tsx';

beforeAll(() => loadFailures());

/** The details of an event before an API that answers so. */
function openDetails(kind: 'call' | 'chat', answer: (method: string) => Promise<object> | object) {
  const { caller, methods } = callerAnswered(({ method }) => answer(method));
  const { container } = renderSignedIn(
    <EventDetails
      address={{ ...toPersonKey(5), visitorId: null }}
      newest={{ from: '2025-11-27', till: '2026-11-27' }}
      event={{
        kind,
        at: '2026-11-23 10:15:00',
        direction: null,
        outcome: null,
        site: 'vokzal.example',
        campaign: 'Осень',
      }}
      said={[]}
      labelledBy="title"
      button={{ current: null }}
    />,
    { api: caller.api },
  );
  const button = (name: string) =>
    [...container.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  const press = (name: string): void => act(() => (button(name) ?? expect.fail(name)).click());
  const links = () => [...container.querySelectorAll('a')].map(({ textContent }) => textContent);
  return { methods, text: () => container.textContent, links, press };
}

it.each([
  ['has nothing of the event', listResult([]), 'No details found for this eventCampaignОсень'],
  ['fails', refused, 'Try again'],
])('a report that %s is reported in its line', async (_title, answer, notice) => {
  const { text, methods } = openDetails('call', () => answer);
  await until(() => text().includes(notice));
  expect(methods()).toHaveLength(1);
});

it('two calls of one second are both shown, each with its title', async () => {
  const call = { start_time: '2026-11-23 10:15:00', direction: 'out' };
  const { text } = openDetails('call', () =>
    listResult([
      { ...call, is_lost: true },
      { ...call, is_lost: false },
    ]),
  );
  await until(() => text().includes('2\u00a0calls at this time:Outgoing call, no answer'));
  expect(text().split('Outgoing call')).toHaveLength(3);
});

it('messages that fail leave the rest of their chat', async () => {
  const chat = { id: 9, date_time: '2026-11-23 10:15:00', employee_full_name: 'Дина Облонская' };
  const { text, methods } = openDetails('chat', (method) =>
    method === 'get.chats_report' ? listResult([chat]) : refused,
  );
  await until(() => text().includes('Try again'));
  expect(text()).toContain('Дина Облонская');
  expect(methods()).toEqual(['get.chats_report', 'get.chat_messages_report']);
});

it('a long chat shows its last messages, and all after a press', async () => {
  const chat = { id: 9, date_time: '2026-11-23 10:15:00' };
  const messages = Array.from({ length: 30 }, (_, index) => ({ text: `Message ${29 - index}.` }));
  const { text, press } = openDetails('chat', (method) =>
    listResult(method === 'get.chats_report' ? [chat] : messages),
  );
  await until(() => text().includes('Message 29.'));
  expect(text()).toContain('The last 20 of 30\u00a0messages:');
  expect(text()).not.toContain('Message 9.');
  press('Show all 30\u00a0messages');
  expect(text()).toContain('Message 0.');
});

it('messages of one author in a row stand under one name, which is still there to be read', async () => {
  const sent: [time: string, source: string, text: string][] = [
    ['10:15:00', 'visitor', 'A'],
    ['10:16:00', 'visitor', 'B'],
    ['10:17:00', 'operator', 'C'],
    ['11:17:00', 'operator', 'D'],
  ];
  openDetails('chat', (method) =>
    method === 'get.chats_report'
      ? listResult([{ id: 9, date_time: '2026-11-23 10:15:00' }])
      : listResult(
          sent
            .map(([time, source, words]) => ({ date_time: `2026-11-23 ${time}`, source, text: words }))
            .toReversed(),
        ),
  );
  const find = () => [...document.querySelectorAll('[aria-label=Messages] p')];
  await until(() => find().length === sent.length);
  const names = find();
  expect(names.map((name) => name.textContent)).toEqual([
    'Visitor 10:15',
    'Visitor 10:16',
    'Employee 10:17',
    'Employee 11:17',
  ]);
  expect(names.map((name) => name.className === 'visually-hidden')).toEqual([false, true, false, false]);
});

it('a file that leads to the viewer itself is no link', async () => {
  const chat = { id: 9, date_time: '2026-11-23 10:15:00' };
  const files = [
    { file_name: 'own.pdf', file_url: `${location.origin}/persons/7000000005` },
    { file_name: 'offer.pdf', file_url: 'https://media.vokzal.example/offer.pdf' },
  ];
  const { text, links } = openDetails('chat', (method) =>
    listResult(method === 'get.chats_report' ? [chat] : files.map((resource) => ({ resource }))),
  );
  await until(() => text().includes('own.pdf'));
  expect(links()).toEqual(['offer.pdf']);
});

it('a page is a link as host and path, one of the viewer itself is text', async () => {
  const call = { start_time: '2026-11-23 10:15:00', direction: 'in' };
  const { text, links } = openDetails('call', () =>
    listResult([
      {
        ...call,
        communication_page_url: 'https://vokzal.example/tours/group?utm_source=x',
        source_name: 'Осень',
        visitor_city: 'Тула',
      },
      { ...call, communication_page_url: `${location.origin}/sign-out` },
    ]),
  );
  await until(() => text().includes('Page'));
  expect(text()).toContain('Pagevokzal.example/tours/groupWhereТула');
  expect(text()).toContain(`Page${location.host}/sign-out`);
  expect(links()).toEqual(['vokzal.example/tours/group']);
});
