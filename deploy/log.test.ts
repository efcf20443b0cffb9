import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callBody, goodCall, post, send, sendRaw, until } from './testing/http.ts';
import { startNginx } from './testing/nginx.ts';
import { setStage, type Stage } from './testing/stage.ts';
import { raw } from './testing/upstream.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const SECRETS = /6145241079|6152759362|token.of.anna|password-of-anna|79161234567|Karenina|anna@/i;
const params = { access_token: 'token-of-anna', person_id: 6145241079 };
const port = () => stage.nginx.port;
const bodyOf = (method: string) => callBody(method, params);
const call = (method: string, headers = {}) => post(port(), bodyOf(method), headers);

/** The lines that the requests added, in the same order. */
async function linesOf(...requests: (() => Promise<unknown>)[]): Promise<Record<string, unknown>[]> {
  const before = stage.nginx.output().length;
  const added = () => stage.nginx.output().slice(before).split('\n').slice(0, -1);
  for (const [index, request] of requests.entries()) {
    await request();
    // Each worker writes its line after its answer: another's could come first.
    await until(() => added().length > index);
  }
  return added().map((line): Record<string, unknown> => JSON.parse(line));
}

it('has a line of JSON for each request', async () => {
  let id: string | string[] | undefined;
  const [line] = await linesOf(async () => {
    id = (await call('get.person_visitors')).headers['x-request-id'];
  });
  expect(line).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/),
    client: '',
    request_id: id,
    status: 200,
    path: '/api/v2.0',
    method: 'get.person_visitors',
    refusal: '',
    answer: 'access_token_invalid',
    duration_s: expect.any(Number),
    upstream_status: '200',
    upstream_duration_s: expect.stringMatching(/^\d+\.\d{3}$/),
    bytes: expect.any(Number),
  });
});

it('has the reason of a refusal, no unknown method, and the address of a client only if it may guess or flood', async () => {
  const agents = { TRUSTED_PROXY: '127.0.0.1', AGENTS: '10.0.0.0/8', SIGN_INS_PER_MINUTE: '1' };
  const nginx = await startNginx({ ...stage.settings, ...agents });
  const calls: [line: string, body: string, headers?: object][] = [
    ['200 getobj.account  ', goodCall],
    ['200 login.user  10.0.0.1', bodyOf('login.user')],
    ['429 login.user  10.0.0.1', bodyOf('login.user')],
    ['200  method_not_found ', bodyOf('token-of-anna')],
    ['200  batch_operations_not_supported ', '[]'],
    ['403  cross_site_request 10.0.0.1', goodCall, { 'Sec-Fetch-Site': 'cross-site' }],
    ['415  content_type_not_supported ', goodCall, { 'Content-Type': 'text/plain' }],
    ['413  request_too_large ', 'x'.repeat(70_000)],
    ['403   11.0.0.1', goodCall, { 'X-Forwarded-For': '11.0.0.1' }],
  ];
  // Counted by the minute of the clock: not over its end.
  await until(() => new Date().getSeconds() < 50);
  for (const [, body, headers] of calls)
    await post(nginx.port, body, { 'X-Forwarded-For': '10.0.0.1', ...headers });
  await nginx.stop('SIGQUIT');
  const lines = nginx.output().trim().split('\n');
  const written = lines.map((line) => {
    const { status, method, refusal, client } = JSON.parse(line);
    return [status, method, refusal, client].join(' ');
  });
  expect(written.toSorted()).toEqual(calls.map(([line]) => line).toSorted());
});

it('is JSON also for what is not HTTP', async () => {
  const requests = ['GET /\r\n', '\x16\x03\x01\0', 'GET / HTTP/9.9\r\n\r\n', 'POST /api/v2.0 HTTP/1.1\r\n'];
  const lines = await linesOf(...requests.map((bytes) => () => sendRaw(port(), bytes)));
  expect(lines.map(({ status }) => typeof status)).toEqual(requests.map(() => 'number'));
});

it('has patterns instead of paths', async () => {
  const patterns = {
    '/': '/',
    '/find?user_id=200101': '/find',
    '/check?user_id=200101': '/check',
    '/bitrix24?DOMAIN=company.bitrix24.ru': '/bitrix24',
    '/persons/6145241079?visitor=6152759362&q=Karenina': '/persons/:personId',
    '/visitors/6152759362': '/visitors/:visitorId',
    '/assets/x.js': '/assets/:file',
    '/portal.json': '/portal.json',
  };
  const others = ['/79161234567', '//persons/6145241079', '/%70ersons/6145241079', '/persons', '/a"b\\c'];
  const paths = [...Object.keys(patterns), ...others];
  const lines = await linesOf(...paths.map((path) => () => send(port(), path)));
  expect(lines.map(({ path }) => path)).toEqual([...Object.values(patterns), ...others.map(() => 'other')]);
});

