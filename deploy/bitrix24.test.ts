// Bitrix24 opens its page by the POST of a form from another site, with tokens in the body.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servers, startForwarding, type Forwarding } from './testing/forwarding.ts';
import { send, sendRaw } from './testing/http.ts';
import { setStage } from './testing/stage.ts';

const PORTAL = 'https://company.bitrix24.ru';
const PATH = '/bitrix24?DOMAIN=company.bitrix24.ru&PROTOCOL=1&LANG=ru&APP_SID=abc';
const fromPortal = {
  Accept: 'text/html,*/*',
  'Content-Type': 'application/x-www-form-urlencoded',
  Origin: PORTAL,
  'Sec-Fetch-Site': 'cross-site',
};
const form = (bytes: number) => `AUTH_ID=${'secret-of-anna'.padEnd(bytes - 8, 'x')}`;

describe.each(servers)('%s', (name) => {
  const isNginx = name === 'nginx';
  let build = '';
  let server: Forwarding;
  let closed: Forwarding;
  const post = (path: string, bytes = 1_000, headers = {}, { port }: { readonly port: number } = server) =>
    send(port, path, { method: 'POST', headers: { ...fromPortal, ...headers }, body: form(bytes) });

  beforeAll(async () => {
    build = mkdtempSync(join(tmpdir(), 'person-visitors-build-'));
    // nginx's workers run as `nobody` when root starts nginx.
    chmodSync(build, 0o755);
    for (const file of ['index.html', 'version.json']) writeFileSync(join(build, file), 'the page');
    server = await startForwarding(name, { frameAncestors: `'self' ${PORTAL}`, build });
    closed = await startForwarding(name, { build });
  });
  afterAll(async () => {
    await Promise.all([server.close(), closed.close()]);
    rmSync(build, { recursive: true });
  });

  it.each(['/bitrix24', PATH])('a POST of %s from another site is the page of a GET', async (path) => {
    const page = await send(server.port, path, { headers: { Accept: 'text/html' } });
    for (const bytes of [8, 1_000, 20_000, 65_536]) {
      const { status, body, headers } = await post(path, bytes);
      const sent = headers['content-security-policy'];
      expect([status, body, sent]).toEqual([200, page.body, page.headers['content-security-policy']]);
      if (name !== 'npm run dev') expect(sent).toContain(`; connect-src 'self' 'self' ${PORTAL}; `);
    }
    const other = await send(server.port, '/', { headers: { Accept: 'text/html' } });
    expect([page.status, other.body]).toEqual([200, page.body]);
    expect(String(other.headers['content-security-policy'])).not.toContain(`connect-src 'self' 'self'`);
  });

  it('takes no body above 64 kB, or of unknown length', async () => {
    expect(await post(PATH, 65_537)).toMatchObject({ status: 413, body: '413\n' });
    const chunked = { 'Transfer-Encoding': 'chunked' };
    expect(await post(PATH, 1_000, chunked)).toMatchObject({ status: 411, body: '411\n' });
  });

  it('takes a POST of this path alone, and only where a page may frame it', async () => {
    const refused = isNginx ? 405 : 404;
    const others = [
      '/',
      '/persons/1',
      '/bitrix24/',
      '/bitrix24/x',
      '/%62itrix24',
      '/bitrix24%20x',
      '/Bitrix24',
    ];
    for (const path of [...others, '/bitrix24.html']) expect((await post(path)).status, path).toBe(refused);
    for (const path of ['/bitrix24', PATH]) {
      const answer = await post(path, 1_000, {}, closed);
      expect(answer).toMatchObject({ status: 405, body: '405\n', headers: { allow: 'GET, HEAD' } });
    }
    const { status, headers } = await send(closed.port, PATH, { headers: { Accept: 'text/html' } });
    expect([status, String(headers['content-security-policy']).includes(PORTAL)]).toEqual([200, false]);
    expect((await post('/api/v2.0', 1_000, { 'Content-Type': 'application/json' })).status).toBe(403);
    expect(server.upstream.arrivals).toEqual([]);
  });

  it.runIf(isNginx)(
    'writes no body to disk or to the log, cuts off a slow one, and serves agents alone',
    async () => {
      const limits = { CLIENT_TIMEOUT: '1s', AGENTS: '10.0.0.1', TRUSTED_PROXY: '127.0.0.1' };
      const { nginx, close } = await setStage({ FRAME_ANCESTORS: PORTAL, ...limits });
      const folder = join(nginx.folder, 'run/client-body');
      rmSync(folder, { recursive: true });
      // nginx would answer 500.
      writeFileSync(folder, 'a file in its place');
      const agent = { 'X-Forwarded-For': '10.0.0.1' };
      expect((await post(PATH, 65_536, agent, nginx)).status).toBe(200);
      expect((await post(PATH, 65_536, { 'X-Forwarded-For': '10.0.0.2' }, nginx)).status).toBe(403);
      expect((await post(PATH, 1_000, { ...agent, Host: 'evil.test' }, nginx)).status).toBe(421);
      const started = Date.now();
      const head = `POST ${PATH} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 10.0.0.1\r\nContent-Length: 65536\r\n\r\n`;
      expect(await sendRaw(nginx.port, head + form(1_000), 15_000)).toMatch(/^HTTP\/1\.1 200 /);
      expect(Date.now() - started).toBeLessThan(10_000);
      expect(nginx.output().match(/"path":"\/bitrix24"/g)).toHaveLength(4);
      expect(nginx.output() + nginx.errors()).not.toMatch(/DOMAIN|secret-of-anna/);
      await close();
    },
  );
});
