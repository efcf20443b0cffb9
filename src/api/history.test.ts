import { describe, expect, it } from 'vitest';
import { AccessToken } from '#src/lib/access-token.ts';
import { parsePersonId, parseUserId } from '#src/lib/ids.ts';
import { fakeFetch, jsonResponse } from '#src/api/testing/fake-fetch.ts';
import { callFields, unshownCallFields } from '#src/api/wire/history/call-details.ts';
import { chatFields } from '#src/api/wire/history/chat-details.ts';
import { messageFields } from '#src/api/wire/history/chat-messages.ts';
import { personEventFields, unshownEventFields } from '#src/api/wire/history/person-events.ts';
import { requestFields } from '#src/api/wire/history/request-details.ts';
import { createDataApi, type DataApi } from './data-api.ts';
import {
  getCallDetails,
  getChatDetails,
  getChatMessages,
  getPersonEvents,
  getRequestDetails,
} from './history.ts';

function must<T>(value: T | null): T {
  if (value === null) throw new Error('Not a value');
  return value;
}

const token = must(AccessToken.from('key'));
const person = {
  token,
  personId: must(parsePersonId('7000000005')),
  userId: must(parseUserId('200101')),
};
const day = '2026-11-23';
const ofDay = {
  access_token: 'key',
  user_id: 200_101,
  date_from: '2026-11-23 00:00:00',
  date_till: '2026-11-23 23:59:59',
  filter: { field: 'person_id', operator: '=', value: 7_000_000_005 },
  limit: 1000,
};

function apiAnswering(data: unknown, metadata: unknown = null) {
  const { fetch, calls } = fakeFetch(({ body }) =>
    jsonResponse({ jsonrpc: '2.0', id: body['id'], result: { data, metadata } }),
  );
  return { api: createDataApi({ fetch, url: '/api/v2.0' }), calls };
}

describe('on the wire', () => {
  it.each<[string, (api: DataApi) => Promise<unknown>, object]>([
    [
      'get.person_events',
      (api) =>
        getPersonEvents(api, {
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
        fields: [...personEventFields, ...unshownEventFields],
        sort: [{ field: 'date_time_creation', order: 'desc' }],
        limit: 200,
        offset: 200,
      },
    ],
    [
      'get.calls_report',
      (api) => getCallDetails(api, { ...person, day }),
      { ...ofDay, fields: [...callFields, ...unshownCallFields] },
    ],
    ['get.chats_report', (api) => getChatDetails(api, { ...person, day }), { ...ofDay, fields: chatFields }],
    [
      'get.offline_messages_report',
      (api) => getRequestDetails(api, { ...person, day }),
      { ...ofDay, fields: requestFields },
    ],
    [
      'get.chat_messages_report',
      (api) => getChatMessages(api, { token, userId: person.userId, chatId: 1_139_032_004 }),
      {
        access_token: 'key',
        user_id: 200_101,
        chat_id: 1_139_032_004,
        fields: messageFields,
        sort: [{ field: 'date_time', order: 'asc' }],
        limit: 1000,
      },
    ],
  ])('%s', async (method, call, params) => {
    const { api, calls } = apiAnswering([]);
    await call(api);
    expect(calls.map(({ body }) => [body['method'], body['params']])).toEqual([[method, params]]);
  });

  it('nobody else is named where nobody is asked for', async () => {
    const { api, calls } = apiAnswering([]);
    await getCallDetails(api, { ...person, userId: null, day });
    expect(calls[0]?.body['params']).not.toHaveProperty('user_id');
  });
});

it('a page has the count of the whole, where the API tells it', async () => {
  const days = { from: '2025-11-27', till: '2026-11-27' };
  const { api } = apiAnswering([{}, null], { total_items: 230 });
  await expect(getPersonEvents(api, { ...person, days, offset: 0 })).resolves.toMatchObject({
    items: [{ at: null }],
    unreadableCount: 1,
    totalItems: 230,
  });
});

it.each([{}, null, 'text'])('data is no list: %j', async (data) => {
  const { api } = apiAnswering(data);
  await expect(getCallDetails(api, { ...person, day })).rejects.toMatchObject({
    failure: { kind: 'wrong_shape' },
  });
});
