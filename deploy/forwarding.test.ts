// Calls and answers, through each server that forwards to the Data API.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { securityHeaders } from '../scripts/vite/server-rules.ts';
import requestCheck from './nginx/njs/request-check.js';
import { servers, startForwarding, type Forwarding } from './testing/forwarding.ts';
import { BITRIX24, callBody, JSON_HEADERS, post, postForm, send, sendRaw, until } from './testing/http.ts';
import { API_NAME } from './testing/certificates.ts';
import { echo } from './testing/upstream.ts';

const PORTAL = 'https://company.bitrix24.ru';

const good = callBody('get.person_visitors', { access_token: 'x', text: 'Ромашка' });

describe.each(servers)('%s', (name) => {
  const isNginx = name === 'nginx';
  let server: Forwarding;
  beforeAll(async () => {
    server = await startForwarding(name, { frameAncestors: `'self' ${PORTAL}` });
  });
  beforeEach(() => {
    server.upstream.answer(echo);
    server.upstream.arrivals.splice(0);
  });
  afterAll(() => server.close());

  const ask = (body: string, headers: Record<string, string> = {}) => post(server.port, body, headers);

  it('a call carries nothing of the browser, but the right Host and the right name in its TLS', async () => {
    await ask(good, {
      // The viewer's own, for the longest tokens of two viewers on one host.
      Cookie: `__Host-person-visitors.0abc.1=${'x'.repeat(3900)}; person-visitors.0abc.2=${'x'.repeat(3900)}`,
      Origin: `http://127.0.0.1:${server.port}`,
      'Sec-Fetch-Site': 'same-origin',
      Authorization: 'Basic eA==',
      'User-Agent': 'secret',
      'X-Forwarded-For': '10.9.8.7',
      'Accept-Language': 'ru',
      'Accept-Encoding': 'gzip, br',
      Via: '1.1 inside',
    });
    const headers = {
      accept: 'application/json',
      'accept-encoding': 'identity',
      connection: 'close',
      'content-length': String(Buffer.byteLength(good)),
      'content-type': 'application/json; charset=UTF-8',
      host: `${isNginx ? API_NAME : '127.0.0.1'}:${server.upstream.port}`,
      'user-agent': 'person-visitors',
      // Node's own.
      ...(!isNginx && { 'accept-language': '*', 'sec-fetch-mode': 'cors' }),
    };
    const serverName = isNginx ? API_NAME : null;
    expect(server.upstream.arrivals).toEqual([{ method: 'POST', url: '/v2.0', serverName, headers }]);
  });

  it('a call may come in chunks of a byte', async () => {
    const bytes = callBody('get.visitors', { text: 'x'.repeat(16_000) });
    const chunks = bytes.replaceAll(/./g, (byte) => `1\r\n${byte}\r\n`);
    const head = `POST /api/v2.0 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nConnection: close\r\n`;
    const whole = `${head}Transfer-Encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`;
    expect(await sendRaw(server.port, whole, 5_000)).toMatch(/^HTTP\/1\.1 200 [^]*"arrived"/);
  });

  it('a call of 16 kB is taken, and of a byte more is not, in one piece or in chunks', async () => {
    const text = 'x'.repeat(requestCheck.MAX_BODY_BYTES - callBody('get.visitors', { text: '' }).length);
    const largest = callBody('get.visitors', { text });
    for (const headers of [{}, { 'Transfer-Encoding': 'chunked' }]) {
      expect((await ask(largest, headers)).status).toBe(200);
      expect((await ask(`${largest} `, headers)).status).toBe(413);
    }
    expect(server.upstream.arrivals).toHaveLength(2);
  });

  it('an answer keeps its status, and of its headers what the app needs', async () => {
    server.upstream.answer((_req, res) => {
      res.writeHead(429, {
        'Content-Type': 'application/json',
        'Content-Security-Policy': 'default-src *',
        'Set-Cookie': ['a=1', 'b=2'],
        'Strict-Transport-Security': 'max-age=1',
        'Cache-Control': 'public, max-age=600',
        'X-Powered-By': 'secret',
        'X-Accel-Redirect': '/index.html',
        'X-Accel-Expires': '600',
        'Retry-After': '7',
        'Access-Control-Allow-Origin': '*',
        Location: 'https://evil.test/',
        ETag: '"x"',
      });
      res.end('{"answer":"из источника"}');
    });
    const { headers, ...answer } = await ask(good);
    expect(answer).toEqual({ status: 429, body: '{"answer":"из источника"}' });
    const ofHttp = 'connection content-length date keep-alive transfer-encoding x-request-id'.split(' ');
    const policies = name === 'npm run dev' ? [] : Object.keys(securityHeaders(''));
    const own = [...ofHttp, ...policies.map((header) => header.toLowerCase())];
    const rest = Object.entries(headers).filter(([header]) => !own.includes(header));
    expect(Object.fromEntries(rest)).toEqual({
      'cache-control': 'no-store',
      'content-type': isNginx ? 'application/json; charset=utf-8' : 'application/json',
      'retry-after': '7',
      ...(isNginx && { server: 'nginx' }),
    });
    expect(headers['content-security-policy']).not.toBe('default-src *');
  });

  it('an answer of 429 without Retry-After gets none', async () => {
    server.upstream.answer((_req, res) => void res.writeHead(429).end('{}'));
    const { status, headers } = await ask(good);
    expect([status, headers['retry-after']]).toEqual([429, undefined]);
  });

  it('an answer of 3 MB comes whole, from nginx compressed if the browser takes that', async () => {
    const large = JSON.stringify('Анна '.repeat(340_000));
    server.upstream.answer((_req, res) => void res.setHeader('Content-Type', 'application/json').end(large));
    expect((await ask(good)).body).toBe(large);
    const headers = { ...JSON_HEADERS, 'Accept-Encoding': 'gzip' };
    const url = `http://127.0.0.1:${server.port}/api/v2.0`;
    const response = await fetch(url, { method: 'POST', headers, body: good });
    expect(response.headers.get('Content-Encoding')).toBe(isNginx ? 'gzip' : null);
    expect(await response.text()).toBe(large);
  });

  it('an answer that breaks off cuts the connection of the browser, too', async () => {
    server.upstream.answer((_req, res) => {
      res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
      res.write('{"jsonrpc":"2.0",', () => setImmediate(() => res.socket?.destroy()));
    });
    await expect(ask(good)).rejects.toThrow('aborted');
  });

  it('a call ends when the browser has left', async () => {
    const closed: unknown[] = [];
    server.upstream.answer((_request, response) => void response.once('close', () => closed.push(0)));
    const leaving = new AbortController();
    const left = post(server.port, good, {}, leaving.signal);
    await until(() => server.upstream.arrivals.length === 1);
    leaving.abort();
    await expect(left).rejects.toThrow('aborted');
    await until(() => closed.length === 1);
  });

  it('Bitrix24’s POST is the page of a GET, which may call the portal', async () => {
    const get = (path: string) => send(server.port, path);
    const answers = await Promise.all([
      ...['/', BITRIX24, '/bitrix24'].map(get),
      ...[8, 20_000, 65_536].map((bytes) => postForm(server.port, BITRIX24, bytes)),
    ]);
    const policy = ({ headers }: (typeof answers)[number]) =>
      String(headers['content-security-policy']).includes(` 'self' ${PORTAL}; manifest-src`);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers.map(policy)).toEqual(answers.map((_, at) => at > 0 && name !== 'npm run dev'));
  });

  it('Bitrix24’s POST has no larger body, none of unknown length, and no other path', async () => {
    const form = (path: string, bytes?: number, more?: object) => postForm(server.port, path, bytes, more);
    expect(await form(BITRIX24, 65_537)).toMatchObject({ status: 413, body: '413\n' });
    const chunked = await form(BITRIX24, 1_000, { 'Transfer-Encoding': 'chunked' });
    expect(chunked).toMatchObject({ status: 411, body: '411\n' });
    const others = '/ /persons/1 /bitrix24/ /%62itrix24 /bitrix24%20x /Bitrix24 /bitrix24.html'.split(' ');
    for (const path of others) expect((await form(path)).status, path).toBe(isNginx ? 405 : 404);
    expect(server.upstream.arrivals).toEqual([]);
  });

  it('is told from the simulator by an empty /simulator.json', async () => {
    expect(await send(server.port, '/simulator.json')).toMatchObject({ status: 204, body: '' });
  });
});

it.concurrent.for(servers)(
  '%s answers 504 for a silent API, and 502 for one that is down',
  async (name, test) => {
    const impatient = await startForwarding(name, { timeoutSeconds: 1 });
    test.onTestFinished(() => impatient.close());
    impatient.upstream.answer(() => {});
    expect(await post(impatient.port, good)).toMatchObject({ status: 504, body: '504\n' });
    await impatient.upstream.close();
    expect(await post(impatient.port, good)).toMatchObject({ status: 502, body: '502\n' });
  },
);
