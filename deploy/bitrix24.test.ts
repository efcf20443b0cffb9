// Bitrix24 opens its page by the POST of a form from another site, with tokens in the body.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servers, startForwarding, type Forwarding } from './testing/forwarding.ts';
import { send, sendRaw } from './testing/http.ts';
import { setStage } from './testing/stage.ts';

const PORTAL = 'https://company.bitrix24.ru';
const PATH = '/bitrix24?DOMAIN=company.bitrix24.ru&PROTOCOL=1&LANG=ru&APP_SID=abc';
const form = (bytes: number) => `AUTH_ID=${'secret-of-anna'.padEnd(bytes - 8, 'x')}`;

function post({ port }: { readonly port: number }, path: string, bytes = 1_000, more = {}) {
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    Origin: PORTAL,
    'Sec-Fetch-Site': 'cross-site',
    ...more,
  };
  return send(port, path, { method: 'POST', headers, body: form(bytes) });
}

describe.each(servers)('%s', (name) => {
  let server: Forwarding;
  beforeAll(async () => {
    server = await startForwarding(name, { frameAncestors: `'self' ${PORTAL}` });
  });
  afterAll(() => server.close());

  it('a POST from another site is the page of a GET, which may call the portal', async () => {
    const get = (path: string) => send(server.port, path);
    const answers = await Promise.all([
      ...['/', PATH, '/bitrix24'].map(get),
      ...[8, 20_000, 65_536].map((bytes) => post(server, PATH, bytes)),
    ]);
    const policy = ({ headers }: (typeof answers)[number]) =>
      String(headers['content-security-policy']).includes(` 'self' ${PORTAL}; manifest-src`);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers.map(policy)).toEqual(answers.map((_, at) => at > 0 && name !== 'npm run dev'));
  });

  it('takes no larger body, none of unknown length, and a POST of this path alone', async () => {
    expect(await post(server, PATH, 65_537)).toMatchObject({ status: 413, body: '413\n' });
    const chunked = await post(server, PATH, 1_000, { 'Transfer-Encoding': 'chunked' });
    expect(chunked).toMatchObject({ status: 411, body: '411\n' });
    const others = '/ /persons/1 /bitrix24/ /%62itrix24 /bitrix24%20x /Bitrix24 /bitrix24.html'.split(' ');
    for (const path of others)
      expect((await post(server, path)).status, path).toBe(name === 'nginx' ? 405 : 404);
    expect((await post(server, '/api/v2.0', 1_000, { 'Content-Type': 'application/json' })).status).toBe(403);
    expect(server.upstream.arrivals).toEqual([]);
  });
});

it.runIf(servers.includes('nginx'))(
  'nginx writes no body to disk or log, cuts off a slow one, serves agents alone',
  async () => {
    const limits = { CLIENT_TIMEOUT: '1s', AGENTS: '10.0.0.1', TRUSTED_PROXY: '127.0.0.1' };
    const { nginx, close } = await setStage({ FRAME_ANCESTORS: PORTAL, ...limits });
    const folder = join(nginx.folder, 'run/client-body');
    rmSync(folder, { recursive: true });
    // nginx would answer 500.
    writeFileSync(folder, 'a file in its place');
    const agent = { 'X-Forwarded-For': '10.0.0.1' };
    expect((await post(nginx, PATH, 65_536, agent)).status).toBe(200);
    expect((await post(nginx, PATH, 65_536, { 'X-Forwarded-For': '10.0.0.2' })).status).toBe(403);
    expect((await post(nginx, PATH, 1_000, { ...agent, Host: 'evil.test' })).status).toBe(421);
    const started = Date.now();
    const head = `POST ${PATH} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 10.0.0.1\r\nContent-Length: 65536\r\n\r\n`;
    expect(await sendRaw(nginx.port, head + form(1_000), 15_000)).toMatch(/^HTTP\/1\.1 200 /);
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(nginx.output().match(/"path":"\/bitrix24"/g)).toHaveLength(4);
    expect(nginx.output() + nginx.errors()).not.toMatch(/DOMAIN|secret-of-anna/);
    await close();
  },
);
