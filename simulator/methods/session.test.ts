import { expect, it } from 'vitest';
import { demoLogin, shortLogin, tokens } from '../data/reserved.ts';
import { objectAt, startService, STILL, type TestService } from '../testing/service.ts';

async function signIn({ result }: TestService, login: string = demoLogin.login): Promise<string> {
  const data = objectAt(await result('login.user', { ...demoLogin, login }), 'data');
  return String(data['access_token']);
}

it.each([
  [demoLogin, 3_600],
  [shortLogin, 600],
])('a session of %o lasts %i seconds of the simulator’s clock', async (login, seconds) => {
  const { simulator, result, failure } = await startService();
  const answer = await result('login.user', login);
  expect(answer).toMatchObject({ data: { expire_at: STILL / 1000 + seconds, app_id: 41_001 } });
  const { access_token } = objectAt(answer, 'data');
  simulator.advance((seconds - 1) * 1_000);
  await result('getobj.account', { access_token });
  simulator.advance(1_000);
  expect(await failure('getobj.account', { access_token })).toMatchObject({
    mnemonic: 'access_token_invalid',
    field: 'access_token',
    value: access_token,
  });
});

it('sessions end with logout, each alone; a permanent key stays', async () => {
  const service = await startService();
  const [one, other] = [await signIn(service), await signIn(service)];
  expect(await service.result('logout.user', { access_token: one })).toMatchObject({ data: {} });
  await service.failure('logout.user', { access_token: one });
  await service.result('getobj.account', { access_token: other });
  await service.result('logout.user');
  await service.result('getobj.account');
});

it('sessions can be ended from outside, and a key taken away', async () => {
  const service = await startService();
  const { simulator, result, failure } = service;
  const [one, other] = [await signIn(service), await signIn(service)];
  simulator.revokeToken(one);
  await failure('getobj.account', { access_token: one });
  await result('getobj.account', { access_token: other });
  simulator.endSessions();
  await failure('getobj.account', { access_token: other });
  simulator.revokeToken(tokens.client, 'access_token_blocked');
  expect(await failure('getobj.account')).toMatchObject({ mnemonic: 'access_token_blocked' });
  await result('getobj.account', { access_token: tokens.otherClient });
});

it('sessions keep the scope of their login, and are known to one simulator only', async () => {
  const [one, other] = [await startService(), await startService()];
  one.simulator.setPointsLeft({ day: 3 }, `${tokens.client}~mine`);
  const access_token = await signIn(one, `${demoLogin.login}~mine`);
  expect(await one.result('getobj.account', { access_token })).toMatchObject({
    metadata: { limits: { day_remaining: 1 } },
  });
  await other.failure('getobj.account', { access_token });
});
