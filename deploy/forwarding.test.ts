// Calls and answers, through each server that forwards to the Data API.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { securityHeaders } from '../scripts/vite/security-headers.ts';
import methods from './nginx/njs/methods.js';
import requestCheck from './nginx/njs/request-check.js';
import { servers, startForwarding, type Forwarding } from './testing/forwarding.ts';
import { callBody, post, send, sendRaw } from './testing/http.ts';
import { API_NAME } from './testing/stage.ts';
import { until } from './testing/until.ts';
import { echo } from './testing/upstream.ts';

const good = callBody('get.person_visitors', { access_token: 'x', text: 'Ромашка' });
const JSON_TYPE = { 'Content-Type': 'application/json' };

describe.each(servers)('%s', (name) => {
  let server: Forwarding;
  beforeAll(async () => {
    server = await startForwarding(name);
  });
  beforeEach(() => server.upstream.answer(echo));
  afterAll(() => server.close());

  const ask = (body: string, headers: Record<string, string> = {}) => post(server.port, body, headers);

  /** What arrives at the API meanwhile. */
  async function arrivals(during: () => Promise<unknown>) {
    const before = server.upstream.arrivals.length;
    await during();
    return server.upstream.arrivals.slice(before);
  }

  describe('a call', () => {
    it('carries nothing of the browser, but the right Host and the right name in its TLS', async () => {
      const [arrival, ...others] = await arrivals(() =>
        ask(good, {
          // The viewer's own, for the longest tokens of two viewers on one host.
          Cookie: `__Host-person-visitors.0abc.1=${'x'.repeat(3900)}; person-visitors.0abc.2=${'x'.repeat(3900)}`,
          Origin: `http://127.0.0.1:${server.port}`,
          'Sec-Fetch-Site': 'same-origin',
          Referer: 'https://viewer.test/persons/6145241079',
          Authorization: 'Basic eA==',
          'User-Agent': 'secret',
          'X-Forwarded-For': '10.9.8.7',
          'X-Forwarded-Host': 'evil.test',
          'Accept-Language': 'ru',
          'Accept-Encoding': 'gzip, br',
          Via: '1.1 inside',
        }),
      );
      expect(others).toEqual([]);
      expect(arrival).toMatchObject({ method: 'POST', url: '/v2.0' });
      if (name === 'nginx') expect(arrival?.serverName).toBe(API_NAME);
      expect(arrival?.headers).toEqual({
        accept: 'application/json',
        'accept-encoding': name === 'nginx' ? 'gzip' : 'gzip, br',
        connection: 'close',
        'content-length': String(Buffer.byteLength(good)),
        'content-type': 'application/json; charset=UTF-8',
        host: server.apiHost,
        'user-agent': 'person-visitors',
      });
    });

    it('arrives written anew, the same to the last digit and letter', async () => {
      const body = `{ "params":\n{"person_id":9007199254740991,"text":"Ё\\u0401\\ud83d\\ude00"},"id":9007199254740991,"jsonrpc":"2.0","method":"get.visitors"}`;
      const { arrived } = JSON.parse((await ask(body)).body);
      expect(JSON.parse(arrived)).toEqual(JSON.parse(body));
      expect(arrived).toContain('"ЁЁ😀"');
    });

    it('is of any method of the list', async () => {
      for (const method of methods) {
        const { arrived } = JSON.parse((await ask(callBody(method, {}))).body);
        expect(JSON.parse(arrived)).toMatchObject({ method });
      }
    });

    it('may come in chunks of a byte', async () => {
      const bytes = callBody('get.visitors', { text: 'x'.repeat(16_000) });
      const chunks = bytes.replaceAll(/./g, (byte) => `1\r\n${byte}\r\n`);
      const head = `POST /api/v2.0 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nConnection: close\r\n`;
      const whole = `${head}Transfer-Encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`;
      const received = await sendRaw(server.port, whole, 5_000);
      expect(received).toMatch(/^HTTP\/1\.1 200 [^]*"arrived"/);
    });

    it('of 16 kB is taken, and of a byte more is not, in one piece or in chunks', async () => {
      const empty = callBody('get.visitors', { text: '' });
      const text = 'x'.repeat(requestCheck.MAX_BODY_BYTES - empty.length);
      const largest = callBody('get.visitors', { text });
      const statuses: number[] = [];
      const arrived = await arrivals(async () => {
        for (const body of [largest, `${largest} `])
          for (const headers of [{}, { 'Transfer-Encoding': 'chunked' }])
            statuses.push((await ask(body, headers)).status);
      });
      expect(statuses).toEqual([200, 200, 413, 413]);
      expect(arrived).toHaveLength(2);
    });

    it.each(['/api/v2.0/', '/api/v2.0?method=x', '//api/v2.0', '/%61pi/v2.0', '/api/v2.0/..%2fadmin'])(
      'sent to %s goes nowhere',
      async (path) => {
        const arrived = await arrivals(async () => {
          const answer = await send(server.port, path, { method: 'POST', headers: JSON_TYPE, body: good });
          expect(answer.status, answer.body).toBeGreaterThanOrEqual(400);
        });
        expect(arrived).toEqual([]);
      },
    );
  });

  describe('an answer', () => {
    it('keeps its status and nothing of the headers but what the app needs', async () => {
      server.upstream.answer((_req, res) => {
        res.writeHead(503, {
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
      expect(answer).toEqual({ status: 503, body: '{"answer":"из источника"}' });
      const ofTheServer = name === 'npm run dev' ? {} : securityHeaders('');
      const { 'Content-Security-Policy': policy = '', ...others } = ofTheServer;
      expect(headers['content-security-policy']?.slice(0, 18)).toBe(policy.slice(0, 18) || undefined);
      const own = [
        'content-security-policy',
        'connection',
        'date',
        'keep-alive',
        'transfer-encoding',
        'server',
      ];
      const rest = Object.entries(headers).filter(([header]) => ![...own, 'x-request-id'].includes(header));
      expect(Object.fromEntries(rest)).toEqual({
        ...Object.fromEntries(Object.entries(others).map(([header, value]) => [header.toLowerCase(), value])),
        ...(headers['content-length'] && { 'content-length': '36' }),
        'cache-control': 'no-store',
        'content-type': name === 'nginx' ? 'application/json; charset=utf-8' : 'application/json',
        'retry-after': '7',
      });
      expect(headers.server).toBe(name === 'nginx' ? 'nginx' : undefined);
    });

    it.each([['7'], [undefined]])('of 429 has the Retry-After of the API alone: %s', async (wait) => {
      server.upstream.answer((_req, res) => {
        res.writeHead(429, wait === undefined ? {} : { 'Retry-After': wait });
        res.end('{}');
      });
      const { status, headers } = await ask(good);
      expect([status, headers['retry-after']]).toEqual([429, wait]);
    });

    it('of 3 MB comes whole', async () => {
      const large = 'x'.repeat(3_000_000);
      server.upstream.answer((_req, res) => void res.end(large));
      expect((await ask(good)).body).toBe(large);
    });

    it('that breaks off cuts the connection of the browser, too', async () => {
      server.upstream.answer((_req, res) => {
        res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
        res.write('{"jsonrpc":"2.0",', () => setImmediate(() => res.socket?.destroy()));
      });
      await expect(ask(good)).rejects.toThrow('aborted');
    });

    it.runIf(name === 'nginx')('that is large is compressed for a browser that takes it', async () => {
      const large = JSON.stringify({ text: 'Анна '.repeat(2_000) });
      for (const packed of [false, true]) {
        server.upstream.answer((_req, res) => {
          const encoding = packed ? { 'Content-Encoding': 'gzip' } : {};
          res.writeHead(200, { 'Content-Type': 'application/json', ...encoding });
          res.end(packed ? gzipSync(large) : large);
        });
        const headers = { ...JSON_TYPE, 'Accept-Encoding': 'gzip' };
        const url = `http://127.0.0.1:${server.port}/api/v2.0`;
        const response = await fetch(url, { method: 'POST', headers, body: good });
        expect(response.headers.get('Content-Encoding')).toBe('gzip');
        expect(await response.text()).toBe(large);
        expect((await ask(good)).body).toBe(large);
      }
    });
  });

  it('an API that does not answer is 504, and one that is down 502', async () => {
    const impatient = await startForwarding(name, { timeoutSeconds: 1 });
    onTestFinished(() => impatient.close().catch(() => {}));
    impatient.upstream.answer(() => {});
    expect(await post(impatient.port, good)).toMatchObject({ status: 504, body: '504\n' });
    await impatient.upstream.close();
    expect(await post(impatient.port, good)).toMatchObject({ status: 502, body: '502\n' });
  });

  it('a call ends when the browser has left', async () => {
    let closed = false;
    server.upstream.answer((_request, response) => {
      response.once('close', () => (closed = true));
    });
    const leaving = new AbortController();
    const before = server.upstream.arrivals.length;
    const left = fetch(`http://127.0.0.1:${server.port}/api/v2.0`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: good,
      signal: leaving.signal,
    });
    await until(() => server.upstream.arrivals.length > before);
    leaving.abort();
    await expect(left).rejects.toThrow('aborted');
    await until(() => closed);
  });

  it('is told from the simulator by an empty /simulator.json', async () => {
    expect(await send(server.port, '/simulator.json')).toMatchObject({ status: 204, body: '' });
  });
});
