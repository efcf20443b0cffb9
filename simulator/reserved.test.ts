import { expect, it } from 'vitest';
import { failingVisitorOf, reserved, reservedCustomers, tokens, visitorOfReserved } from './data/reserved.ts';
import { listAt, startService } from './testing/service.ts';

const METHOD = 'get.person_visitors';
const week = { date_from: '2025-01-08 00:00:00', date_till: '2025-01-15 23:59:59' };
const rejectedTokens = ['access_token_invalid', 'access_token_expired', 'access_token_blocked'] as const;
const { failures } = reserved;

it('somebody always fails, and the look-up of the visitor, until healed', async () => {
  const { simulator, failure, result } = await startService();
  const { id } = failures.account_inactive;
  const visitor_id = failingVisitorOf(id);
  for (const _ of [1, 2, 3]) {
    expect(await failure(METHOD, { person_id: id })).toMatchObject({ mnemonic: 'account_inactive' });
  }
  expect(await failure('getobj.person_for_visitor', { visitor_id })).toMatchObject({
    mnemonic: 'account_inactive',
  });
  simulator.heal();
  expect(listAt(await result(METHOD, { person_id: id }), 'data')).toMatchObject([
    { person_id: id, visitor_id: visitorOfReserved(id) },
  ]);
  expect(await result('getobj.person_for_visitor', { visitor_id })).toMatchObject({
    data: { person_id: id },
  });
});

it('no message has a hole', async () => {
  const { failure } = await startService();
  for (const { id } of Object.values(failures))
    expect((await failure(METHOD, { person_id: id }))['message']).not.toMatch(/[{}]/);
});

it.each(rejectedTokens)('%s fails every other call and echoes the token', async (mnemonic) => {
  const { failure, result } = await startService();
  const params = { person_id: failures[mnemonic].id };
  for (const _ of [1, 2]) {
    const met = { mnemonic, field: 'access_token', value: tokens.client };
    expect(await failure(METHOD, params)).toMatchObject(met);
    await result(METHOD, params);
  }
});

it.each([
  ['minute', 60, 200],
  ['day', 86_400, 5_000],
] as const)('limit_exceeded-%s lasts as long as it says', async (type, seconds, size) => {
  const { simulator, failure, result } = await startService();
  const params = { person_id: failures[`limit_exceeded-${type}`].id };
  expect(await failure(METHOD, params)).toMatchObject({
    params: { limit_type: type, limit_max_value: size },
    metadata: { limits: { [`${type}_remaining`]: 0, [`${type}_reset`]: seconds } },
  });
  simulator.advance(seconds * 1_000 - 1);
  expect(await failure(METHOD, params)).toMatchObject({ metadata: { limits: { [`${type}_reset`]: 1 } } });
  simulator.advance(1);
  await result(METHOD, params);
});

it('the address stands in params for one, in the message only for the other', async () => {
  const { failure } = await startService();
  const message = 'Your IP 203.0.113.7 is not whitelisted';
  const first = await failure(METHOD, { person_id: failures.ip_not_whitelisted.id });
  expect(first).toMatchObject({ message, params: { ip: '203.0.113.7' } });
  const second = await failure(METHOD, { person_id: failures['ip_not_whitelisted-message'].id });
  expect(second).toMatchObject({ message });
  expect(second).not.toHaveProperty('params');
});

it('nothing is remembered of another scope or another simulator', async () => {
  const params = { person_id: failures.access_token_invalid.id };
  const [one, other] = [await startService(), await startService()];
  const mine = { ...params, access_token: `${tokens.client}~mine` };
  for (const met of [
    await one.failure(METHOD, params),
    await other.failure(METHOD, params),
    await one.failure(METHOD, mine),
  ])
    expect(met).toMatchObject({ mnemonic: 'access_token_invalid' });
});

it('every client method fails for a customer, who stands in the list', async () => {
  const { simulator, failure, result } = await startService();
  const [customer] = reservedCustomers.filter(({ fault }) => fault === 'internal_error');
  const caller = { access_token: tokens.partner, user_id: customer?.userId };
  for (const [method, params] of [
    [METHOD, { person_id: 1 }],
    ['getobj.account', {}],
    ['get.visitors', { ids: [1] }],
    ['getobj.visitor', { id: 1 }],
    ['getobj.person_for_visitor', { visitor_id: 1 }],
    ['get.contacts', {}],
    ['get.calls_report', week],
    ['get.offline_messages_report', week],
    ['get.chats_report', week],
  ] as const)
    expect(await failure(method, { ...caller, ...params })).toMatchObject({ mnemonic: 'internal_error' });
  const filter = { field: 'id', operator: '=', value: customer?.id };
  const { data } = await result('get.customers', { access_token: tokens.partner, filter });
  expect(data).toHaveLength(1);
  simulator.heal();
  await result(METHOD, { ...caller, person_id: 1 });
});
