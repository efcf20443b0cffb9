// Request heads that an attacker may send to `/api/v2.0`, and bytes that two servers may read differently.
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import requestCheck from './nginx/njs/request-check.js';
import { callBody, send, sendRaw, type Answer } from './testing/http.ts';
import { refusedHeads } from './testing/refused-heads.ts';
import { arrivalsDuring, setStage, type Stage } from './testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ CLIENT_TIMEOUT: '1s', SERVER_NAMES: 'other.test Viewer.TEST localhost' });
});
afterAll(() => stage.close());

/** 403, 413 and 415 have a JSON-RPC error for the app; others have a short text. */
function errorBody(status: number): string {
  const mnemonic = requestCheck.HEAD_REFUSALS[status];
  return mnemonic === undefined ? `${status}\n` : requestCheck.refusalBody(mnemonic, null);
}

const VIEWER = { Host: 'viewer.test' };
const good = callBody('getobj.account', { access_token: 'x' });
const reachesTheApi = (attack: () => Promise<unknown>) => arrivalsDuring(stage, attack);

type Head = [
  what: string,
  status: number,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string | Buffer,
];

const toRow = ({
  what,
  status,
  method = 'POST',
  headers,
  body = good,
}: (typeof refusedHeads)[number]): Head => [what, status, method, '/api/v2.0', headers, body];

describe('a head', () => {
  it.each<Head>([
    ...refusedHeads.map(toRow),
    ['a method of its own', 405, 'POSTS', '/api/v2.0', {}],
    ['another host', 421, 'POST', '/api/v2.0', { Host: 'evil.test' }],
    ['two hosts in one', 421, 'POST', '/api/v2.0', { Host: 'evil.test|viewer.test' }],
    ['a host that only begins right', 421, 'POST', '/api/v2.0', { Host: 'viewer.test.evil.test' }],
    [
      'no JSON, over the size limit, in chunks',
      415,
      'POST',
      '/api/v2.0',
      { 'Content-Type': 'text/plain', 'Transfer-Encoding': 'chunked' },
      'x'.repeat(600_000),
    ],
    ['a head of 40 kB', 400, 'POST', '/api/v2.0', { 'X-Large': 'x'.repeat(40_000) }],
    ['a path of 40 kB', 414, 'POST', `/api/v2.0?${'x'.repeat(40_000)}`, {}],
    ['an encoded path that climbs', 400, 'POST', '/api/..%2f..%2fv2.0', {}],
  ])('with %s is answered by %i', async (_what, status, method, path, headers, body = good) => {
    let answer: Partial<Answer> = {};
    const arrived = await reachesTheApi(async () => {
      const whole = { 'Content-Type': 'application/json', ...VIEWER, ...headers };
      answer = await send(stage.nginx.port, path, { method, headers: whole, body });
    });
    expect(answer).toMatchObject({ status, body: errorBody(status) });
    const type = requestCheck.HEAD_REFUSALS[status] === undefined ? 'text/plain' : 'application/json';
    expect(answer.headers?.['content-type']).toBe(`${type}; charset=utf-8`);
    expect(answer.headers?.['cache-control']).toBe('no-store');
    expect(arrived).toBe(0);
  });
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
