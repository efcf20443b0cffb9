import { describe, expect, it } from 'vitest';
import { failingPeople, failingVisitorOf, visitorOfReserved } from './data/reserved-people.ts';
import { reservedCustomers } from './data/reserved-customers.ts';
import { tokens } from './data/tokens.ts';
import { failureTable } from './rpc/failure.ts';
import { listAt, startService } from './testing/service.ts';

const method = 'get.person_visitors';
const token = ['access_token_invalid', 'access_token_expired', 'access_token_blocked'];
const steady = failingPeople.filter(
  ({ mnemonic }) => !token.includes(mnemonic) && mnemonic !== 'limit_exceeded',
);

const personOf = (slug: string): number => {
  const person = failingPeople.find((one) => one.slug === slug);
  if (!person) throw new Error(`Nobody is ${slug}`);
  return person.personId;
};

describe('reserved people', () => {
  it('there is one for every published mnemonic', () => {
    const met = new Set<string>(failingPeople.map(({ mnemonic }) => mnemonic));
    for (const mnemonic of Object.keys(failureTable)) expect(met).toContain(mnemonic);
  });

  it.each(steady)('$slug always fails, until healed', async ({ personId, mnemonic }) => {
    const { simulator, failure, result } = await startService();
    for (const _ of [1, 2, 3]) {
      expect(await failure(method, { person_id: personId })).toMatchObject({ mnemonic });
    }
    const visitor_id = failingVisitorOf(personId);
    expect(await failure('getobj.person_for_visitor', { visitor_id })).toMatchObject({ mnemonic });
    simulator.heal();
    expect(listAt(await result(method, { person_id: personId }), 'data')).toMatchObject([
      { person_id: personId, visitor_id: visitorOfReserved(personId) },
    ]);
    expect(await result('getobj.person_for_visitor', { visitor_id })).toMatchObject({
      data: { person_id: personId },
    });
  });

  it.each(token)('%s fails every other call and echoes the token', async (mnemonic) => {
    const { failure, result } = await startService();
    const params = { person_id: personOf(mnemonic) };
    for (const _ of [1, 2]) {
      expect(await failure(method, params)).toMatchObject({
        mnemonic,
        field: 'access_token',
        value: tokens.client,
      });
      await result(method, params);
    }
  });

  it.each([
    ['minute', 60, 200],
    ['day', 86_400, 5_000],
  ] as const)('limit_exceeded-%s lasts as long as it says', async (type, seconds, size) => {
    const { simulator, failure, result } = await startService();
    const params = { person_id: personOf(`limit_exceeded-${type}`) };
    expect(await failure(method, params)).toMatchObject({
      params: { limit_type: type, limit_max_value: size },
      metadata: { limits: { [`${type}_remaining`]: 0, [`${type}_reset`]: seconds } },
    });
    simulator.advance(seconds * 1_000 - 1);
    expect(await failure(method, params)).toMatchObject({
      metadata: { limits: { [`${type}_reset`]: 1 } },
    });
    simulator.advance(1);
    await result(method, params);
  });

  it('the address stands in params for one, in the message only for the other', async () => {
    const { failure } = await startService();
    expect(await failure(method, { person_id: personOf('ip_not_whitelisted') })).toMatchObject({
      message: 'Your IP 203.0.113.7 is not whitelisted',
      params: { ip: '203.0.113.7' },
    });
    const second = await failure(method, { person_id: personOf('ip_not_whitelisted-message') });
    expect(second).toMatchObject({ message: 'Your IP 203.0.113.7 is not whitelisted' });
    expect(second).not.toHaveProperty('params');
  });

  it.each([
    ['unknown-vendor-help', /^https:\/\/www\.comagic\.ru\//],
    ['unknown-foreign-help', /^https:\/\/comagic\.ru\.attacker\.example\//],
    ['unknown-script-help', /^javascript:/],
  ])('%s has a message of its own and help', async (slug, help) => {
    const { failure } = await startService();
    const met = await failure(method, { person_id: personOf(slug) });
    expect(met['extended_helper']).toMatch(help);
    expect(Object.keys(failureTable)).not.toContain(met['mnemonic']);
    expect(met['message']).toMatch(/imagination/);
  });

  it('no message has a hole left', async () => {
    const { failure } = await startService();
    for (const { personId } of failingPeople) {
      expect((await failure(method, { person_id: personId }))['message']).not.toMatch(/[{}]/);
    }
  });

  it('remember nothing of another scope or another simulator', async () => {
    const params = { person_id: personOf('access_token_invalid') };
    const [one, other] = [await startService(), await startService()];
    const mine = { ...params, access_token: `${tokens.client}~mine` };
    for (const met of [
      await one.failure(method, params),
      await other.failure(method, params),
      await one.failure(method, mine),
    ]) {
      expect(met).toMatchObject({ mnemonic: 'access_token_invalid' });
    }
  });
});

describe('reserved customers', () => {
  it.each(reservedCustomers)('$mnemonic', async ({ userId, customerId, mnemonic }) => {
    const { simulator, failure, result } = await startService();
    const caller = { access_token: tokens.partner, user_id: userId };
    const day = { date_from: '2025-01-15 00:00:00', date_till: '2025-01-15 23:59:59' };
    for (const [name, params] of [
      [method, { person_id: 1 }],
      ['getobj.account', {}],
      ['get.visitors', { ids: [1] }],
      ['getobj.visitor', { id: 1 }],
      ['getobj.person_for_visitor', { visitor_id: 1 }],
      ['get.contacts', {}],
      ['get.calls_report', day],
      ['get.offline_messages_report', day],
      ['get.chats_report', day],
    ] as const) {
      expect(await failure(name, { ...caller, ...params })).toMatchObject({ mnemonic });
    }
    const { data } = await result('get.customers', {
      access_token: tokens.partner,
      filter: { field: 'id', operator: '=', value: customerId },
    });
    expect(data).toHaveLength(1);
    simulator.heal();
    await result(method, { ...caller, person_id: 1 });
  });
});
