import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import type { Simulator } from '#simulator/simulator.ts';
import requestCheck from './nginx/njs/request-check.js';
import { callBody, post, send, sendRaw } from './testing/http.ts';
import { API_NAME, setStage, type Stage } from './testing/stage.ts';
import { echo } from './testing/upstream.ts';

let stage: Stage;
let simulator: Simulator;
beforeAll(async () => {
  stage = await setStage();
});
beforeEach(() => {
  simulator = stage.fresh();
});
afterAll(() => stage.close());

const ask = (body: string, headers: Record<string, string> = {}) => post(stage.nginx.port, body, headers);
const params = { access_token: tokens.client, person_id: personIds.example };
const good = callBody('get.person_visitors', params);

describe('a call', () => {
  it('reaches the API, and its answer comes back unkept', async () => {
    const answer = await ask(good);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({
      jsonrpc: '2.0',
      id: 'a1',
      result: { data: expect.any(Array) },
    });
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('arrives written anew, the same to the last digit and letter', async () => {
    stage.upstream.answer(echo);
    const body = `{ "params":\n{"person_id":9007199254740991,"text":"Ё\\u0401\\ud83d\\ude00"},"id":9007199254740991,"jsonrpc":"2.0","method":"get.visitors"}`;
    expect(JSON.parse((await ask(body)).body)).toEqual({
      arrived: `{"id":9007199254740991,"jsonrpc":"2.0","method":"get.visitors","params":{"person_id":9007199254740991,"text":"ЁЁ😀"}}`,
    });
  });

  it('of 1,000 ids is the largest of the viewer, and arrives whole', async () => {
    stage.upstream.answer(echo);
    const ids = Array.from({ length: 1_000 }, (_, at) => 6_152_759_362 + at);
    const body = callBody('get.visitors', { access_token: tokens.client, user_id: 6_152_759_361, ids });
    expect(Buffer.byteLength(body)).toBeGreaterThan(11_000);
    expect(JSON.parse((await ask(body)).body)).toEqual({ arrived: body });
  });

  it('carries nothing of the browser, but the right Host and the right name in its TLS', async () => {
    await ask(good, {
      Host: 'evil.test',
      Cookie: 'private=1',
      Origin: 'https://evil.test',
      Referer: 'https://viewer.test/persons/6145241079',
      Authorization: 'Basic eA==',
      'User-Agent': 'secret',
      'X-Forwarded-For': '10.9.8.7',
      'X-Forwarded-Host': 'evil.test',
      'Accept-Language': 'ru',
      Via: '1.1 inside',
    });
    const arrival = stage.upstream.arrivals.at(-1);
    expect(arrival).toMatchObject({ method: 'POST', url: '/v2.0', serverName: API_NAME });
    expect(arrival?.headers).toEqual({
      accept: 'application/json',
      connection: 'close',
      'content-length': String(Buffer.byteLength(good)),
      'content-type': 'application/json; charset=UTF-8',
      host: `${API_NAME}:${stage.upstream.port}`,
      'user-agent': 'person-visitors',
    });
  });

  it('that comes in pieces is forwarded whole', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (const piece of [good.slice(0, 9), good.slice(9)])
          controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    });
    const headers = { 'Content-Type': 'application/json' };
    const init = { method: 'POST', headers, body, duplex: 'half' };
    expect(await (await fetch(`${stage.nginx.url}/api/v2.0`, init)).json()).toMatchObject({ id: 'a1' });
    expect(simulator.calls.map((call) => call.headers['content-length'])).toEqual([
      String(Buffer.byteLength(good)),
    ]);
  });

  it('that comes in chunks of one byte is forwarded whole, up to 16 kB', async () => {
    const inChunks = async (letters: number) => {
      const bytes = callBody('get.visitors', { text: 'x'.repeat(letters) }).split('');
      const head = `POST /api/v2.0 HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nConnection: close\r\n`;
      const chunks = bytes.map((byte) => `1\r\n${byte}\r\n`).join('');
      return sendRaw(stage.nginx.port, `${head}Transfer-Encoding: chunked\r\n\r\n${chunks}0\r\n\r\n`, 5_000);
    };
    expect(await inChunks(16_000)).toMatch(/^HTTP\/1\.1 200 /);
    expect(simulator.calls.map((call) => Number(call.headers['content-length']) > 16_000)).toEqual([true]);
    expect(await inChunks(16_400)).toMatch(/^HTTP\/1\.1 413 |^$/);
    expect(simulator.calls).toHaveLength(1);
  });

  it('of 16 kB is taken, and of a byte more is not', async () => {
    const empty = callBody('get.visitors', { text: '' });
    const exact = callBody('get.visitors', { text: 'x'.repeat(requestCheck.MAX_BODY_BYTES - empty.length) });
    expect((await ask(exact)).status).toBe(200);
    expect((await ask(`${exact} `)).status).toBe(413);
    expect(simulator.calls).toHaveLength(1);
  });
});

