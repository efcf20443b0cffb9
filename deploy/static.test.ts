import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HASH_FILE } from '../scripts/vite/inline-scripts.ts';
import { securityHeaders } from '../scripts/vite/security-headers.ts';
import { goodCall, post, send } from './testing/http.ts';
import { setStage, type Stage } from './testing/stage.ts';

let stage: Stage;
let script = '';
let expectedHeaders: Record<string, string> = {};
beforeAll(async () => {
  stage = await setStage();
  script =
    readdirSync(join(stage.nginx.folder, 'web/assets')).find((name) => /^index-.*\.js$/.test(name)) ?? '';
  const headers = securityHeaders(file(HASH_FILE).toString());
  expectedHeaders = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
});
afterAll(() => stage.close());

const get = (path: string, headers: Record<string, string> = {}) => send(stage.nginx.port, path, { headers });
const file = (path: string) => readFileSync(join(stage.nginx.folder, 'web', path));

const NEVER_KEPT = 'no-store';
const ASKED_AGAIN = 'no-cache';

describe('pages', () => {
  it.each([
    '/',
    '/find?user_id=200101',
    '/persons/6145241079',
    '/persons/1.5',
    '/visitors/6152759362?x=1',
    '/no/such/page',
    '/index.html',
  ])('%s is the app, and is asked for again each time', async (path) => {
    const answer = await get(path);
    expect(answer).toMatchObject({ status: 200, body: file('index.html').toString() });
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['cache-control']).toBe(ASKED_AGAIN);
  });

  it('come unchanged as 304', async () => {
    const { headers } = await get('/');
    const again = await get('/', { 'If-None-Match': headers.etag ?? '' });
    expect(again).toMatchObject({ status: 304, body: '' });
    expect(again.headers['cache-control']).toBe(ASKED_AGAIN);
  });
});

describe('files', () => {
  it('of /assets/ are kept for a year', async () => {
    const answer = await get(`/assets/${script}`);
    expect(answer).toMatchObject({ status: 200, body: file(`assets/${script}`).toString() });
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toMatch(/^(text|application)\/javascript; charset=utf-8$/);
  });

  it.each([
    '/api/v1.0',
    '/metrics',
    '/assets/missing.js',
    '/assets/',
    '/assets/missing',
    '/missing.js',
    '/sw.js.map',
    '/.git/config',
    '/.env',
  ])('%s that is not there is 404, no HTML, and not kept', async (path) => {
    const answer = await get(path);
    expect(answer).toMatchObject({ status: 404, body: '404\n' });
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.headers['cache-control']).toBe(NEVER_KEPT);
  });

  it('that only this server needs are not served under their own names', async () => {
    const packed = readdirSync(join(stage.nginx.folder, 'web'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(br|gz)$/.test(name))
      .map((name) => `/${name}`);
    expect(packed).toEqual(
      expect.arrayContaining(['/index.html.br', '/index.html.gz', `/assets/${script}.br`]),
    );
    for (const path of [`/${HASH_FILE}`, ...packed]) {
      expect(file(path).length, path).toBeGreaterThan(0);
      const answer = await get(path, { 'Accept-Encoding': 'br, gzip' });
      expect(answer, path).toMatchObject({ status: 404, body: '404\n' });
      expect(answer.headers['cache-control'], path).toBe(NEVER_KEPT);
    }
  });

  it.each(['bytes=0-1', 'bytes=99999999-'])('come whole, also to who asks for %s', async (Range) => {
    const answer = await get('/favicon.svg', { Range });
    expect(answer).toMatchObject({ status: 200, body: file('favicon.svg').toString() });
    expect(answer.headers['cache-control']).toBe(ASKED_AGAIN);
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ] as const)(
    'for a browser that takes %s come as the build compressed them',
    async (accepted, encoding, open) => {
      for (const path of [`/assets/${script}`, '/index.html', '/persons/1']) {
        const response = await fetch(`${stage.nginx.url}${path}`, {
          headers: { 'Accept-Encoding': accepted },
        });
        expect(response.headers.get('Content-Encoding'), path).toBe(encoding);
        expect(response.headers.get('Vary'), path).toBe('Accept-Encoding');
      }
      const suffix = encoding === 'br' ? 'br' : 'gz';
      expect(open(file(`assets/${script}.${suffix}`))).toEqual(file(`assets/${script}`));
      const { headers } = await send(stage.nginx.port, `/assets/${script}`, {
        headers: { 'Accept-Encoding': accepted },
      });
      expect(headers['content-length']).toBe(String(file(`assets/${script}.${suffix}`).length));
    },
  );

  it('that say the release are asked for again', async () => {
    for (const path of ['/version.json', '/sw.js'])
      expect((await get(path)).headers['cache-control'], path).toBe(ASKED_AGAIN);
    expect(JSON.parse((await get('/version.json')).body)).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      build: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });
});

describe('methods', () => {
  it.each(['POST', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s of a page is 405', async (method) => {
    for (const path of ['/', '/persons/1', '/favicon.svg', `/assets/${script}`, '/healthz']) {
      const answer = await send(stage.nginx.port, path, { method });
      expect(answer, path).toMatchObject({ status: 405, body: '405\n' });
      expect(answer.headers['allow'], path).toBe('GET, HEAD');
    }
  });

  it('HEAD is GET without the body', async () => {
    const answer = await send(stage.nginx.port, '/', { method: 'HEAD' });
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(answer.headers['content-length']).toBe(String(file('index.html').length));
  });
});

describe('security headers', () => {
  it('are those of the preview, on every answer', async () => {
    const answers = {
      page: await get('/'),
      file: await get(`/assets/${script}`),
      'missing file': await get('/assets/missing.js'),
      'unchanged page': await get('/', { 'If-None-Match': (await get('/')).headers.etag ?? '' }),
      health: await get('/healthz'),
      'no simulator': await get('/simulator.json'),
      portal: await get('/portal.json'),
      'wrong method': await send(stage.nginx.port, '/', { method: 'PUT' }),
      'call that was forwarded': await post(stage.nginx.port, goodCall),
      'call that was refused': await post(stage.nginx.port, '[]'),
      'body too large': await post(stage.nginx.port, 'x'.repeat(70_000)),
      'bad request': await get('/', { Host: 'a b' }),
    };
    for (const [name, answer] of Object.entries(answers)) {
      expect(answer.headers, name).toMatchObject(expectedHeaders);
      expect(answer.headers, name).not.toHaveProperty('strict-transport-security');
      expect(answer.headers['server'], name).toBe('nginx');
    }
  });

  it('ask for TLS where the browser came by TLS', async () => {
    const { headers } = await get('/', { 'X-Forwarded-Proto': 'https' });
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });
});