it('has no token, name or ID of a person, wherever it was sent', async () => {
  const headers = {
    Referer: 'http://viewer.test/persons/6145241079',
    Cookie: 'person-visitors.0abc.1=token-of-anna',
    'User-Agent': 'Karenina',
    'X-Forwarded-For': '79161234567',
    Authorization: 'token-of-anna',
  };
  const get = (path: string) => () => send(port(), path, { headers });
  const sendLine = (line: string) => () => sendRaw(port(), `${line} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  // nginx logs a file that it cannot open at a high level.
  symlinkSync('6145241079.txt', join(stage.nginx.folder, 'web/6145241079.txt'));
  await linesOf(
    get('/6145241079.txt?q=Karenina'),
    get('/persons/6145241079'),
    get('/assets/6145241079.js'),
    get('/persons/6145241079/%00'),
    get(`/persons/6145241079?${'x'.repeat(40_000)}`),
    () => call('login.user', headers),
    () => call('login.user', { ...headers, Referer: '' }),
    () => call('Karenina', headers),
    () => send(port(), '/persons/6145241079', { method: 'POST', headers, body: 'x'.repeat(70_000) }),
    sendLine('GET /persons/6145241079\0'),
    sendLine('TOKENXOFXANNA79161234567 /persons/6145241079'),
    sendLine('GET /persons/6145241079 HTTP/1.1\r\nHost: b\r\nHost: Karenina'),
  );
  expect(stage.nginx.output() + stage.nginx.errors()).not.toMatch(SECRETS);
  expect(stage.nginx.output()).not.toContain('/healthz');
});

const refusal = (mnemonic: string, message = 'Karenina') =>
  JSON.stringify({ id: 'a1', error: { code: -32003, message, data: { mnemonic, value: 'token-of-anna' } } });
const success = { jsonrpc: '2.0', id: 'a"1', result: { error: { mnemonic: 'forbidden' } } };

it.each<[what: string, body: string, word: string]>([
  ['a refusal', refusal('ip_not_whitelisted'), 'ip_not_whitelisted'],
  ['a refusal after another in its text', refusal('forbidden', '"mnemonic":"auth_error"'), 'forbidden'],
  ['a long success that mentions a refusal', JSON.stringify({ ...success, more: 'x'.repeat(1e5) }), 'ok'],
  ['an unknown mnemonic', refusal('token_of_anna'), 'other'],
  ['a mnemonic that is a line of the log', refusal('forbidden","path":"/Karenina"}\n{"status":1'), 'other'],
  ['a mnemonic that follows much else', refusal('forbidden', 'x'.repeat(3_000)), 'other'],
  ['no JSON', '<title>Karenina</title>', 'other'],
  ['nothing', '', 'other'],
])('has one word for an answer that is %s', async (_what, body, word) => {
  for (const isWhole of [true, false]) {
    stage.upstream.answer((_req, res) => {
      for (const letter of isWhole ? '' : body.slice(0, 3_000)) res.write(letter);
      res.end(isWhole ? body : body.slice(3_000));
    });
    const [line] = await linesOf(async () => expect((await call('getobj.account')).body).toBe(body));
    expect(line).toMatchObject({ status: 200, method: 'getobj.account', answer: word, refusal: '' });
  }
  stage.fresh();
  expect(stage.nginx.output()).not.toMatch(SECRETS);
});

it('is counted by each query of docs/deploying.md, “Watching it”, without a line of another', async () => {
  const documents = readFileSync(new URL('../docs/deploying.md', import.meta.url), 'utf8');
  const queries = documents.split('## Watching it')[1]?.matchAll(/^\|[^|]+\| `([^`]+)`/gm) ?? [];
  const answered = (status: number, body: object) => async () => {
    stage.upstream.answer((_req, res) => void res.writeHead(status).end(JSON.stringify(body)));
    await post(port(), goodCall);
  };
  const refused = (mnemonic: string) => answered(200, { error: { data: { mnemonic } } });
  const ofTheApi = ['ip_not_whitelisted', 'limit_exceeded', 'forbidden'].map(refused);
  const others = [answered(502, {}), answered(429, {}), answered(200, { result: {} })];
  const lines = await linesOf(...ofTheApi, ...others);
  const broken = '2026/12/01 18:00:00 [error] upstream prematurely closed connection while reading upstream';
  const input = [...lines.map((line) => JSON.stringify(line)), broken, ''].join('\n');
  stage.fresh();
  const count = ([, query = '']: RegExpExecArray) =>
    spawnSync('sh', ['-c', query.replaceAll('\\|', '|')], { input, encoding: 'utf8' }).stdout;
  expect(Array.from(queries, count)).toEqual(Array(5).fill('1\n'));
});

it('has the reason of a failed call in standard error, without the request or the answer', async () => {
  const nginx = await startNginx(stage.settings);
  const reasons = {
    'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"id":"Karenina",':
      /upstream prematurely closed connection while (sending to client|reading upstream)/,
    'HTTP/1.1 999 Karenina\r\n\r\n{"name":"Karenina"}': /js exception: Error: no proper status/,
    [`HTTP/1.1 200 OK\r\nX-Name: Karenina ${'x'.repeat(20_000)}\r\n\r\n{}`]: /upstream sent too big header/,
  };
  for (const [bytes, reason] of Object.entries(reasons)) {
    const from = nginx.errors().length;
    stage.upstream.answer(raw(bytes));
    await post(nginx.port, goodCall).catch(() => {});
    await until(() => reason.test(nginx.errors().slice(from)));
  }
  stage.names.answer(['127.0.0.3']);
  await until(async () => {
    await post(nginx.port, bodyOf('get.person_visitors'));
    return nginx.errors().includes('connect() failed (111: Connection refused)');
  });
  await nginx.stop();
  expect(nginx.output() + nginx.errors()).not.toMatch(SECRETS);
  expect(nginx.output().match(/"status":(?!502)/g)).toHaveLength(1);
});

it('by syslog holds up no request when nobody reads', async () => {
  const nginx = await startNginx({ ...stage.settings, ACCESS_LOG: 'syslog' });
  for (let at = 0; at < 300; at++) expect((await send(nginx.port, '/version.json')).status).toBe(200);
  await nginx.stop();
});
