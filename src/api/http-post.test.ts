import { createServer, type RequestListener } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { post, parseRetryAfter } from './http-post.ts';
import { personVisitorsParams } from './person-visitors.ts';
import { preload } from './testing/fake-fetch.ts';

/** Over real sockets: a fake would only repeat our own idea of how `fetch` treats a cut or a silent one. */
async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return `http://127.0.0.1:${address.port}/`;
}

const ask = (url: string, timeoutMs = 5000, signal?: AbortSignal) =>
  post(fetch, url, '{"имя":"я"}', signal, { timeoutMs });

const network = { kind: 'network' };

it.each<[string, RequestListener, object]>([
  ['a socket cut before the headers', ({ socket }) => socket.destroy(), network],
  [
    'a body cut short of its length',
    (_request, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('{"jsonrpc"', () => response.destroy());
    },
    network,
  ],
  ['a redirect', (_, response) => response.writeHead(302, { Location: '/elsewhere' }).end(), network],
  [
    'a 503',
    (_request, response) => response.writeHead(503).end('<html>'),
    { kind: 'response', status: 503, text: '<html>' },
  ],
  ['headers that never come', () => {}, { kind: 'timeout' }],
  ['a body that stalls', (_, response) => response.writeHead(200).write('{'), { kind: 'timeout' }],
])('a call reports %s', async (_title, listener, expected) => {
  await expect(ask(await listen(listener), 1000)).resolves.toMatchObject(expected);
});

it('an abort of the caller closes the connection', async () => {
  const controller = new AbortController();
  const reason = new Error('another page');
  const closed = new EventTarget();
  const heard = new Promise((resolve) => closed.addEventListener('close', resolve, { once: true }));
  const url = await listen((_request, response) => {
    response.on('close', () => closed.dispatchEvent(new Event('close')));
    controller.abort(reason);
  });
  await expect(ask(url, 5000, controller.signal)).rejects.toBe(reason);
  await heard;
});

it.each<[string | null, number | null]>([
  [null, null],
  ['', null],
  [' 5 ', 5],
  ['-1', null],
  ['1.5', null],
  ['Wed, 21 Oct 2026 07:28:30 GMT', null],
])('parseRetryAfter of %j is %j', (value, expected) => {
  expect(parseRetryAfter(new Headers(value === null ? {} : { 'Retry-After': value }))).toBe(expected);
});

const person = toPersonKey(7_000_000_005);

it.each([
  ['the same', 'key', person, true],
  ['another token’s', 'other', person, false],
  ['another person’s', 'key', toPersonKey(7_000_000_006), false],
])('a preloaded call is compared with %s call without exposing its token', (_title, token, other, isSame) => {
  const { call } = preload(person);
  const { method, params } = personVisitorsParams(other);
  expect(call.isSame(method, params, token)).toBe(isSame);
  expect(JSON.stringify(call)).not.toContain('key');
});
