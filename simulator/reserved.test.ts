import { describe, expect, it } from 'vitest';
import { failingVisitorOf, reserved, reservedCustomers, tokens, visitorOfReserved } from './data/reserved.ts';
import type { ReservedFailure } from './data/reserved-people.ts';
import { failureTable } from './rpc/failure.ts';
import { listAt, startService } from './testing/service.ts';

const METHOD = 'get.person_visitors';
const week = { date_from: '2025-01-08 00:00:00', date_till: '2025-01-15 23:59:59' };
const deadTokens = ['access_token_invalid', 'access_token_expired', 'access_token_blocked'] as const;

const steady = Object.values(reserved.failures).filter(
  ({ fault }) => !/^(access_token_|limit_exceeded-)/.test(fault),
);
const idOf = (fault: ReservedFailure) => reserved.failures[fault].id;

/** The mnemonic of a fault that has several forms. */
const mnemonicOf = (fault: string | undefined) => fault?.replace(/-.*/, '');

describe('reserved people', () => {
  it.each(steady)('$fault always fails, until healed', async ({ id, fault }) => {
    const { simulator, failure, result } = await startService();
    const mnemonic = fault.startsWith('unknown-') ? 'quota_of_imagination_exhausted' : mnemonicOf(fault);
    for (const _ of [1, 2, 3]) {
      const met = await failure(METHOD, { person_id: id });
      expect(met).toMatchObject({ mnemonic });
      expect(met['message']).not.toMatch(/[{}]/);
    }
    const visitor_id = failingVisitorOf(id);
    expect(await failure('getobj.person_for_visitor', { visitor_id })).toMatchObject({ mnemonic });
    simulator.heal();
    expect(listAt(await result(METHOD, { person_id: id }), 'data')).toMatchObject([
      { person_id: id, visitor_id: visitorOfReserved(id) },
    ]);
    expect(await result('getobj.person_for_visitor', { visitor_id })).toMatchObject({
      data: { person_id: id },
    });
  });

  it.each(deadTokens)('%s fails every other call and echoes the token', async (mnemonic) => {
    const { failure, result } = await startService();
    const params = { person_id: idOf(mnemonic) };
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
    const params = { person_id: idOf(`limit_exceeded-${type}`) };
    expect(await failure(METHOD, params)).toMatchObject({
      params: { limit_type: type, limit_max_value: size },
      metadata: { limits: { [`${type}_remaining`]: 0, [`${type}_reset`]: seconds } },
    });
    simulator.advance(seconds * 1_000 - 1);
    expect(await failure(METHOD, params)).toMatchObject({
      metadata: { limits: { [`${type}_reset`]: 1 } },
    });
    simulator.advance(1);
    await result(METHOD, params);
  });

  it('the address stands in params for one, in the message only for the other', async () => {
    const { failure } = await startService();
    const message = 'Your IP 203.0.113.7 is not whitelisted';
    const first = await failure(METHOD, { person_id: idOf('ip_not_whitelisted') });
    expect(first).toMatchObject({ message, params: { ip: '203.0.113.7' } });
    const second = await failure(METHOD, { person_id: idOf('ip_not_whitelisted-message') });
    expect(second).toMatchObject({ message });
    expect(second).not.toHaveProperty('params');
  });

  it.each([
    ['unknown-vendor-help', /^https:\/\/www\.comagic\.ru\//],
    ['unknown-foreign-help', /^https:\/\/comagic\.ru\.attacker\.example\//],
    ['unknown-script-help', /^javascript:/],
  ] as const)('%s has a message of its own and help', async (fault, help) => {
    const { failure } = await startService();
    const met = await failure(METHOD, { person_id: idOf(fault) });
    expect(met['extended_helper']).toMatch(help);
    expect(Object.keys(failureTable)).not.toContain(met['mnemonic']);
    expect(met['message']).toMatch(/imagination/);
  });

  it('remember nothing of another scope or another simulator', async () => {
    const params = { person_id: idOf('access_token_invalid') };
    const [one, other] = [await startService(), await startService()];
    const mine = { ...params, access_token: `${tokens.client}~mine` };
    for (const met of [
      await one.failure(METHOD, params),
      await other.failure(METHOD, params),
      await one.failure(METHOD, mine),
    ]) {
      expect(met).toMatchObject({ mnemonic: 'access_token_invalid' });
    }
  });
});

it.each(reservedCustomers)('every client method is $fault for $name', async ({ id, userId, fault }) => {
  const { simulator, failure, result } = await startService();
  const caller = { access_token: tokens.partner, user_id: userId };
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
  ] as const) {
    expect(await failure(method, { ...caller, ...params })).toMatchObject({ mnemonic: mnemonicOf(fault) });
  }
  const filter = { field: 'id', operator: '=', value: id };
  const { data } = await result('get.customers', { access_token: tokens.partner, filter });
  expect(data).toHaveLength(1);
  simulator.heal();
  await result(METHOD, { ...caller, person_id: 1 });
});
