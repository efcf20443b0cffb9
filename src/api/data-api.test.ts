import { describe, expect, it, vi } from 'vitest';
import type { Request } from './request.ts';
import { accountOf } from './requests/account.ts';
import { customersOfPartner } from './requests/customers.ts';
import { loginUser } from './requests/login.ts';
import { logoutUser } from './requests/logout.ts';
import { personForVisitor } from './requests/person-for-visitor.ts';
import { personVisitors } from './requests/person-visitors.ts';
import { createDataApi, type DataApiOptions } from './data-api.ts';
import { answerTo, fakeFetch } from '#src/api/testing/fake-fetch.ts';
import { personOf, tokenOf, userOf, visitorOf } from '#src/api/testing/ids.ts';

const token = tokenOf('s3cret');
const { personId } = personOf(6_145_241_079);
const visitorId = visitorOf(6_152_759_362);
const userId = userOf(7);

function apiAnswering(result: unknown) {
  const { fetch, calls } = fakeFetch((call) => answerTo(call, { result }));
  const onMetadata = vi.fn<NonNullable<DataApiOptions['onMetadata']>>();
  return { api: createDataApi({ fetch, url: '/api/v2.0', onMetadata }), calls, onMetadata };
}

const access_token = 's3cret';

describe('each method sends the documented parameters and reads the documented data', () => {
  it.each<[string, Request<unknown>, object, unknown, unknown]>([
    ['logout.user', logoutUser, { access_token }, {}, undefined],
    [
      'getobj.account',
      accountOf(),
      { access_token },
      { app_name: 'Ромашка' },
      expect.objectContaining({ appName: 'Ромашка', isPartner: false }),
    ],
    [
      'get.person_visitors',
      personVisitors({ personId, userId }),
      { access_token, user_id: 7, person_id: 6145241079 },
      [],
      { items: [], unreadableCount: 0 },
    ],
    [
      'getobj.person_for_visitor',
      personForVisitor({ visitorId, userId }),
      { access_token, user_id: 7, visitor_id: 6152759362 },
      { person_id: 6145241079 },
      6145241079,
    ],
    [
      'get.customers',
      customersOfPartner,
      { access_token, limit: 10_000, fields: ['id', 'name', 'description', 'status', 'sites'] },
      [{ id: 1, name: 'Ромашка' }],
      [{ customerId: 1, name: 'Ромашка', description: null, inactiveStatus: null, sites: [] }],
    ],
  ])('%s', async (method, request, params, data, expected) => {
    const { api, calls, onMetadata } = apiAnswering({ data, metadata: { total_items: 31 } });
    await expect(api.call(request, { token })).resolves.toEqual(expected);
    expect(calls.map(({ body }) => [body['method'], body['params']])).toEqual([[method, params]]);
    expect(onMetadata).toHaveBeenCalledExactlyOnceWith({ limits: null, totalItems: 31 }, token);
  });
});

it('login.user sends no token, and gives one that cannot be printed', async () => {
  const { api, calls, onMetadata } = apiAnswering({
    data: { access_token: 'fresh', expire_at: 1700000000, app_id: 4 },
    metadata: { total_items: 1 },
  });
  const { token: session, expiresAt } = await api.call(loginUser('anna', 'pass'));
  expect(expiresAt).toBe(1_700_000_000_000);
  expect(calls[0]?.body['params']).toEqual({ login: 'anna', password: 'pass' });
  expect(session.reveal()).toBe('fresh');
  expect(JSON.stringify(session)).not.toContain('fresh');
  expect(onMetadata).toHaveBeenCalledExactlyOnceWith(expect.anything(), null);
});

it('an answer without metadata tells nobody', async () => {
  const { api, onMetadata } = apiAnswering({ data: [] });
  await api.call(personVisitors({ personId, userId: null }), { token });
  expect(onMetadata).not.toHaveBeenCalled();
});

it('logout.user outlives its tab; nothing else does', async () => {
  const { api, calls } = apiAnswering({ data: [] });
  await api.call(logoutUser, { token });
  await api.call(personVisitors({ personId, userId: null }), { token });
  expect(calls.map(({ init }) => init.keepalive)).toEqual([true, false]);
});

it('hands the signal on', async () => {
  const { api, calls } = apiAnswering({ data: [] });
  const signal = AbortSignal.abort();
  await expect(api.call(personVisitors({ personId, userId }), { token, signal })).rejects.toBe(signal.reason);
  expect(calls).toHaveLength(0);
});
