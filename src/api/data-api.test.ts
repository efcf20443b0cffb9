import { expect, it, vi } from 'vitest';
import { answerTo, apiAnswering, fakeFetch } from '#src/api/testing/fake-fetch.ts';
import { requests } from '#src/app/testing/requests.ts';
import { personOf, tokenOf, userOf } from '#src/domain/testing/ids.ts';
import { personEventsRequest } from '#src/history/event-requests.ts';
import { accountRequest, loginRequest, logoutRequest } from '#src/session/account-requests.ts';
import { createDataApi, type DataApiOptions } from './data-api.ts';
import { personVisitorsRequest } from './person-visitors.ts';

const token = tokenOf('s3cret');
const access_token = 's3cret';
const anyPerson = personVisitorsRequest(personOf(5));

it.each(requests)(
  '$method is sent with the documented parameters',
  async ({ method, request, params, data }) => {
    const { api, calls } = apiAnswering(data);
    await api.call(request, { token });
    const asked = [request.params['fields'] ?? [], request.optionalFields ?? []].flat();
    const fields = asked.length === 0 ? {} : { fields: asked };
    expect(calls.map(({ body }) => [body['method'], body['params']])).toEqual([
      [method, { access_token, ...params, ...fields }],
    ]);
  },
);

it('login.user sends no token, and gives one that cannot be printed', async () => {
  const { api, calls } = apiAnswering({ access_token: 'fresh' });
  const { token: session } = await api.call(loginRequest('anna', 'pass'));
  expect(calls[0]?.body['params']).toEqual({ login: 'anna', password: 'pass' });
  expect(session.reveal()).toBe('fresh');
  expect(JSON.stringify(session)).not.toContain('fresh');
});

it('metadata is told once for each answer that has some, with the token', async () => {
  const onMetadata = vi.fn<NonNullable<DataApiOptions['onMetadata']>>();
  for (const metadata of [{ total_items: 31 }, undefined]) {
    const { fetch } = fakeFetch((call) => answerTo(call, { result: { data: [], metadata } }));
    await createDataApi({ fetch, url: '/api/v2.0', onMetadata }).call(anyPerson, { token });
  }
  expect(onMetadata).toHaveBeenCalledExactlyOnceWith({ limits: null, totalItems: 31 }, token);
});

it('a page has the count of the whole, where the API tells it', async () => {
  const days = { from: '2025-11-27', till: '2026-11-27' };
  const { api } = apiAnswering([{}, null], { total_items: 230 });
  await expect(
    api.call(personEventsRequest({ ...personOf(5), days, offset: 0 }), { token }),
  ).resolves.toMatchObject({
    items: [{ at: null }],
    unreadableCount: 1,
    totalItems: 230,
  });
});

it('logout.user outlives its tab; nothing else does', async () => {
  const { api, calls } = apiAnswering([]);
  for (const request of [logoutRequest, anyPerson]) await api.call(request, { token });
  expect(calls.map(({ init, body }) => [init.keepalive, body['params']])).toEqual([
    [true, { access_token }],
    [false, { access_token, person_id: 5 }],
  ]);
});

it('hands the signal on', async () => {
  const { api, calls } = apiAnswering([]);
  const signal = AbortSignal.abort();
  await expect(api.call(anyPerson, { token, signal })).rejects.toBe(signal.reason);
  expect(calls).toHaveLength(0);
});

const key = { appId: null, userName: null };

it.each([
  ['an agent’s, told only with a user_id', 'required_parameter_missed', { ...key, isPartner: true }],
  ['without the right to ask', 'forbidden', 'unavailable'],
  ['without the component to ask', 'method_component_disabled', 'unavailable'],
  ['without the method', 'method_not_found', 'unavailable'],
] as const)('a good key %s', async (_title, mnemonic, account) => {
  const { fetch } = fakeFetch((call) =>
    answerTo(call, { error: { code: -32602, message: 'No', data: { mnemonic } } }),
  );
  const api = createDataApi({ fetch, url: '/api/v2.0' });
  const told = await api.call(accountRequest(), { token });
  expect({ told }).toMatchObject({ told: account });
  if (account === 'unavailable') return;
  await expect(api.call(accountRequest(userOf(7)), { token })).rejects.toMatchObject({
    failure: { mnemonic },
  });
});