describe('an answer', () => {
  it('keeps its status and nothing of the headers but what the app needs', async () => {
    stage.upstream.answer((_req, res) => {
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
        Server: 'secret',
        ETag: '"x"',
      });
      res.end('{"answer":"из источника"}');
    });
    const answer = await ask(good);
    expect(answer).toMatchObject({ status: 503, body: '{"answer":"из источника"}' });
    expect(Object.keys(answer.headers).toSorted()).toEqual(
      [
        'cache-control',
        'connection',
        'content-security-policy',
        'content-type',
        'cross-origin-opener-policy',
        'cross-origin-resource-policy',
        'date',
        'permissions-policy',
        'referrer-policy',
        'retry-after',
        'server',
        'transfer-encoding',
        'x-content-type-options',
        'x-request-id',
      ].toSorted(),
    );
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'retry-after': '7',
      server: 'nginx',
    });
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'/);
  });

  it.each([['7'], [undefined]])('of 429 has the Retry-After of the API alone: %s', async (wait) => {
    stage.upstream.answer((_req, res) => {
      res.writeHead(429, wait === undefined ? {} : { 'Retry-After': wait });
      res.end('{}');
    });
    const response = await fetch(`${stage.nginx.url}/api/v2.0`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: good,
    });
    expect([response.status, response.headers.get('Retry-After')]).toEqual([429, wait ?? null]);
  });

  it('that is large is compressed on the way, unless it is already', async () => {
    const large = JSON.stringify({ text: 'Анна '.repeat(2_000) });
    stage.upstream.answer((req, res) => {
      const packed = req.headers['accept-encoding'] === 'gzip;q=0.5';
      res.writeHead(200, {
        'Content-Type': 'application/json',
        ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
      });
      res.end(packed ? gzipSync(large) : large);
    });
    for (const accepted of ['gzip', 'gzip;q=0.5']) {
      const response = await fetch(`${stage.nginx.url}/api/v2.0`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Accept-Encoding': accepted },
        body: good,
      });
      expect(response.headers.get('Content-Encoding')).toBe('gzip');
      expect(await response.text()).toBe(large);
    }
    expect((await ask(good)).body).toBe(large);
    expect(gunzipSync(gzipSync(large)).toString()).toBe(large);
  });

  it('of 3 MB comes whole and is written to no file', async () => {
    const large = 'x'.repeat(3_000_000);
    stage.upstream.answer((_req, res) => void res.end(large));
    expect((await ask(good)).body).toBe(large);
  });
});

describe('nothing else under /api/', () => {
  it.each([
    '/api/v2.0/',
    '/api/v2.0?method=x',
    '/api/',
    '//api/v2.0',
    '/x/../api/v2.0',
    '/%61pi/v2.0',
    '/api/v2.0/..%2fadmin',
    '/API/V2.0',
  ])('answers: POST %s', async (path) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await send(stage.nginx.port, path, { method: 'POST', headers, body: good });
    expect(answer.status, answer.body).toBeGreaterThanOrEqual(400);
    expect(simulator.calls).toEqual([]);
  });
});
