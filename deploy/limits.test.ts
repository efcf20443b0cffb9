import { expect, it, onTestFinished } from 'vitest';
import { callBody, goodCall, post, send, type Answer } from './testing/http.ts';
import { setStage, type Stage } from './testing/stage.ts';
import { until } from './testing/until.ts';

async function start(env: Readonly<Record<string, string>>): Promise<Stage> {
  const stage = await setStage(env);
  onTestFinished(() => stage.close());
  return stage;
}

const signIn = callBody('login.user', { login: 'a', password: 'b' });
const from = (address: string) => ({ 'X-Forwarded-For': address });

function count(answers: readonly Answer[], status: number): number {
  return answers.filter((answer) => answer.status === status).length;
}

it('calls of one client, whoever it claims to be, are taken up to the burst, then answered by 429 with Retry-After', async () => {
  const stage = await start({ API_RATE: '1r/m', API_BURST: '4' });
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, at) => post(stage.nginx.port, goodCall, from(`10.0.0.${at}`))),
  );
  expect([count(answers, 200), count(answers, 429)]).toEqual([5, 7]);
  expect(stage.upstream.arrivals).toHaveLength(5);
  for (const answer of answers.filter(({ status }) => status === 429)) {
    expect(answer.body).toBe('429\n');
    expect(answer.headers['retry-after']).toBe('1');
    expect(answer.headers['cache-control']).toBe('no-store');
  }
  // Calls that nginx refuses count too; pages do not.
  expect((await post(stage.nginx.port, '[]')).status).toBe(429);
  expect((await send(stage.nginx.port, '/')).status).toBe(200);
});

it('sign-ins are limited harder than calls, and told how long to wait', async () => {
  const stage = await start({ SIGN_INS_PER_MINUTE: '3' });
  const answers: Answer[] = [];
  for (let i = 0; i < 5; i++) answers.push(await post(stage.nginx.port, signIn));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
  const wait = Number(answers.at(-1)?.headers['retry-after']);
  expect(wait).toBeGreaterThan(0);
  // 60 seconds after the first one, plus up to one because whole seconds are counted.
  expect(wait).toBeLessThanOrEqual(61);
  expect((await post(stage.nginx.port, goodCall)).status).toBe(200);
  expect(stage.upstream.arrivals).toHaveLength(4);
  // Twenty at once, handled by both workers, are all refused; refused ones do not count.
  await Promise.all(Array.from({ length: 20 }, () => post(stage.nginx.port, signIn)));
  expect(stage.upstream.arrivals).toHaveLength(4);
  // A reload keeps the counts.
  stage.nginx.reload();
  expect((await post(stage.nginx.port, signIn)).status).toBe(429);
});

it('a client has so many calls under way and no more', async () => {
  const stage = await start({ API_CONNECTIONS: '2' });
  const finish: (() => void)[] = [];
  stage.upstream.answer((_req, res) => void finish.push(() => res.end('{}')));
  const underWay = [post(stage.nginx.port, goodCall), post(stage.nginx.port, goodCall)];
  await until(() => finish.length === 2);
  const answer = await post(stage.nginx.port, goodCall);
  expect(answer.status).toBe(429);
  expect(answer.headers['retry-after']).toBe('1');
  for (const end of finish) end();
  expect((await Promise.all(underWay)).map(({ status }) => status)).toEqual([200, 200]);
  stage.fresh();
  await until(async () => (await post(stage.nginx.port, goodCall)).status === 200);
});

it('behind a trusted proxy each of its clients has limits of its own, whatever they claim', async () => {
  const stage = await start({ API_RATE: '1r/m', API_BURST: '1', TRUSTED_PROXY: '127.0.0.0/8' });
  const status = async (address: string) => (await post(stage.nginx.port, goodCall, from(address))).status;
  for (const address of ['10.0.0.1', '10.0.0.2', '2001:db8:0:1::1', '2001:db8:0:2::1']) {
    expect([await status(address), await status(address), await status(address)], address).toEqual([
      200, 200, 429,
    ]);
  }
  // The proxy appends the address that it saw; anything before it was claimed by the client.
  expect(await status('10.9.9.9, 10.0.0.1')).toBe(429);
  // One IPv6 client may use a whole /64 of addresses.
  expect(await status('2001:db8:0:1:ffff::2')).toBe(429);
});
