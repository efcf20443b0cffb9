import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { BITRIX24, callBody, goodCall, post, postForm, send, sendRaw, until } from './testing/http.ts';
import { setStage, type Stage } from './testing/stage.ts';
import { raw } from './testing/upstream.ts';

async function start(env: Readonly<Record<string, string>>): Promise<Stage> {
  const stage = await setStage(env);
  onTestFinished(() => stage.close());
  return stage;
}

const signIn = callBody('login.user', { login: 'a', password: 'b' });
const from = (address: string) => ({ 'X-Forwarded-For': address });

const REFUSED = { status: 429, body: '429\n', headers: { 'retry-after': '1', 'cache-control': 'no-store' } };
/** In ascending order. */
const statusesOf = async (calls: readonly ReturnType<typeof post>[]) =>
  (await Promise.all(calls)).map(({ status }) => status).toSorted((a, b) => a - b);

it('calls of one client, whoever it claims to be, are taken up to the burst, then refused by 429', async () => {
  const stage = await start({ API_RATE: '1r/m', API_BURST: '4' });
  const claims = Array.from({ length: 7 }, (_, at) => post(stage.nginx.port, goodCall, from(`10.0.0.${at}`)));
  expect(await statusesOf(claims)).toEqual([200, 200, 200, 200, 200, 429, 429]);
  expect(stage.upstream.arrivals).toHaveLength(5);
  // Calls that nginx refuses count too; pages do not.
  expect(await post(stage.nginx.port, '[]')).toMatchObject(REFUSED);
  expect((await send(stage.nginx.port, '/')).status).toBe(200);
});

it('sign-ins are limited harder than calls, and told how long to wait', async () => {
  const stage = await start({ SIGN_INS_PER_MINUTE: '3' });
  // Counted by the minute of the clock: not over its end.
  await until(() => new Date().getSeconds() < 50);
  const signIns = Array.from({ length: 5 }, () => post(stage.nginx.port, signIn));
  expect(await statusesOf(signIns)).toEqual([200, 200, 200, 429, 429]);
  const wait = Number((await post(stage.nginx.port, signIn)).headers['retry-after']);
  expect(Math.abs(60 - new Date().getSeconds() - wait)).toBeLessThanOrEqual(2);
  expect((await post(stage.nginx.port, goodCall)).status).toBe(200);
  // Both workers count together, and go on after a reload.
  stage.nginx.reload();
  const many = Array.from({ length: 20 }, () => post(stage.nginx.port, signIn));
  expect(new Set(await statusesOf(many))).toEqual(new Set([429]));
  expect(stage.upstream.arrivals).toHaveLength(4);
});

it('a client has so many calls under way, without those that were left, failed or ended', async () => {
  const stage = await start({ API_CONNECTIONS: '1' });
  stage.upstream.answer(() => {});
  const leaving = new AbortController();
  const left = post(stage.nginx.port, goodCall, {}, leaving.signal);
  await until(() => stage.upstream.arrivals.length === 1);
  expect(await post(stage.nginx.port, goodCall)).toMatchObject(REFUSED);
  leaving.abort();
  await expect(left).rejects.toThrow('aborted');
  stage.upstream.answer(raw('no answer'));
  await until(async () => (await post(stage.nginx.port, goodCall).catch(() => null)) === null);
  stage.fresh();
  for (const body of [goodCall, '[]', signIn, goodCall])
    await until(async () => (await post(stage.nginx.port, body)).status === 200);
});

