// Request heads that an attacker may send to `/api/v2.0`, and bytes that two servers may read differently: none reaches the API.
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import requestCheck from './nginx/njs/request-check.js';
import { servers, startForwarding, type Forwarding } from './testing/forwarding.ts';
import { goodCall as good, send, sendRaw, type Request } from './testing/http.ts';
import { setStage, type Stage } from './testing/stage.ts';

/** 403, 413 and 415 have a JSON-RPC error for the app; others have a short text. */
function errorBody(status: number): string {
  const mnemonic = requestCheck.HEAD_REFUSALS[status];
  return mnemonic === undefined ? `${status}\n` : requestCheck.refusalBody(mnemonic, null);
}

/** What is other than in a good call. */
type Head = readonly [what: string, status: number, changed: Request & { readonly path?: string }];
const typed = (type: string): Request => ({ headers: { 'Content-Type': type } });
const headed = (name: string, value: string): Request => ({ headers: { [name]: value } });

const heads: readonly Head[] = [
  ['GET', 405, { method: 'GET' }],
  ['OPTIONS, as a browser asks for another site', 405, { method: 'OPTIONS' }],
  ['text, as a form of another site sends it', 415, typed('text/plain')],
  // A browser sends an untyped `Blob` to another site without asking first.
  ['no type', 415, typed('')],
  ['another charset', 415, typed('application/json; charset=utf-7')],
  ['two types', 415, typed('application/json, text/plain')],
  ['a compressed body', 415, { ...headed('Content-Encoding', 'gzip'), body: gzipSync(good) }],
  ['a page of another site', 403, headed('Sec-Fetch-Site', 'cross-site')],
  ['a page of a neighbouring site', 403, headed('Sec-Fetch-Site', 'same-site')],
  ['a body of 70 kB', 413, { body: `"${'x'.repeat(70_000)}"` }],
];
const inChunks = { 'Content-Type': 'text/plain', 'Transfer-Encoding': 'chunked' };
const headsOfNginx: readonly Head[] = [
  ['a method of its own', 405, { method: 'POSTS' }],
  ['another host', 421, headed('Host', 'evil.test')],
  ['two hosts in one', 421, headed('Host', 'evil.test|viewer.test')],
  ['a host that only begins right', 421, headed('Host', 'viewer.test.evil.test')],
  ['no JSON, over the size limit, in chunks', 415, { headers: inChunks, body: 'x'.repeat(600_000) }],
  ['a head of 40 kB', 400, headed('X-Large', 'x'.repeat(40_000))],
  ['a path of 40 kB', 414, { path: `/api/v2.0?${'x'.repeat(40_000)}` }],
  ['an encoded path that climbs', 400, { path: '/api/..%2f..%2fv2.0' }],
];

