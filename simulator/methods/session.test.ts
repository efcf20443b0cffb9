import { describe, expect, it } from 'vitest';
import { demoLogin, shortLogin, tokens } from '../data/reserved.ts';
import { objectAt, startService, STILL, type TestService } from '../testing/service.ts';

async function signIn({ result }: TestService, login: string = demoLogin.login): Promise<string> {
  const data = objectAt(await result('login.user', { ...demoLogin, login }), 'data');
  return String(data['access_token']);
}

describe('sessions', () => {
  it('last an hour of the simulator’s clock', async () => {
    const service = await startService();
    const answer = await service.result('login.user', demoLogin);
    expect(answer).toMatchObject({ data: { expire_at: STILL / 1000 + 3_600, app_id: 41_001 } });
    const access_token = objectAt(answer, 'data')['access_token'];
    service.simulator.advance(3_599_000);
    await service.result('getobj.account', { access_token });
    service.simulator.advance(1_000);
    expect(await service.failure('getobj.account', { access_token })).toMatchObject({
      mnemonic: 'access_token_invalid',
      field: 'access_token',
      value: access_token,
    });
  });

  it('of the short login last ten minutes', async () => {
    const { result } = await startService();
    expect(await result('login.user', shortLogin)).toMatchObject({ data: { expire_at: STILL / 1000 + 600 } });
  });

  it('end with logout, each alone', async () => {
    const service = await startService();
    const [one, other] = [await signIn(service), await signIn(service)];
    expect(one).not.toBe(other);
    expect(await service.result('logout.user', { access_token: one })).toMatchObject({ data: {} });
    expect(await service.failure('logout.user', { access_token: one })).toMatchObject({
      mnemonic: 'access_token_invalid',
    });
    await service.result('getobj.account', { access_token: other });
  });

  it('logout leaves a permanent key as it is', async () => {
    const { result } = await startService();
    await result('logout.user');
    await result('getobj.account');
  });

  it('can be ended from outside', async () => {
    const service = await startService();
    const [one, other] = [await signIn(service), await signIn(service)];
    service.simulator.revokeToken(one);
    await service.failure('getobj.account', { access_token: one });
    await service.result('getobj.account', { access_token: other });
    service.simulator.endSessions();
    await service.failure('getobj.account', { access_token: other });
    await service.result('getobj.account');
  });

  it('a permanent key can be taken away, in each of three ways', async () => {
    const { simulator, failure, result } = await startService();
    for (const mnemonic of [
      'access_token_invalid',
      'access_token_expired',
      'access_token_blocked',
    ] as const) {
      simulator.revokeToken(tokens.client, mnemonic);
      expect(await failure('getobj.account')).toMatchObject({ mnemonic });
    }
    await result('getobj.account', { access_token: tokens.otherClient });
  });

  it('keep the scope of their login', async () => {
    const service = await startService();
    service.simulator.setPointsLeft({ day: 3 }, `${tokens.client}~mine`);
    const access_token = await signIn(service, `${demoLogin.login}~mine`);
    expect(await service.result('getobj.account', { access_token })).toMatchObject({
      metadata: { limits: { day_remaining: 1 } },
    });
  });

  it('are known to one simulator only', async () => {
    const [one, other] = [await startService(), await startService()];
    expect(await other.failure('getobj.account', { access_token: await signIn(one) })).toMatchObject({
      mnemonic: 'access_token_invalid',
    });
  });
});
