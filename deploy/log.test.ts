import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callBody, goodCall, post, send, sendRaw } from './testing/http.ts';
import { startNginx } from './testing/nginx.ts';
import { setStage, type Stage } from './testing/stage.ts';
import { until } from './testing/until.ts';
import { raw } from './testing/upstream.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const SECRETS = [
  '6145241079',
  '6152759362',
  'token-of-anna',
  'password-of-anna',
  '79161234567',
  'Karenina',
  'anna@',
];

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

const port = () => stage.nginx.port;
const get =
  (path: string, headers: Record<string, string> = {}) =>
  () =>
    send(port(), path, { headers });

it('is a line of JSON for each request: when, what, how it ended, how long it took', async () => {
  const params = { access_token: 'token-of-anna', person_id: 6145241079 };
  let id: string | string[] | undefined;
  const [call] = await linesOf(async () => {
    id = (await post(port(), callBody('get.person_visitors', params))).headers['x-request-id'];
  });
  expect(call).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/),
    request_id: id,
    status: 200,
    http_method: 'POST',
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

it('says why a call was refused, and no method that is not of the list', async () => {
  const lines = await linesOf(
    () => post(port(), '[]'),
    () => post(port(), callBody('token-of-anna', {})),
    () => post(port(), callBody('getobj.account', {}), { 'Sec-Fetch-Site': 'cross-site' }),
    () => post(port(), callBody('getobj.account', {}), { 'Content-Type': 'text/plain' }),
    () => post(port(), 'x'.repeat(70_000)),
  );
  expect(lines).toMatchObject([
    { status: 200, method: '', refusal: 'batch_operations_not_supported', upstream_status: '' },
    { status: 200, method: '', refusal: 'method_not_found', upstream_status: '' },
    { status: 403, method: '', refusal: 'cross_site_request', upstream_status: '' },
    { status: 415, method: '', refusal: 'content_type_not_supported', upstream_status: '' },
    { status: 413, method: '', refusal: 'request_too_large', upstream_status: '' },
  ]);
});

it('is JSON for what is no HTTP too', async () => {
  const lines = await linesOf(
    () => sendRaw(port(), 'GET /\r\n'),
    () => sendRaw(port(), '\x16\x03\x01\0'),
    () => sendRaw(port(), 'GET / HTTP/9.9\r\n\r\n'),
    () => sendRaw(port(), 'POST /api/v2.0 HTTP/1.1\r\nHost: a\r\n'),
  );
  expect(lines.map(({ status }) => typeof status)).toEqual(['number', 'number', 'number', 'number']);
});

it('tells pages by their patterns', async () => {
  const paths = [
    '/',
    '/find?user_id=200101',
    '/persons/6145241079?visitor=6152759362&q=Karenina',
    '/visitors/6152759362',
    '/assets/x.js',
  ];
  const others = ['/79161234567', '//persons/6145241079', '/%70ersons/6145241079', '/persons', '/a"b\\c'];
  const lines = await linesOf(...[...paths, ...others].map((path) => get(path)));
  expect(lines.map(({ path }) => path)).toEqual([
    '/',
    '/find',
    '/persons/:personId',
    '/visitors/:visitorId',
    '/assets/:file',
    ...others.map(() => 'other'),
  ]);
});

it('holds no token, no name, no id of a person, whatever was sent wherever', async () => {
  const leaky = {
    Referer: 'http://viewer.test/persons/6145241079',
    Cookie: 'person-visitors.0abc.1=token-of-anna',
    'User-Agent': 'Karenina',
    'X-Forwarded-For': '79161234567',
    Authorization: 'token-of-anna',
  };
  const params = { access_token: 'token-of-anna', login: 'anna@', password: 'password-of-anna' };
  const line = (path: string) => `${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`;
  // nginx logs a file that it cannot open at a high level.
  symlinkSync('6145241079.txt', join(stage.nginx.folder, 'web/6145241079.txt'));
  await linesOf(
    get('/6145241079.txt?q=Karenina', leaky),
    get('/persons/6145241079', leaky),
    get('/assets/6145241079.js', leaky),
    () => post(port(), callBody('login.user', params), leaky),
    () => post(port(), callBody('Karenina', params), leaky),
    () => send(port(), '/persons/6145241079', { method: 'POST', headers: leaky, body: 'x'.repeat(70_000) }),
    () => send(port(), '/persons/6145241079?access_token=token-of-anna', { method: 'PUT', headers: leaky }),
    () => send(port(), '/persons/6145241079/%00', { headers: leaky }),
    () => send(port(), `/persons/6145241079?${'x'.repeat(40_000)}`, { headers: leaky }),
    () => sendRaw(port(), line('GET /persons/6145241079\0')),
    () => sendRaw(port(), line('TOKENXOFXANNA79161234567 /persons/6145241079')),
    () => sendRaw(port(), 'GET /persons/6145241079 HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'),
  );
  const written = stage.nginx.output() + stage.nginx.errors();
  expect(SECRETS.filter((secret) => written.includes(secret))).toEqual([]);
});

describe('of an answer of the API the log has one word', () => {
  const refusal = (mnemonic: string, message = 'Karenina') =>
    JSON.stringify({
      id: 'a1',
      error: { code: -32003, message, data: { mnemonic, value: 'token-of-anna' } },
    });
  const success = { jsonrpc: '2.0', id: 'a"1', result: { error: { mnemonic: 'forbidden' } } };

  it.each<[what: string, body: string, word: string]>([
    ['a refusal', refusal('ip_not_whitelisted'), 'ip_not_whitelisted'],
    ['a refusal after another in its text', refusal('forbidden', '"mnemonic":"auth_error"'), 'forbidden'],
    ['a success that mentions a refusal', JSON.stringify(success), 'ok'],
    ['a long success', JSON.stringify({ ...success, more: 'x'.repeat(100_000) }), 'ok'],
    ['an unknown mnemonic', refusal('token_of_anna'), 'other'],
    ['a mnemonic that is a line of the log', refusal('forbidden","path":"/Karenina"}\n{"status":1'), 'other'],
    ['a mnemonic that follows much else', refusal('forbidden', 'x'.repeat(3_000)), 'other'],
    ['a mnemonic without an end', refusal('forbidden'.repeat(10_000)), 'other'],
    ['no JSON', '<title>Karenina</title>', 'other'],
    ['nothing', '', 'other'],
  ])('%s', async (_what, body, word) => {
    for (const way of ['whole', 'in pieces', 'compressed']) {
      stage.upstream.answer((req, res) => {
        const packed = way === 'compressed' && req.headers['accept-encoding'] === 'gzip';
        if (packed) res.setHeader('Content-Encoding', 'gzip');
        res.setHeader('Content-Type', 'application/json');
        for (const letter of way === 'in pieces' ? body.slice(0, 3_000) : '') res.write(letter);
        res.end(way === 'in pieces' ? body.slice(3_000) : packed ? gzipSync(body) : body);
      });
      let came = '';
      const [line] = await linesOf(async () => {
        came = (await post(port(), callBody('getobj.account', { access_token: 'token-of-anna' }))).body;
      });
      expect(came, way).toBe(body);
      expect(line, way).toMatchObject({ status: 200, method: 'getobj.account', answer: word, refusal: '' });
    }
    stage.fresh();
    expect(SECRETS.filter((secret) => stage.nginx.output().includes(secret))).toEqual([]);
  });
});

it('is counted by each query of docs/deploying.md, “Watching it”, without a line of another', async () => {
  const documents = readFileSync(new URL('../docs/deploying.md', import.meta.url), 'utf8');
  const queries = documents.split('## Watching it')[1]?.matchAll(/^\|[^|]+\| `([^`]+)`/gm) ?? [];
  const answered = (status: number, body: object) => async () => {
    stage.upstream.answer((_req, res) => void res.writeHead(status).end(JSON.stringify(body)));
    await post(port(), goodCall);
  };
  const refused = (mnemonic: string) => answered(200, { error: { data: { mnemonic } } });
  const alerts = [
    refused('ip_not_whitelisted'),
    refused('limit_exceeded'),
    answered(502, {}),
    answered(429, {}),
  ];
  const lines = await linesOf(...alerts, refused('forbidden'), answered(200, { result: {} }));
  stage.fresh();
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const count = ([, query = '']: RegExpExecArray) =>
    spawnSync('sh', ['-c', query], { input, encoding: 'utf8' }).stdout;
  expect(Array.from(queries, count)).toEqual(alerts.map(() => '1\n'));
});

it('has no health check, which would be most of it', () => {
  expect(stage.nginx.output()).not.toContain('/healthz');
});

it('says what was wrong on the way to the API, without any part of a request or an answer', async () => {
  const nginx = await startNginx(stage.settings);
  for (const bytes of [
    'HTTP/1.1 200 OK\r\nKarenina\0 79161234567\r\n\r\n{}',
    'HTTP/1.1 999 Karenina\r\n\r\n{"name":"Karenina"}',
    `HTTP/1.1 200 OK\r\nX-Name: Karenina ${'x'.repeat(20_000)}\r\n\r\n{}`,
  ]) {
    stage.upstream.answer(raw(bytes));
    expect((await post(nginx.port, goodCall)).status).toBe(502);
  }
  await stage.upstream.close();
  const params = { access_token: 'token-of-anna', person_id: 6145241079 };
  const headers = { Referer: 'http://viewer.test/persons/6145241079?q=Karenina' };
  expect((await post(nginx.port, callBody('get.person_visitors', params), headers)).status).toBe(502);
  // Standard error is complete only after the end.
  await nginx.stop();
  expect(SECRETS.filter((secret) => (nginx.output() + nginx.errors()).includes(secret))).toEqual([]);
  const [, ...lines] = nginx.errors().trim().split('\n');
  expect(lines).toEqual(
    [
      'upstream sent no proper HTTP$',
      'upstream sent no proper status$',
      'upstream sent no proper HTTP$',
      'connect',
    ].map((what) => expect.stringMatching(new RegExp(`^\\d{4}/[\\d/: ]+\\[error\\] [\\d#:* ]+ ${what}`))),
  );
});
