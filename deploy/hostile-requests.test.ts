// Request heads that an attacker may send to `/api/v2.0`, and bytes that two servers may read differently.
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import requestCheck from './nginx/njs/request-check.js';
import { servers, startForwarding, type Forwarding } from './testing/forwarding.ts';
import { callBody, send, sendRaw } from './testing/http.ts';
import { setStage, type Stage } from './testing/stage.ts';

/** 403, 413 and 415 have a JSON-RPC error for the app; others have a short text. */
function errorBody(status: number): string {
  const mnemonic = requestCheck.HEAD_REFUSALS[status];
  return mnemonic === undefined ? `${status}\n` : requestCheck.refusalBody(mnemonic, null);
}

const good = callBody('getobj.account', { access_token: 'x' });

interface Head {
  readonly what: string;
  readonly status: number;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Sends what else is a good call. */
async function refuses(port: number, { status, method = 'POST', path, headers, body }: Head): Promise<void> {
  const answer = await send(port, path ?? '/api/v2.0', {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    // Of the other methods Node would send one without its length.
    body: method === 'POST' ? (body ?? good) : '',
  });
  expect(answer).toMatchObject({ status, body: errorBody(status) });
  const type = requestCheck.HEAD_REFUSALS[status] === undefined ? 'text/plain' : 'application/json';
  expect(answer.headers['content-type']).toBe(`${type}; charset=utf-8`);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
}

describe.each(servers)('%s', (name) => {
  let server: Forwarding;
  beforeAll(async () => {
    server = await startForwarding(name);
  });
  afterAll(() => server.close());

  it.each<Head>([
    { what: 'GET', status: 405, method: 'GET' },
    {
      what: 'OPTIONS, as a browser asks for another site',
      status: 405,
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.test' },
    },
    {
      what: 'text, as a form of another site sends it',
      status: 415,
      headers: { 'Content-Type': 'text/plain' },
    },
    // A browser sends an untyped `Blob` to another site without asking first.
    { what: 'no type', status: 415, headers: { 'Content-Type': '' } },
    { what: 'another charset', status: 415, headers: { 'Content-Type': 'application/json; charset=utf-7' } },
    { what: 'two types', status: 415, headers: { 'Content-Type': 'application/json, text/plain' } },
    { what: 'a compressed body', status: 415, headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(good) },
    { what: 'a page of another site', status: 403, headers: { 'Sec-Fetch-Site': 'cross-site' } },
    { what: 'a page of a neighbouring site', status: 403, headers: { 'Sec-Fetch-Site': 'same-site' } },
    { what: 'a body of 70 kB', status: 413, body: `"${'x'.repeat(70_000)}"` },
  ])('answers a head with $what by $status', async (head) => {
    await refuses(server.port, head);
    expect(server.upstream.arrivals).toEqual([]);
  });

  it
    .runIf(name !== 'npm run dev')
    .each([
      '//evil.example/x?embed=1',
      '//persons/1',
      '///',
      '//index.html',
      '//favicon.svg',
      '//healthz',
      '/\\evil.example/x',
      '/\\/evil.example/x',
      '/\\\\evil.example/x',
    ])('has no page at %s, which a browser takes for another host', async (path) => {
    const answer = await send(server.port, path);
    expect(answer).toMatchObject({ status: 404, body: '404\n' });
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it.runIf(name !== 'nginx').each([
    { Origin: 'https://evil.test' },
    { Origin: 'null' },
    { Origin: 'http://127.0.0.1' },
    // A page that points its own name at this server: Vite checks the name.
    { Host: 'evil.test', Origin: 'http://evil.test', 'Sec-Fetch-Site': 'same-origin' },
    { Host: '127.0.0.1.evil.test', 'Sec-Fetch-Site': 'same-origin' },
  ])('answers a page of %o by 403', async (headers) => {
    const { status } = await send(server.port, '/api/v2.0', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: good,
    });
    expect(status).toBe(403);
    expect(server.upstream.arrivals).toEqual([]);
  });
});

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ CLIENT_TIMEOUT: '1s', SERVER_NAMES: 'other.test Viewer.TEST localhost' });
});
afterAll(() => stage.close());

const VIEWER = { Host: 'viewer.test' };
/** How many requests reached the API during the attack. */
async function reachesTheApi(attack: () => Promise<unknown>): Promise<number> {
  const before = stage.upstream.arrivals.length;
  await attack();
  return stage.upstream.arrivals.length - before;
}

