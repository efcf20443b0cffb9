// What somebody who means harm may send to `/api/v2.0`, and that none of it reaches the API.
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callBody, post, send, sendRaw } from './testing/http.ts';
import { setStage, type Stage } from './testing/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ CLIENT_TIMEOUT: '1s', SERVER_NAMES: 'viewer.test localhost' });
});
afterAll(() => stage.close());

const VIEWER = { Host: 'viewer.test' };
const good = callBody('getobj.account', { access_token: 'x' });

async function reachesTheApi(attack: () => Promise<unknown>): Promise<number> {
  const before = stage.upstream.arrivals.length;
  await attack();
  return stage.upstream.arrivals.length - before;
}

const withMethod = (raw: string) => `{"jsonrpc":"2.0","id":"a1","method":${raw},"params":{}}`;
const withParams = (raw: string) => `{"jsonrpc":"2.0","id":"a1","method":"get.visitors","params":${raw}}`;

it('is let through when it is a call of the viewer', async () => {
  expect(await reachesTheApi(() => post(stage.nginx.port, good, VIEWER))).toBe(1);
});

describe('a body', () => {
  it.each<[what: string, body: string | Buffer, mnemonic: string, id?: string | number | null]>([
    // Other methods, and what looks like a good one.
    ['a method that changes', withMethod('"update.visitors"'), 'method_not_found'],
    ['a method that deletes', withMethod('"delete.customers"'), 'method_not_found'],
    ['another read method', withMethod('"get.calls_report"'), 'method_not_found'],
    ['an inherited name', withMethod('"constructor"'), 'method_not_found'],
    ['__proto__ as the method', withMethod('"__proto__"'), 'method_not_found'],
    ['an empty method', withMethod('""'), 'method_not_found'],
    ['upper case', withMethod('"GET.VISITORS"'), 'method_not_found'],
    ['an escaped letter', withMethod('"\\u0067et.visitors"'), 'method_not_found'],
    ['an escaped full stop', withMethod('"get\\u002evisitors"'), 'method_not_found'],
    ['a Cyrillic е', withMethod('"gеt.visitors"'), 'method_not_found'],
    ['a full-width full stop', withMethod('"get．visitors"'), 'method_not_found'],
    ['a zero-width space', withMethod('"get.visitors\u200b"'), 'method_not_found'],
    ['a trailing space', withMethod('"get.visitors "'), 'method_not_found'],
    ['a trailing line feed', withMethod('"get.visitors\\n"'), 'method_not_found'],
    ['a combining accent', withMethod('"get.visitors\u0301"'), 'method_not_found'],
    ['a trailing NUL, escaped', withMethod('"get.visitors\\u0000"'), 'invalid_request'],
    ['half a surrogate pair', withMethod('"get.visitors\\ud800"'), 'invalid_request'],
    ['two methods', withMethod('["get.visitors"]'), 'invalid_request'],
    ['the method as an object', withMethod('{"get":"visitors"}'), 'invalid_request'],
    ['no method', '{"jsonrpc":"2.0","id":"a1","params":{}}', 'invalid_request'],
    // Batches and things that are no request.
    ['a batch', `[${good}]`, 'batch_operations_not_supported', null],
    ['an empty batch', '[]', 'batch_operations_not_supported', null],
    ['a batch in white space', `\n\t [${good},${good}] `, 'batch_operations_not_supported', null],
    ['two objects', good + good, 'parse_error', null],
    ['an object and a batch', `${good}\n[${good}]`, 'parse_error', null],
    ['a string', JSON.stringify(good), 'invalid_request', null],
    ['nothing', '', 'parse_error', null],
    ['white space', ' \n', 'parse_error', null],
    // Keys that two parsers read differently.
    ['method twice', withMethod('"get.visitors","method":"delete.visitors"'), 'invalid_request'],
    [
      'method twice, once escaped',
      withMethod('"get.visitors","m\\u0065thod":"delete.visitors"'),
      'invalid_request',
    ],
    [
      'method twice, once in upper case',
      withMethod('"get.visitors","METHOD":"delete.visitors"'),
      'invalid_request',
    ],
    ['method twice, once with a long s', withMethod('"get.visitors","paramſ":{"x":1}'), 'invalid_request'],
    [
      'method twice, once with a NUL',
      withMethod('"get.visitors","method\\u0000":"delete.visitors"'),
      'invalid_request',
    ],
    [
      'id twice',
      '{"jsonrpc":"2.0","id":"a1","id":"a2","method":"get.visitors","params":{}}',
      'invalid_request',
      null,
    ],
    ['params twice', withParams('{"user_id":1},"params":{"user_id":2}'), 'invalid_request'],
    ['user_id twice', withParams('{"user_id":1,"user_id":2}'), 'invalid_request'],
    [
      'a key twice, deep inside',
      withParams('{"filter":{"filters":[{"field":"a","field":"b"}]}}'),
      'invalid_request',
    ],
    ['__proto__ as a parameter', withParams('{"__proto__":{"user_id":2}}'), 'invalid_request'],
    ['a key with an escape', withParams('{"user\\u005fid":2}'), 'invalid_request'],
    ['a key beside the four', withParams('{},"auth":"x"'), 'invalid_request'],
    // Numbers that lose digits.
    ['an id above 2⁵³', withParams('{"person_id":9007199254740993}'), 'invalid_request'],
    ['an id of 40 digits', withParams(`{"person_id":${'9'.repeat(40)}}`), 'invalid_request'],
    ['an exponent', withParams('{"person_id":6145241079e0}'), 'invalid_request'],
    ['a fraction', withParams('{"person_id":6145241079.0000000000000001}'), 'invalid_request'],
    ['minus zero', withParams('{"person_id":-0}'), 'invalid_request'],
    ['infinity', withParams('{"person_id":1e999}'), 'invalid_request'],
    ['a leading zero', withParams('{"person_id":010}'), 'parse_error', null],
    ['a hexadecimal number', withParams('{"person_id":0x10}'), 'parse_error', null],
    ['NaN', withParams('{"person_id":NaN}'), 'parse_error', null],
    // JSON as only some parsers take it.
    ['a comment', good.replace('{', '{/* */'), 'parse_error', null],
    ['a trailing comma', good.replace(/\}$/, ',}'), 'parse_error', null],
    ['single quotes', good.replaceAll('"', "'"), 'parse_error', null],
    ['a byte order mark', `\ufeff${good}`, 'parse_error', null],
    ['a vertical tab between tokens', `\v${good}`, 'parse_error', null],
    ['a no-break space between tokens', `\u00a0${good}`, 'parse_error', null],
    ['a raw line feed in a string', withMethod('"get.visitors\n"'), 'parse_error', null],
    ['a raw NUL after the end', `${good}\0`, 'parse_error', null],
    ['a raw NUL in the method', withMethod('"get.visitors\0"'), 'parse_error', null],
    ['UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le'), 'parse_error', null],
    [
      'an overlong UTF-8 full stop',
      Buffer.from(good.replace('.account', '\xc0\xaeaccount'), 'latin1'),
      'parse_error',
      null,
    ],
    [
      'a surrogate in UTF-8',
      Buffer.from(good.replace('"x"', '"\xed\xa0\x80"'), 'latin1'),
      'parse_error',
      null,
    ],
    ['a byte that is no UTF-8', Buffer.from(good.replace('"x"', '"\xff"'), 'latin1'), 'parse_error', null],
    ['a hundred levels', withParams('{"a":'.repeat(100) + '1' + '}'.repeat(100)), 'parse_error', null],
    ['60,000 opening brackets', '['.repeat(60_000), 'parse_error', null],
    ['form fields', 'method=get.visitors', 'parse_error', null],
    // Envelopes.
    ['no id', '{"jsonrpc":"2.0","method":"get.visitors","params":{}}', 'notifications_not_supported', null],
    ['id null', '{"jsonrpc":"2.0","id":null,"method":"get.visitors","params":{}}', 'invalid_request', null],
    [
      'an id of 2⁵³ + 1',
      '{"jsonrpc":"2.0","id":9007199254740993,"method":"x","params":{}}',
      'invalid_request',
      null,
    ],
    [
      'an id of 2⁵³ - 1',
      '{"jsonrpc":"2.0","id":9007199254740991,"method":"x","params":{}}',
      'method_not_found',
      9007199254740991,
    ],
    [
      'an id in Russian',
      '{"jsonrpc":"2.0","id":"ё\\ud83d\\ude00","method":"x","params":{}}',
      'method_not_found',
      'ё😀',
    ],
    ['jsonrpc 1.0', good.replace('"2.0"', '"1.0"'), 'invalid_request'],
    ['jsonrpc as a number', good.replace('"2.0"', '2.0'), 'invalid_request'],
    ['params as a list', withParams('[1]'), 'invalid_request'],
    ['no params', '{"jsonrpc":"2.0","id":"a1","method":"get.visitors"}', 'invalid_request'],
  ])('with %s is refused', async (_what, body, mnemonic, id = 'a1') => {
    let answer = { status: 0, body: '' };
    const arrived = await reachesTheApi(async () => {
      answer = await post(stage.nginx.port, body, VIEWER);
    });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({
      jsonrpc: '2.0',
      id,
      error: { code: expect.any(Number), message: expect.any(String), data: { mnemonic, metadata: {} } },
    });
    expect(arrived).toBe(0);
  });
});