async function refuses(
  port: number,
  [, status, { method = 'POST', path, headers, body }]: Head,
): Promise<void> {
  const answer = await send(port, path ?? '/api/v2.0', {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    // Only POST has a body: Node would send that of other methods without its length.
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
  beforeEach(() => void server.upstream.arrivals.splice(0));
  afterAll(() => server.close());

  it.each(heads)('answers a head with %s by %i', async (...head) => {
    await refuses(server.port, head);
    expect(server.upstream.arrivals).toEqual([]);
  });

  it
    .runIf(name !== 'npm run dev')
    .each(['//evil.example/x?embed=1', '///', '//favicon.svg', '//healthz', '/\\evil.example/x'])(
    'has no page at %s, which a browser takes for another host',
    async (path) => {
      const answer = await send(server.port, path);
      expect(answer).toMatchObject({ status: 404, body: '404\n' });
      expect(answer.headers['content-type']).toMatch(/^text\/plain/);
      expect(answer.headers['cache-control']).toBe('no-store');
    },
  );

  it.runIf(name !== 'nginx').each([
    { Origin: 'https://evil.test' },
    { Origin: 'null' },
    // A page that points its own name at this server: Vite checks the name.
    { Host: 'evil.test', Origin: 'http://evil.test', 'Sec-Fetch-Site': 'same-origin' },
    { Host: '127.0.0.1.evil.test', 'Sec-Fetch-Site': 'same-origin' },
  ])('answers a page of %o by 403', async (headers) => {
    const sent = { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: good };
    expect((await send(server.port, '/api/v2.0', sent)).status).toBe(403);
    expect(server.upstream.arrivals).toEqual([]);
  });
});

const HEAD = 'POST /api/v2.0 HTTP/1.1\r\nHost: viewer.test\r\nContent-Type: application/json\r\n';
const WHOLE = `${HEAD}Connection: close\r\nContent-Length: ${good.length}\r\n\r\n${good}`;
const smuggled = `${HEAD}Connection: close\r\nContent-Length: 2\r\n\r\n[]`;
const CHUNKED = 'Transfer-Encoding: chunked\r\n\r\n';
const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

/** 408: the connection is closed without an answer, as the request is not finished. */
const wires: readonly [what: string, bytes: string, status: number][] = [
  ['a length and chunks (CL.TE)', `${HEAD}Content-Length: 5\r\n${CHUNKED}0\r\n\r\n${smuggled}`, 400],
  ['two lengths', WHOLE.replace('Connection: close', 'Content-Length: 2'), 400],
  ['an unknown transfer encoding', `${HEAD}${CHUNKED.replace('chunked', 'xchunked')}${chunked(good)}`, 501],
  ['chunks of 70 kB', `${HEAD}${CHUNKED}${chunked(`"${'x'.repeat(70_000)}"`)}`, 413],
  ['no host', WHOLE.replace('Host: viewer.test\r\n', ''), 400],
  ['a whole URL of another host', WHOLE.replace('/api', 'http://evil.test/api'), 421],
  ['a tunnel', 'CONNECT api.test:443 HTTP/1.1\r\nHost: api.test:443\r\n\r\n', 400],
  ['a body that stops half-way', WHOLE.slice(0, -20), 408],
  ['a head that stops half-way', HEAD, 408],
];

describe.runIf(servers.includes('nginx'))('nginx, in more detail', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage({ CLIENT_TIMEOUT: '1s', SERVER_NAMES: 'other.test Viewer.TEST localhost' });
  });
  beforeEach(() => void stage.upstream.arrivals.splice(0));
  afterAll(() => stage.close());

  it.each(headsOfNginx)('answers a head with %s by %i', async (what, status, changed) => {
    const headers = { Host: 'viewer.test', ...changed.headers };
    await refuses(stage.nginx.port, [what, status, { ...changed, headers }]);
    expect(stage.upstream.arrivals).toEqual([]);
  });

  it.each(wires)('answers %s once or not at all', { timeout: 15_000 }, async (_what, bytes, status) => {
    const received = await sendRaw(stage.nginx.port, bytes, 20_000);
    const statuses = [...received.matchAll(/HTTP\/1\.[01] (\d{3})/g)].map((match) => Number(match[1]));
    expect(statuses).toEqual(status === 408 ? [] : [status]);
    if (status !== 408) expect(received).toContain(`\r\n\r\n${errorBody(status)}`);
    expect(stage.upstream.arrivals).toEqual([]);
  });

  it('cuts off what comes a letter at a time', async () => {
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

  it('knows no host but its own, except for the health check, and tells nobody of it', async () => {
    for (const [host, status] of Object.entries({
      'VIEWER.test:8080': 200,
      localhost: 200,
      'evil.test': 421,
    })) {
      const answer = await send(stage.nginx.port, '/', { headers: { Host: host } });
      expect(answer.status, host).toBe(status);
      expect(JSON.stringify(answer)).not.toContain('evil.test');
    }
    const health = await send(stage.nginx.port, '/healthz', { headers: { Host: '10.0.0.1' } });
    expect(health).toMatchObject({ status: 200, body: 'ok\n', headers: { 'cache-control': 'no-store' } });
  });

  it('checks a second request behind a good one, too', async () => {
    const first = WHOLE.replace('Connection: close\r\n', '');
    expect(await sendRaw(stage.nginx.port, first + smuggled, 3_000)).toContain(
      'batch_operations_not_supported',
    );
    expect(stage.upstream.arrivals).toHaveLength(1);
  });
});
