import { describe, expect, it } from 'vitest';
import { apiAnswering } from '#src/api/testing/fake-fetch.ts';
import { personOf, tokenOf } from '#src/api/testing/ids.ts';
import type { Request } from '#src/api/request.ts';
import { callsReport } from './calls-report.ts';
import { dayReport } from '#src/api/reports/day-report.ts';
import { chatMessages } from './chat-messages-report.ts';
import { chatsReport } from './chats-report.ts';
import { requestsReport } from './offline-messages-report.ts';
import { personEvents } from './person-events.ts';

const token = tokenOf();
const person = personOf(7_000_000_005, 200_101);
const day = '2026-11-23';
const ofDay = {
  access_token: 'key',
  user_id: 200_101,
  date_from: '2026-11-23 00:00:00',
  date_till: '2026-11-23 23:59:59',
  filter: { field: 'person_id', operator: '=', value: 7_000_000_005 },
  limit: 1000,
};

describe('on the wire', () => {
  it.each<[string, Request<unknown>, object]>([
    [
      'get.person_events',
      personEvents({
        ...person,
        days: { from: '2025-11-27', till: '2026-11-27' },
        offset: 200,
      }),
      {
        access_token: 'key',
        user_id: 200_101,
        person_id: 7_000_000_005,
        date_from: '2025-11-27 00:00:00',
        date_till: '2026-11-27 23:59:59',
        sort: [{ field: 'date_time_creation', order: 'desc' }],
        limit: 200,
        offset: 200,
      },
    ],
    ['get.calls_report', dayReport(callsReport, { ...person, day }), ofDay],
    ['get.chats_report', dayReport(chatsReport, { ...person, day }), ofDay],
    ['get.offline_messages_report', dayReport(requestsReport, { ...person, day }), ofDay],
    [
      'get.chat_messages_report',
      chatMessages({ userId: person.userId, chatId: 1_139_032_004 }),
      {
        access_token: 'key',
        user_id: 200_101,
        chat_id: 1_139_032_004,
        sort: [{ field: 'date_time', order: 'desc' }],
        limit: 1000,
      },
    ],
  ])('%s', async (method, request, params) => {
    const { api, calls } = apiAnswering([]);
    await api.call(request, { token });
    const fields = [request.params['fields'], request.uncertainFields ?? []].flat();
    expect(calls.map(({ body }) => [body['method'], body['params']])).toEqual([
      [method, { ...params, fields }],
    ]);
  });

  it('nobody else is named where nobody is asked for', async () => {
    const { api, calls } = apiAnswering([]);
    await api.call(dayReport(callsReport, { ...person, userId: null, day }), { token });
    expect(calls[0]?.body['params']).not.toHaveProperty('user_id');
  });
});

it('a page has the count of the whole, where the API tells it', async () => {
  const days = { from: '2025-11-27', till: '2026-11-27' };
  const { api } = apiAnswering([{}, null], { total_items: 230 });
  await expect(api.call(personEvents({ ...person, days, offset: 0 }), { token })).resolves.toMatchObject({
    items: [{ at: null }],
    unreadableCount: 1,
    totalItems: 230,
  });
});

it.each([{}, null, 'text'])('data is no list: %j', async (data) => {
  const { api } = apiAnswering(data);
  await expect(api.call(dayReport(callsReport, { ...person, day }), { token })).rejects.toMatchObject({
    failure: { kind: 'wrong_shape' },
  });
});