describe('a head', () => {
  it.each<
    [
      what: string,
      status: number,
      method: string,
      path: string,
      headers: Record<string, string>,
      body?: string | Buffer,
    ]
  >([
    ['GET', 405, 'GET', '/api/v2.0', {}],
    ['PUT', 405, 'PUT', '/api/v2.0', {}],
    ['DELETE', 405, 'DELETE', '/api/v2.0', {}],
    [
      'OPTIONS, as a browser asks for another site',
      405,
      'OPTIONS',
      '/api/v2.0',
      { Origin: 'https://evil.test' },
    ],
    ['TRACE', 405, 'TRACE', '/api/v2.0', {}],
    ['a method of its own', 405, 'POSTS', '/api/v2.0', {}],
    ['text, as a form of another site sends it', 415, 'POST', '/api/v2.0', { 'Content-Type': 'text/plain' }],
    ['form fields', 415, 'POST', '/api/v2.0', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['no type', 415, 'POST', '/api/v2.0', { 'Content-Type': '' }],
    ['another charset', 415, 'POST', '/api/v2.0', { 'Content-Type': 'application/json; charset=utf-7' }],
    ['two types', 415, 'POST', '/api/v2.0', { 'Content-Type': 'application/json, text/plain' }],
    ['a compressed body', 415, 'POST', '/api/v2.0', { 'Content-Encoding': 'gzip' }, gzipSync(good)],
    ['a page of another site', 403, 'POST', '/api/v2.0', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a page of a neighbouring site', 403, 'POST', '/api/v2.0', { 'Sec-Fetch-Site': 'same-site' }],
    ['another host', 421, 'POST', '/api/v2.0', { Host: 'evil.test' }],
    ['an address as the host', 421, 'POST', '/api/v2.0', { Host: '127.0.0.1' }],
    ['two hosts in one', 421, 'POST', '/api/v2.0', { Host: 'evil.test|viewer.test' }],
    ['a host that only begins right', 421, 'POST', '/api/v2.0', { Host: 'viewer.test.evil.test' }],
    ['a body of 70 kB', 413, 'POST', '/api/v2.0', {}, `"${'x'.repeat(70_000)}"`],
    ['a head of 40 kB', 400, 'POST', '/api/v2.0', { 'X-Large': 'x'.repeat(40_000) }],
    ['a path of 40 kB', 414, 'POST', `/api/v2.0?${'x'.repeat(40_000)}`, {}],
    ['a path that climbs', 405, 'POST', '/api/v2.0/../../v2.0', {}],
    ['a path that climbs out', 400, 'POST', '/../../etc/passwd', {}],
    ['an encoded path that climbs', 400, 'POST', '/api/..%2f..%2fv2.0', {}],
    ['a NUL in the path', 400, 'POST', '/api/v2.0%00', {}],
  ])('with %s is answered by %i', async (_what, status, method, path, headers, body = good) => {
    let answer = { status: 0, body: '' };
    const arrived = await reachesTheApi(async () => {
      const whole = { 'Content-Type': 'application/json', ...VIEWER, ...headers };
      answer = await send(stage.nginx.port, path, { method, headers: whole, body });
    });
    expect(answer).toMatchObject({ status, body: `${status}\n` });
    expect(arrived).toBe(0);
  });
});

const HEAD = 'POST /api/v2.0 HTTP/1.1\r\nHost: viewer.test\r\nContent-Type: application/json\r\n';
const smuggled = `POST /api/v2.0 HTTP/1.1\r\nHost: viewer.test\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]`;
const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

describe('bytes on the wire', () => {
  it.each<[what: string, bytes: string | Buffer, status: number]>([
    [
      'a length and chunks (CL.TE)',
      `${HEAD}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
      400,
    ],
    [
      'chunks and a length (TE.CL)',
      `${HEAD}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n${chunked(good)}`,
      400,
    ],
    ['two lengths', `${HEAD}Content-Length: 2\r\nContent-Length: ${good.length}\r\n\r\n${good}`, 400],
    ['two lengths in one', `${HEAD}Content-Length: 2, ${good.length}\r\n\r\n${good}`, 400],
    ['a length with a plus', `${HEAD}Content-Length: +${good.length}\r\n\r\n${good}`, 400],
    ['a negative length', `${HEAD}Content-Length: -1\r\n\r\n${good}`, 400],
    ['a hexadecimal length', `${HEAD}Content-Length: 0x${good.length.toString(16)}\r\n\r\n${good}`, 400],
    ['a length beyond 64 bits', `${HEAD}Content-Length: 99999999999999999999\r\n\r\n${good}`, 400],
    ['a length with a space before the colon', `${HEAD}Content-Length : ${good.length}\r\n\r\n${good}`, 400],
    ['an unknown transfer encoding', `${HEAD}Transfer-Encoding: xchunked\r\n\r\n${chunked(good)}`, 501],
    [
      'two transfer encodings',
      `${HEAD}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n${chunked(good)}`,
      400,
    ],
    [
      'a transfer encoding with a vertical tab',
      `${HEAD}Transfer-Encoding: \vchunked\r\n\r\n${chunked(good)}`,
      501,
    ],
    ['a header folded over two lines', `${HEAD}Transfer-Encoding:\r\n chunked\r\n\r\n${chunked(good)}`, 400],
    [
      'chunks in HTTP/1.0',
      `${HEAD.replace('1.1', '1.0')}Transfer-Encoding: chunked\r\n\r\n${chunked(good)}`,
      400,
    ],
    ['a chunk size that is none', `${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n${good}\r\n0\r\n\r\n`, 400],
    [
      'a chunk size beyond 64 bits',
      `${HEAD}Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n${good}`,
      400,
    ],
    [
      'chunks of 70 kB',
      `${HEAD}Transfer-Encoding: chunked\r\n\r\n${chunked(`"${'x'.repeat(70_000)}"`)}`,
      413,
    ],
    ['two hosts', `${HEAD}Host: evil.test\r\nContent-Length: ${good.length}\r\n\r\n${good}`, 400],
    [
      'no host',
      `${HEAD.replace('Host: viewer.test\r\n', '')}Content-Length: ${good.length}\r\n\r\n${good}`,
      400,
    ],
    [
      'a whole URL of another host',
      `${HEAD.replace('/api', 'http://evil.test/api')}Content-Length: ${good.length}\r\n\r\n${good}`,
      421,
    ],
    ['a tunnel', 'CONNECT api.test:443 HTTP/1.1\r\nHost: api.test:443\r\n\r\n', 400],
    ['a NUL in a header', `${HEAD}X-A: a\0b\r\nContent-Length: ${good.length}\r\n\r\n${good}`, 400],
    ['HTTP/2 without TLS', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['TLS on the plain port', Buffer.from('16030100a5010000a10303', 'hex'), 400],
    ['no HTTP', 'HELLO\r\n\r\n', 400],
    ['a body that stops half-way', `${HEAD}Content-Length: ${good.length}\r\n\r\n${good.slice(0, 20)}`, 408],
    ['a head that stops half-way', HEAD, 408],
  ])('with %s are answered once or not at all', async (_what, bytes, status) => {
    let received = '';
    const arrived = await reachesTheApi(async () => {
      received = await sendRaw(stage.nginx.port, bytes, 2_500);
    });
    const statuses = [...received.matchAll(/HTTP\/1\.[01] (\d{3})/g)].map((match) => Number(match[1]));
    expect(statuses.length).toBeLessThanOrEqual(1);
    for (const answered of statuses) expect(answered).toBe(status);
    // A silent end is for what has no request line, and for what was never finished.
    if (status !== 408) expect(received).not.toBe('');
    expect(arrived).toBe(0);
  });

  it('that come a letter at a time are cut off before the end', async () => {
    const bytes = `${HEAD}X-Slow: ${'x'.repeat(200)}\r\n\r\n`;
    const started = Date.now();
    const closed = await new Promise<number>((resolve) => {
      const socket = connect(stage.nginx.port, '127.0.0.1');
      let at = 0;
      const timer = setInterval(() => socket.write(bytes.charAt(at++)), 50);
      socket.on('error', () => {});
      socket.on('close', () => {
        clearInterval(timer);
        resolve(Date.now() - started);
      });
      socket.resume();
    });
    expect(closed).toBeLessThan(50 * bytes.length);
  });

  it('with a second request behind a good one are two requests, each checked', async () => {
    const first = `${HEAD}Content-Length: ${good.length}\r\n\r\n${good}`;
    let received = '';
    const arrived = await reachesTheApi(async () => {
      received = await sendRaw(stage.nginx.port, first + smuggled, 1_000);
    });
    expect(received).toContain('batch_operations_not_supported');
    expect(arrived).toBe(1);
  });
});

it('knows no host but its own, except for the health check', async () => {
  for (const [host, status] of [
    ['viewer.test', 200],
    ['VIEWER.test:8080', 200],
    ['localhost', 200],
    ['evil.test', 421],
  ] as const) {
    expect((await send(stage.nginx.port, '/', { headers: { Host: host } })).status, host).toBe(status);
  }
  expect((await send(stage.nginx.port, '/healthz', { headers: { Host: '10.0.0.1' } })).status).toBe(200);
});

it('tells a client nothing of the Host that it sent', async () => {
  for (const path of ['/', '/assets', '/persons', '/api/v2.0']) {
    const received = await sendRaw(
      stage.nginx.port,
      `GET ${path} HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n`,
    );
    expect(received).not.toContain('evil.test');
  }
});
