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

it('a preloaded call is the same for its person and token only, and does not expose the token', () => {
  const { call } = preload(toPersonKey(5));
  const isSame = (person: number, token: string): boolean => {
    const { method, params } = personVisitorsParams(toPersonKey(person));
    return call.isSame(method, params, token);
  };
  expect([isSame(5, 'key'), isSame(5, 'other'), isSame(6, 'key')]).toEqual([true, false, false]);
  expect(JSON.stringify(call)).not.toContain('key');
});
