// What an attacker may send to `/api/v2.0`, by kind of attack.
import { gzipSync } from 'node:zlib';
import type requestCheck from '../nginx/njs/request-check.js';
import { goodCall as good } from './http.ts';

type Changed = { readonly [name in 'method' | 'path' | 'host' | 'type' | 'headers']?: string } & {
  readonly body?: string | Buffer;
};

/** A good call with something changed, as bytes (latin1). */
export function call(changed: Changed = {}): string {
  const { method = 'POST', path = '/api/v2.0', host = 'localhost', headers = '' } = changed;
  const body = Buffer.from(changed.body ?? good).toString('latin1');
  const type = changed.type === '' ? '' : `Content-Type: ${changed.type ?? 'application/json'}\r\n`;
  const length = headers.includes('Transfer-Encoding') ? '' : `Content-Length: ${body.length}\r\n`;
  return `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\n${type}${length}${headers}Connection: close\r\n\r\n${body}`;
}

const send = (body: string | Buffer) => call({ body });
const open = (path: string) => call({ method: 'GET', path, body: '' });
const headed = (header: string, body = good) => call({ headers: `${header}\r\n`, body });
const withMethod = (json: string) => send(`{"jsonrpc":"2.0","id":"a1","method":${json},"params":{}}`);
const paramsBody = (json: string) => `{"jsonrpc":"2.0","id":"a1","method":"get.visitors","params":${json}}`;
const withId = (json: string) => send(`{"jsonrpc":"2.0","id":${json},"method":"x","params":{}}`);
const bytes = (latin1: string) => Buffer.from(latin1, 'latin1');
export const CHUNKED = 'Transfer-Encoding: chunked';
const extended = `${good.replaceAll(/./g, (byte) => `1;${'x'.repeat(2_000)}\r\n${byte}\r\n`)}0\r\n\r\n`;
const list = (item: string, count: number) => paramsBody(`{"a":[${Array(count).fill(item).join()}]}`);

type Mnemonic = Parameters<typeof requestCheck.refusalBody>[0];
/** An HTTP status, or the mnemonic of a JSON-RPC error and its id, by default that of the call; 'cut': no answer. */
export type Refusal = number | 'cut' | Mnemonic | readonly [mnemonic: Mnemonic, id: string | number | null];
/** `where`: the servers that it is for, if not for all. */
export type Attack = readonly [what: string, bytes: string, refusal: Refusal, where?: string];
const NODE = 'npm start, npm run dev';
const NOT_JSON = ['parse_error', null] as const;
const NO_REQUEST = ['invalid_request', null] as const;

