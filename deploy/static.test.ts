import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HASH_FILE } from '../scripts/vite/index-html.ts';
import { securityHeaders } from '../scripts/vite/server-rules.ts';
import { goodCall, post, send } from './testing/http.ts';
import { setStage, type Stage } from './testing/stage.ts';

let stage: Stage;
let script = '';
beforeAll(async () => {
  stage = await setStage();
  const names = readdirSync(join(stage.nginx.folder, 'web/assets'));
  script = `/assets/${names.find((name) => /^index-.*\.js$/.test(name)) ?? ''}`;
});
afterAll(() => stage.close());

const get = (path: string, headers: Record<string, string> = {}) => send(stage.nginx.port, path, { headers });
const file = (path: string) => readFileSync(join(stage.nginx.folder, 'web', path));

const pages = ['/', '/find?user_id=200101', '/persons/1', '/persons/1.5', '/no/such/page', '/index.html'];
it.each(pages)('%s is the app, and is revalidated each time', async (path) => {
  const answer = await get(path);
  expect(answer).toMatchObject({ status: 200, body: file('index.html').toString() });
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('no-cache');
  const { status, headers, body } = await send(stage.nginx.port, path, { method: 'HEAD' });
  expect([status, body, headers['content-length']]).toEqual([200, '', String(file('index.html').length)]);
  const again = await get(path, { 'If-None-Match': answer.headers.etag ?? '' });
  expect(again).toMatchObject({ status: 304, body: '', headers: { 'cache-control': 'no-cache' } });
});

it.each([
  ['/version.json', 'no-cache', /json/],
  ['/sw.js', 'no-cache', /javascript/],
  ['/favicon.svg', 'no-cache', /svg/],
  ['a script', 'public, max-age=31536000, immutable', /^(text|application)\/javascript; charset=utf-8$/],
])('%s is kept by “%s”, and sent whole', async (name, caching, type) => {
  const path = name === 'a script' ? script : name;
  const { headers, ...answer } = await get(path, { Range: 'bytes=0-1' });
  expect(answer).toEqual({ status: 200, body: file(path).toString() });
  expect([headers['cache-control'], headers['content-type']]).toEqual([caching, expect.stringMatching(type)]);
});

it('what is not there, or only this server needs, is 404, without HTML, and not kept', async () => {
  const names = readdirSync(join(stage.nginx.folder, 'web'), { recursive: true, encoding: 'utf8' });
  const packed = names.filter((name) => /\.(br|gz)$/.test(name)).map((name) => `/${name}`);
  expect(packed).toEqual(expect.arrayContaining(['/index.html.br', '/index.html.gz', `${script}.br`]));
  const missing = ['/api/v1.0', '/assets/missing.js', '/assets/', '/sw.js.map', '/.git/config', '/.env'];
  const headers = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' };
  for (const path of [...missing, `/${HASH_FILE}`, ...packed]) {
    const answer = await get(path, { 'Accept-Encoding': 'br, gzip' });
    expect(answer, path).toMatchObject({ status: 404, body: '404\n', headers });
  }
});

it.each([
  ['gzip, deflate, br', 'br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', 'gz', gunzipSync],
] as const)('a browser that takes %s gets %s', async (accepted, encoding, suffix, open) => {
  for (const path of [script, '/index.html', '/persons/1']) {
    const { headers } = await get(path, { 'Accept-Encoding': accepted });
    const name = path === '/persons/1' ? '/index.html' : path;
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(headers['content-length']).toBe(String(file(`${name}.${suffix}`).length));
    expect(open(file(`${name}.${suffix}`)).equals(file(name)), name).toBe(true);
  }
});

it.each(['POST', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s of a page is 405', async (method) => {
  for (const path of ['/', '/persons/1', '/favicon.svg', script, '/healthz']) {
    const answer = await send(stage.nginx.port, path, { method });
    expect(answer, path).toMatchObject({ status: 405, body: '405\n', headers: { allow: 'GET, HEAD' } });
  }
});

it('every answer has the security headers of the preview', async () => {
  const expected = securityHeaders(file(HASH_FILE).toString());
  const { port } = stage.nginx;
  const answers = {
    page: get('/'),
    'page that nobody may frame': get('/bitrix24'),
    file: get(script),
    'missing file': get('/assets/missing.js'),
    health: get('/healthz'),
    'no simulator': get('/simulator.json'),
    portal: get('/portal.json'),
    'wrong method': send(port, '/', { method: 'PUT' }),
    'other host': get('/', { Host: 'other.test' }),
    'call that was forwarded': post(port, goodCall),
    'call that was refused': post(port, '[]'),
    'body too large': post(port, 'x'.repeat(70_000)),
    'bad request': get('/', { Host: 'a b' }),
    'page by TLS': get('/', { 'X-Forwarded-Proto': 'https' }),
  };
  for (const [name, answer] of Object.entries(answers)) {
    const { headers } = await answer;
    for (const [header, value] of Object.entries(expected))
      expect(headers[header.toLowerCase()], `${name}: ${header}`).toBe(value);
    const transport = name === 'page by TLS' ? 'max-age=31536000' : undefined;
    expect([headers['server'], headers['strict-transport-security']], name).toEqual(['nginx', transport]);
  }
});