/** Bodies of which only the beginning was sent; resolves when nginx reads them. */
async function openSlowBodies(port: number, count: number) {
  const head = `POST /api/v2.0 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;
  const sockets = Array.from({ length: count }, () => {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    socket.write(`${head}Content-Length: 100\r\nExpect: 100-continue\r\n\r\n{`);
    return socket;
  });
  for (const [answer] of await Promise.all(sockets.map((socket) => once(socket, 'data'))))
    expect(String(answer)).toContain(' 100 Continue');
  return () => sockets.forEach((socket) => socket.destroy());
}

it('slow bodies stop no call from the same address, up to ten times as many as calls', async () => {
  const stage = await start({ API_CONNECTIONS: '6' });
  const { port } = stage.nginx;
  const leave = await openSlowBodies(port, 54);
  const leaveSome = await openSlowBodies(port, 6);
  expect(await post(port, goodCall)).toMatchObject(REFUSED);
  leaveSome();
  const calls = () => Array.from({ length: 6 }, () => post(port, goodCall));
  await until(async () => (await statusesOf(calls())).every((status) => status === 200));
  leave();
});

it('behind a trusted proxy each of its clients has limits of its own, whatever they claim', async () => {
  const stage = await start({ API_RATE: '1r/m', API_BURST: '1', TRUSTED_PROXY: '127.0.0.0/8' });
  const status = async (address: string) => (await post(stage.nginx.port, goodCall, from(address))).status;
  for (const client of ['10.0.0.1', '10.0.0.2', '2001:db8:0:1::1', '2001:db8::1', '::ffff:10.0.0.3'])
    expect([await status(client), await status(client), await status(client)], client).toEqual([
      200, 200, 429,
    ]);
  // The proxy appends the address that it saw; anything before it was claimed by the client.
  expect(await status('10.9.9.9, 10.0.0.1')).toBe(429);
  // One IPv6 client may use a whole /64 of addresses, however they are written. An IPv4 address may be written as one of IPv6.
  for (const same of ['2001:db8:0:1:ffff::2', '2001:db8::1:2:3:4', '2001:db8:0:0:1::', '10.0.0.3'])
    expect(await status(same), same).toBe(429);
  expect(await status('::ffff:10.0.0.4')).toBe(200);
});

/** What still has a proxy's address does not say who sent it. */
const NOBODY = { '': 403, anna: 403, '127.0.0.5, anna': 403, '10.3.2.3': 403, 'anna, 10.3.2.3': 403 };
const OTHERS = { '10.2.0.1': 403, '2001:db9::1': 403 };

it.each([
  ['10.1.0.0/16 2001:db8::/32', { '10.1.2.3': 200, '2001:db8::1': 200, ...OTHERS, ...NOBODY }],
  ['127.0.0.0/8', { '127.0.0.5': 200, ...OTHERS, ...NOBODY }],
  ['all', { '127.0.0.5': 200, '10.2.0.1': 200, '2001:db9::1': 200, ...NOBODY }],
  // Without a list, this machine alone.
  ['', { '127.0.0.1': 200, '::1': 200, '10.1.2.3': 403 }],
])('with AGENTS=%s only those are served, whatever they request', async (AGENTS, statuses) => {
  const TRUSTED_PROXY = '127.0.0.1 10.3.0.0/16';
  const stage = await start(AGENTS ? { AGENTS, TRUSTED_PROXY } : { AGENTS, SERVER_NAMES: '' });
  const { port } = stage.nginx;
  for (const [address, status] of Object.entries(statuses)) {
    const headers = address ? from(address) : {};
    const files = ['/', '/portal.json', '/simulator.json', '/assets/x', '/no/such/page.js', '/healthz%0A'];
    const answers = [post(port, goodCall, headers), ...files.map((path) => send(port, path, { headers }))];
    for (const { body } of await Promise.all(answers)) expect(body === '403\n', address).toBe(status === 403);
    expect((await post(port, goodCall, headers)).status).toBe(status);
    expect((await send(port, '/healthz', { headers })).status).toBe(200);
  }
  const agents = Object.values(statuses).filter((status) => status === 200);
  expect(stage.upstream.arrivals).toHaveLength(agents.length * 2);
});

it('Bitrix24’s form is written to no disk or log, cut off if it is slow, and for agents alone', async () => {
  const limits = { CLIENT_TIMEOUT: '1s', AGENTS: '10.0.0.1', TRUSTED_PROXY: '127.0.0.1' };
  const { nginx } = await start({ FRAME_ANCESTORS: 'https://company.bitrix24.ru', ...limits });
  const folder = join(nginx.folder, 'run/client-body');
  rmSync(folder, { recursive: true });
  // nginx would answer 500.
  writeFileSync(folder, 'a file in its place');
  const form = async (headers: object, bytes = 65_536) =>
    (await postForm(nginx.port, BITRIX24, bytes, headers)).status;
  expect(await form(from('10.0.0.1'))).toBe(200);
  expect(await form(from('10.0.0.2'))).toBe(403);
  expect(await form({ ...from('10.0.0.1'), Host: 'evil.test' }, 1_000)).toBe(421);
  const started = Date.now();
  const head = `POST ${BITRIX24} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 10.0.0.1\r\nContent-Length: 65536\r\n\r\n`;
  expect(await sendRaw(nginx.port, `${head}AUTH_ID=secret-of-anna`, 15_000)).toMatch(/^HTTP\/1\.1 200 /);
  expect(Date.now() - started).toBeLessThan(10_000);
  expect(nginx.output().match(/"path":"\/bitrix24"/g)).toHaveLength(4);
  expect(nginx.output() + nginx.errors()).not.toMatch(/DOMAIN|secret-of-anna/);
});