it.each<Head>([
  { what: 'a method of its own', status: 405, method: 'POSTS' },
  { what: 'another host', status: 421, headers: { Host: 'evil.test' } },
  { what: 'two hosts in one', status: 421, headers: { Host: 'evil.test|viewer.test' } },
  { what: 'a host that only begins right', status: 421, headers: { Host: 'viewer.test.evil.test' } },
  {
    what: 'no JSON, over the size limit, in chunks',
    status: 415,
    headers: { 'Content-Type': 'text/plain', 'Transfer-Encoding': 'chunked' },
    body: 'x'.repeat(600_000),
  },
  { what: 'a head of 40 kB', status: 400, headers: { 'X-Large': 'x'.repeat(40_000) } },
  { what: 'a path of 40 kB', status: 414, path: `/api/v2.0?${'x'.repeat(40_000)}` },
  { what: 'an encoded path that climbs', status: 400, path: '/api/..%2f..%2fv2.0' },
])('a head with $what is answered by $status', async (head) => {
  const arrived = await reachesTheApi(() =>
    refuses(stage.nginx.port, { ...head, headers: { ...VIEWER, ...head.headers } }),
  );
  expect(arrived).toBe(0);
});

const HEAD = 'POST /api/v2.0 HTTP/1.1\r\nHost: viewer.test\r\nContent-Type: application/json\r\n';
const smuggled = `POST /api/v2.0 HTTP/1.1\r\nHost: viewer.test\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 2\r\n\r\n[]`;
const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

describe('bytes on the wire', () => {
  it.each<[what: string, bytes: string | Buffer, status: number]>([
    [
      'a length and chunks (CL.TE)',
      `${HEAD}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
      400,
    ],
    ['two lengths', `${HEAD}Content-Length: 2\r\nContent-Length: ${good.length}\r\n\r\n${good}`, 400],
    ['an unknown transfer encoding', `${HEAD}Transfer-Encoding: xchunked\r\n\r\n${chunked(good)}`, 501],
    [
      'chunks of 70 kB',
      `${HEAD}Transfer-Encoding: chunked\r\n\r\n${chunked(`"${'x'.repeat(70_000)}"`)}`,
      413,
    ],
    [
      'no host',
      `${HEAD.replace('Host: viewer.test\r\n', '')}Content-Length: ${good.length}\r\n\r\n${good}`,
      400,
    ],
    [
      'a whole URL of another host',
      `${HEAD.replace('/api', 'http://evil.test/api')}Connection: close\r\nContent-Length: ${good.length}\r\n\r\n${good}`,
      421,
    ],
    ['a tunnel', 'CONNECT api.test:443 HTTP/1.1\r\nHost: api.test:443\r\n\r\n', 400],
    ['a body that stops half-way', `${HEAD}Content-Length: ${good.length}\r\n\r\n${good.slice(0, 20)}`, 408],
    ['a head that stops half-way', HEAD, 408],
  ])('with %s are answered once or not at all', async (_what, bytes, status) => {
    let received = '';
    const arrived = await reachesTheApi(async () => {
      received = await sendRaw(stage.nginx.port, bytes, 5_000);
    });
    const statuses = [...received.matchAll(/HTTP\/1\.[01] (\d{3})/g)].map((match) => Number(match[1]));
    expect(statuses.length).toBeLessThanOrEqual(1);
    for (const answered of statuses) expect(answered).toBe(status);
    if (status === 413) expect(received).toContain(`\r\n\r\n${errorBody(413)}`);
    // Only a missing request line and an unfinished request get no answer.
    if (status !== 408) expect(received).not.toBe('');
    expect(arrived).toBe(0);
  });

  it('that come a letter at a time are cut off before the end', async () => {
    const bytes = `${HEAD}X-Slow: ${'x'.repeat(200)}\r\n\r\n`;
    const started = Date.now();
    const closed = await new Promise<number>((resolve) => {
      const socket = connect(stage.nginx.port, '127.0.0.1');
      let at = 0;
      const timer = setInterval(() => socket.write(bytes.charAt(at++)), 50);
      socket.on('error', () => {});
      socket.on('close', () => {
        clearInterval(timer);
        resolve(Date.now() - started);
      });
      socket.resume();
    });
    expect(closed).toBeLessThan(50 * bytes.length);
  });

  it('with a second request behind a good one are two requests, each checked', async () => {
    const first = `${HEAD}Content-Length: ${good.length}\r\n\r\n${good}`;
    let received = '';
    const arrived = await reachesTheApi(async () => {
      received = await sendRaw(stage.nginx.port, first + smuggled, 3_000);
    });
    expect(received).toContain('batch_operations_not_supported');
    expect(arrived).toBe(1);
  });
});

it('knows no host but its own, except for the health check', async () => {
  for (const [host, status] of [
    ['viewer.test', 200],
    ['VIEWER.test:8080', 200],
    ['localhost', 200],
    ['evil.test', 421],
  ] as const) {
    expect((await send(stage.nginx.port, '/', { headers: { Host: host } })).status, host).toBe(status);
  }
  expect((await send(stage.nginx.port, '/healthz', { headers: { Host: '10.0.0.1' } })).status).toBe(200);
});

it('tells a client nothing of the Host that it sent', async () => {
  for (const path of ['/', '/assets', '/persons', '/api/v2.0']) {
    const received = await sendRaw(
      stage.nginx.port,
      `GET ${path} HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n`,
      5_000,
    );
    expect(received).toMatch(/^HTTP\/1\.1 \d{3}/);
    expect(received).not.toContain('evil.test');
  }
});
