import { describe, expect, it } from 'vitest';
import methods from '../../deploy/nginx/njs/methods.js';
import requestCheck from '../../deploy/nginx/njs/request-check.js';
import { callBody, post, send } from '../../deploy/testing/http.ts';
import { refusedHeads } from '../../deploy/testing/refused-heads.ts';
import { securityHeaders } from './security-headers.ts';
import { hostNames, startHost, startUpstream } from '../testing/forwarding.ts';

const body = callBody('getobj.account', { access_token: 'x', text: 'Ромашка' });
/** The headers that a browser adds. */
const ofTheBrowser = (port: number) => ({
  Cookie: 'private=1',
  Origin: `http://127.0.0.1:${port}`,
  'Sec-Fetch-Site': 'same-origin',
  Referer: 'http://127.0.0.1/persons/6145241079',
  'Accept-Language': 'ru-RU',
  'Accept-Encoding': 'gzip, br',
});

const start = async (host = 'preview') => {
  const upstream = await startUpstream();
  return { upstream, port: await startHost(host, `http://127.0.0.1:${upstream.port}/v2.0`) };
};

describe.each(hostNames)('the Data API behind the %s server', (host) => {
  it('gets the request at exactly its own URL, with its own Host and nothing of the browser', async () => {
    const upstream = await startUpstream();
    const port = await startHost(host, `http://localhost:${upstream.port}/data/v2.0?portal=1`);
    const answer = await post(port, body, ofTheBrowser(port));

    expect(upstream.received).toEqual([
      {
        method: 'POST',
        url: '/data/v2.0?portal=1',
        body,
        headers: {
          accept: 'application/json',
          'accept-encoding': 'gzip, br',
          connection: 'close',
          'content-length': String(Buffer.byteLength(body)),
          'content-type': 'application/json; charset=UTF-8',
          host: `localhost:${upstream.port}`,
          'user-agent': 'person-visitors',
        },
      },
    ]);
    expect(answer).toMatchObject({ status: 200, body: '{"answer":"из источника"}' });
  });

  it('sends four headers to the browser, and no other', async () => {
    const { port } = await start(host);
    const { headers } = await post(port, body, ofTheBrowser(port));
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'retry-after': '7',
      'cache-control': 'no-store',
    });
    for (const name of [
      'set-cookie',
      'strict-transport-security',
      'location',
      'server',
      'access-control-allow-origin',
    ])
      expect(headers).not.toHaveProperty(name);
    expect(headers['content-security-policy']).toBe(
      host === 'preview' ? securityHeaders('')['Content-Security-Policy'] : undefined,
    );
  });

  it.each(['evil.test', 'evil.test:4173', 'localhost.evil.test', '127.0.0.1.evil.test'])(
    'gets nothing of a page that points its own name, %s, at this server: Vite checks the name',
    async (Host) => {
      const { upstream, port } = await start(host);
      const headers = { Host, Origin: `http://${Host}`, 'Sec-Fetch-Site': 'same-origin' };
      expect((await post(port, body, headers)).status).toBe(403);
      expect(upstream.received).toEqual([]);
    },
  );
});

describe('the Data API behind the handler that both servers share', () => {
  it('gets every method of the one list', async () => {
    const { upstream, port } = await start();
    for (const method of methods) await post(port, callBody(method, { access_token: 'x' }));
    expect(upstream.received.map((call): unknown => JSON.parse(call.body).method)).toEqual(methods);
  });

  it('gets no other method, and no body that is not one call', async () => {
    const { upstream, port } = await start();
    for (const [refused, mnemonic] of [
      [callBody('delete.numbers', { access_token: 'x' }), 'method_not_found'],
      [`[${body}]`, 'batch_operations_not_supported'],
      ['{', 'parse_error'],
      [callBody('getobj.account', { id: 1.5 }), 'invalid_request'],
    ]) {
      const answer = await post(port, refused ?? '');
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.body)).toMatchObject({ error: { data: { mnemonic } } });
    }
    expect(upstream.received).toEqual([]);
  });

  it.each(refusedHeads)('gets nothing of a request with $what: $status', async (head) => {
    const { upstream, port } = await start();
    const headers = { 'Content-Type': 'application/json', ...head.headers };
    const answer = await send(port, '/api/v2.0', {
      method: head.method ?? 'POST',
      headers,
      // Of the other methods Node would send one without its length.
      body: head.method === undefined ? (head.body ?? body) : '',
    });
    const mnemonic = requestCheck.HEAD_REFUSALS[head.status];
    expect(answer).toMatchObject({
      status: head.status,
      body: mnemonic === undefined ? `${head.status}\n` : requestCheck.refusalBody(mnemonic, null),
    });
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    expect(upstream.received).toEqual([]);
  });

  it.each(['https://evil.test', 'null', 'http://127.0.0.1', 'http://127.0.0.1:1'])(
    'gets nothing of a page of %s, by a browser that says no more than the origin',
    async (Origin) => {
      const { upstream, port } = await start();
      expect((await post(port, body, { Origin })).status).toBe(403);
      expect(upstream.received).toEqual([]);
    },
  );

  it('gets a body up to the limit, and none of a byte more, in one piece or in chunks', async () => {
    const { upstream, port } = await start();
    const empty = callBody('get.visitors', { text: '' });
    const largest = callBody('get.visitors', {
      text: 'x'.repeat(requestCheck.MAX_BODY_BYTES - empty.length),
    });
    const chunked = { 'Transfer-Encoding': 'chunked' };
    const statuses: number[] = [];
    for (const [sent, headers] of [
      [largest, {}],
      [largest, chunked],
      [`${largest} `, {}],
      [`${largest} `, chunked],
    ] as const)
      statuses.push((await post(port, sent, headers)).status);
    expect(statuses).toEqual([200, 200, 413, 413]);
    expect(upstream.received).toHaveLength(2);
  });

  it.each([
    '/api/v2.0/',
    '/api/v2.0x',
    '/api/v2x0',
    '/api/v2.0/../admin',
    '/api',
    '/api/v2.0?x=1',
    '/api/v2%2e0',
  ])('gets nothing that was sent to %s', async (path) => {
    const { upstream, port } = await start();
    await send(port, path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    expect(upstream.received).toEqual([]);
  });

  it('is told from the simulator by an empty /simulator.json', async () => {
    const { port } = await start();
    expect(await send(port, '/simulator.json')).toMatchObject({ status: 204, body: '' });
  });
});
