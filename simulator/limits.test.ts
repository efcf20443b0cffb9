import { describe, expect, it } from 'vitest';
import { keys } from './data/accounts.ts';
import { tokens } from './data/reserved.ts';
import type { JsonObject } from '#src/lib/is-record.ts';
import { objectAt, startService } from './testing/service.ts';

const account = 'getobj.account';

describe('limits', () => {
  it('a success costs a point, a failure none', async () => {
    const { result, failure } = await startService();
    const first = await result(account);
    expect(first).toMatchObject({
      metadata: {
        limits: {
          day_limit: 5_000,
          day_remaining: 4_999,
          day_reset: 86_400,
          minute_limit: 200,
          minute_remaining: 199,
          minute_reset: 60,
        },
      },
    });
    await failure(account, { colour: 1 });
    expect(await result('get.visitors', { ids: [7100000501] })).toMatchObject({
      metadata: { limits: { day_remaining: 4_998, minute_remaining: 198 } },
    });
  });

  it.each<[string, JsonObject]>([
    ['get.person_visitors', { person_id: 1 }],
    ['getobj.person_for_visitor', { visitor_id: 7_100_000_501 }],
    ['getobj.visitor', { id: 7_100_000_501 }],
  ])('%s costs nothing, or a point where the account is charged', async (method, params) => {
    const { result } = await startService();
    const left = async (access_token: string) =>
      objectAt(await result(method, { ...params, access_token }), 'metadata', 'limits')['day_remaining'];
    expect([await left(tokens.client), await left(tokens.charged)]).toEqual([5_000, 4_999]);
  });

  it('are of one account each', () => {
    const accounts = [...new Set([...keys.values()].map((key) => key.account))];
    expect(new Set(accounts.map(({ appId }) => appId)).size).toBe(accounts.length);
  });

  it('some accounts have the limit of an hour only', async () => {
    const { simulator, result, failure } = await startService();
    const params = { access_token: tokens.hourLimits };
    const limits = { hour_limit: 4_000, hour_remaining: 3_999, hour_reset: 3_600 };
    expect(objectAt(await result(account, params), 'metadata', 'limits')).toEqual(limits);
    simulator.setPointsLeft({ hour: 0 }, tokens.hourLimits);
    simulator.advance(600_000);
    expect(await failure(account, params)).toMatchObject({
      message: 'Limit per hour has been exceeded. Value of current limit per hour is 4000',
      metadata: { limits: { hour_remaining: 0, hour_reset: 3_000 } },
    });
    simulator.advance(3_000_000);
    await result(account, params);
  });

  it('a spent minute refuses everything until its time has passed', async () => {
    const { simulator, result, failure } = await startService();
    simulator.setPointsLeft({ minute: 1 });
    await result(account);
    simulator.advance(20_500);
    expect(await failure('get.person_visitors', { person_id: 1 })).toMatchObject({
      code: -32029,
      mnemonic: 'limit_exceeded',
      message: 'Limit per minute has been exceeded. Value of current limit per minute is 200',
      params: { limit_type: 'minute', limit_max_value: 200 },
      metadata: { limits: { minute_remaining: 0, minute_reset: 40, day_remaining: 4_999 } },
    });
    simulator.advance(39_500);
    expect(await result(account)).toMatchObject({
      metadata: { limits: { minute_remaining: 199, minute_reset: 60, day_remaining: 4_998 } },
    });
  });

  it('are counted per account and per scope of a key', async () => {
    const { simulator, result, failure } = await startService();
    simulator.setPointsLeft({ minute: 0 });
    await failure(account);
    await failure('get.person_visitors', { access_token: tokens.withoutAccountRight, person_id: 1 });
    await result(account, { access_token: tokens.otherClient });
    await result(account, { access_token: `${tokens.client}~fresh` });
    simulator.setPointsLeft({ minute: 0 }, `${tokens.client}~fresh`);
    await failure(account, { access_token: `${tokens.client}~fresh` });
  });

  it('the key with few points has few', async () => {
    const { simulator, result, failure } = await startService();
    const params = { access_token: tokens.fewPoints };
    expect(await result(account, params)).toMatchObject({
      metadata: { limits: { day_limit: 100, day_remaining: 7, minute_limit: 4, minute_remaining: 3 } },
    });
    for (const _ of [1, 2, 3]) await result(account, params);
    expect(await failure(account, params)).toMatchObject({ params: { limit_type: 'minute' } });
    simulator.advance(60_000);
    for (const _ of [1, 2, 3, 4]) await result(account, params);
    expect(await failure(account, params)).toMatchObject({ params: { limit_type: 'day' } });
  });

  it('an account without limits says none, and none apply', async () => {
    const { simulator, result, failure } = await startService();
    const params = { access_token: tokens.withoutLimits };
    simulator.setPointsLeft({ day: 0 }, tokens.withoutLimits);
    expect(objectAt(await result(account, params), 'metadata')).toEqual({});
    expect(objectAt(await failure(account, { ...params, colour: 1 }), 'metadata')).toEqual({});
  });
});