export const attacks: Readonly<Record<string, readonly Attack[]>> = {
  'from a page of another site': [
    ['a form', call({ type: 'text/plain' }), 415],
    // A browser sends an untyped `Blob` to another site without asking first.
    ['no type', call({ type: '' }), 415],
    // Nobody may frame it.
    ['Bitrix24’s form', call({ path: '/bitrix24?DOMAIN=x', type: 'text/plain' }), 405],
    ['a question in advance', call({ method: 'OPTIONS', body: '' }), 405],
    ['Sec-Fetch-Site: cross-site', headed('Sec-Fetch-Site: cross-site'), 403],
    ['Sec-Fetch-Site: same-site', headed('Sec-Fetch-Site: same-site'), 403],
    ['a Referer, which the viewer does not send', headed('Referer: https://viewer.test/'), 403, 'nginx'],
    ['a name of its own', call({ host: 'evil.test' }), 421, 'nginx'],
    ['a name that begins like ours', call({ host: 'viewer.test.evil.test' }), 421, 'nginx'],
    ['two names in one', call({ host: 'evil.test|viewer.test' }), 421, 'nginx'],
    ['a whole URL of another host', call({ path: 'http://evil.test/api/v2.0' }), 421, 'nginx'],
    ['words for the log in place of a port', call({ host: 'localhost:anna' }), 404, 'nginx'],
    ['a whole URL beside a Host', call({ path: 'anna://localhost/api/v2.0', host: 'anna' }), 404, 'nginx'],
    ['a name that begins like an address', call({ host: '127.0.0.1.evil.test' }), 403, NODE],
    ['another origin', headed('Origin: https://evil.test'), 403, NODE],
    ['no origin', headed('Origin: null'), 403, NODE],
    ['its own name', call({ host: 'evil.test', headers: 'Origin: http://evil.test\r\n' }), 403, NODE],
    ['a link that leads to it', open('//evil.test/x?embed=1'), 404, 'nginx, npm start'],
    ['the same with a backslash', open('/\\evil.test/x'), 404, 'nginx, npm start'],
  ],
  'for another method of the API': [
    ['one that changes', withMethod('"update.visitors"'), 'method_not_found'],
    ['an inherited name', withMethod('"constructor"'), 'method_not_found'],
    ['a trailing NUL, escaped', withMethod('"get.visitors\\u0000"'), 'method_not_found'],
    ['two in a list', withMethod('["get.visitors"]'), 'invalid_request'],
    ['another after a good one', withMethod('"get.visitors","method":"delete.visitors"'), 'method_not_found'],
    ['the same, escaped', withMethod('"get.visitors","m\\u0065thod":"delete.visitors"'), 'method_not_found'],
  ],
  'that another parser may read differently': [
    ['a batch', send(`[${good}]`), ['batch_operations_not_supported', null]],
    ['two objects', send(good + good), NOT_JSON],
    ['a string', send(JSON.stringify(good)), NO_REQUEST],
    ['nothing', send(''), NOT_JSON],
    ['a comment', send(good.replace('{', '{/* */')), NOT_JSON],
    ['a byte order mark', send(`\ufeff${good}`), NOT_JSON],
    ['an overlong full stop', send(bytes(good.replace('.account', '\xc0\xaeaccount'))), NOT_JSON],
    ['a surrogate in UTF-8', send(bytes(good.replace('"x"', '"\xed\xa0\x80"'))), NOT_JSON],
    ['another charset', call({ type: 'application/json; charset=utf-7' }), 415],
    ['a compressed body', call({ headers: 'Content-Encoding: gzip\r\n', body: gzipSync(good) }), 415],
  ],
  'that is no proper JSON-RPC request': [
    ['no id', send(good.replace('"id":"a1",', '')), ['notifications_not_supported', null]],
    ['an id that is a list', withId('[1]'), NO_REQUEST],
    ['an id of 2⁵³ - 1', withId('9007199254740991'), ['method_not_found', 9007199254740991]],
    ['an id in Russian', withId('"ё\\ud83d\\ude00"'), ['method_not_found', 'ё😀']],
    ['an id beyond all numbers', withId('1e999'), NO_REQUEST],
    ['jsonrpc 1.0', send(good.replace('"2.0"', '"1.0"')), 'invalid_request'],
    ['params as a list', send(paramsBody('[1]')), 'invalid_request'],
  ],
  'that is too much': [
    ['1,501 commas', send(list('1', 1_499)), NO_REQUEST],
    ['16,000 opening brackets', send('['.repeat(16_000)), NO_REQUEST],
    ['101 objects', send(list('{}', 99)), NO_REQUEST],
    ['a body of 70 kB', send('x'.repeat(70_000)), 413],
    ['long extensions of chunks', headed(CHUNKED, extended), 413, 'nginx'],
    ['a head of 40 kB', headed(`X-Large: ${'x'.repeat(40_000)}`), 400, 'nginx'],
    ['a path of 40 kB', call({ path: `/api/v2.0?${'x'.repeat(40_000)}` }), 414, 'nginx'],
    ['a body that stops half-way', call().slice(0, -20), 'cut', 'nginx'],
    ['a head that stops half-way', call().slice(0, 60), 'cut', 'nginx'],
  ],
  'that hides another request': [
    ['a length and chunks', headed(`Content-Length: 5\r\n${CHUNKED}`, `0\r\n\r\n${call()}`), 400, 'nginx'],
    ['two lengths', headed('Content-Length: 2'), 400, 'nginx'],
    ['an unknown transfer encoding', headed('Transfer-Encoding: xchunked'), 501, 'nginx'],
    ['no host', call().replace('Host: localhost\r\n', ''), 400, 'nginx'],
    ['a tunnel', call({ method: 'CONNECT', path: 'api.test:443' }), 400, 'nginx'],
    ['a method of its own', call({ method: 'POSTS' }), 405, 'nginx'],
    ['HTTP/9.9', call().replace('HTTP/1.1', 'HTTP/9.9'), 505, 'nginx'],
  ],
  'to another path': [
    ['a slash more', call({ path: '/api/v2.0/' }), 404],
    ['a query', call({ path: '/api/v2.0?method=x' }), 404],
    ['two slashes', call({ path: '//api/v2.0' }), 405, 'nginx'],
    ['an encoded letter', call({ path: '/%61pi/v2.0' }), 404, 'nginx'],
    ['a path that climbs', call({ path: '/api/..%2f..%2fv2.0' }), 400, 'nginx'],
    ['a path that climbs back', call({ path: '/api/v2.0/..%2fadmin' }), 404],
  ],
};

// What was checked is what is sent, so these cannot have two meanings.
export const forwarded: readonly (readonly [what: string, body: string])[] = [
  ['another method and then a good one', good.replace('"method"', '"method":"delete.visitors","method"')],
  ['a key twice, deep inside', paramsBody('{"filter":{"filters":[{"field":"a","field":"b"}]}}')],
  ['the largest number', paramsBody('{"person_id":9007199254740991,"text":"Ё\\u0401"}')],
  ['every escape', paramsBody('{"a":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u2028\\ud83d\\udE00"}')],
  ['text that looks like numbers', paramsBody('{"a":":01,.5,1.","1.0":["-",".",",00]"]}')],
  ['names that objects inherit', paramsBody('{"constructor":1,"toString":{"hasOwnProperty":2}}')],
  ['1,500 commas', list('1', 1_498)],
  ['100 objects', list('{}', 98)],
];
