// Bodies that an attacker may send to `/api/v2.0` of each server: none reaches the API, or at least none with two meanings.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servers, startForwarding, type Forwarding } from './testing/forwarding.ts';
import { goodCall as good, post } from './testing/http.ts';

const withMethod = (raw: string) => `{"jsonrpc":"2.0","id":"a1","method":${raw},"params":{}}`;
const withParams = (raw: string) => `{"jsonrpc":"2.0","id":"a1","method":"get.visitors","params":${raw}}`;
/** The request is the first level, its params are the second. */
const levels = (count: number) => withParams('{"a":'.repeat(count - 1) + '1' + '}'.repeat(count - 1));
const listOf = (item: string, count: number) => `[${Array.from({ length: count }, () => item).join()}]`;
/** Counted: the request, its three other members, its params, a list and its items. */
const values = (count: number) => withParams(`{"ids":${listOf('1', count - 6)}}`);
/** Counted: the request, its params and a list first. */
const containers = (count: number) => withParams(`{"a":${listOf('{}', count - 3)}}`);
const withId = (raw: string) => `{"jsonrpc":"2.0","id":${raw},"method":"x","params":{}}`;

type Refused = [what: string, body: string | Buffer, mnemonic: string, id?: string | number | null];

const refused: readonly Refused[] = [
  // Other methods, and names that look like an allowed one.
  ['a method that changes', withMethod('"update.visitors"'), 'method_not_found'],
  ['an inherited name', withMethod('"constructor"'), 'method_not_found'],
  ['a Cyrillic е', withMethod('"gеt.visitors"'), 'method_not_found'],
  ['a trailing NUL, escaped', withMethod('"get.visitors\\u0000"'), 'method_not_found'],
  ['half a surrogate pair', withMethod('"get.visitors\\ud800"'), 'invalid_request'],
  ['two methods', withMethod('["get.visitors"]'), 'invalid_request'],
  // Batches, and bodies that are not a request.
  ['a batch', `[${good}]`, 'batch_operations_not_supported', null],
  ['two objects', good + good, 'parse_error', null],
  ['a string', JSON.stringify(good), 'invalid_request', null],
  ['nothing', '', 'parse_error', null],
  // Keys that two parsers read differently.
  [
    'a good method and then another',
    withMethod('"get.visitors","method":"delete.visitors"'),
    'method_not_found',
  ],
  [
    'a good method and then another, its key escaped',
    withMethod('"get.visitors","m\\u0065thod":"delete.visitors"'),
    'method_not_found',
  ],
  ['__proto__ as a parameter, escaped', withParams('{"a":[{"__prot\\u006f__":null}]}'), 'invalid_request'],
  ['half a surrogate pair in a key', withParams('{"\\udc00":1}'), 'invalid_request'],
  ['a key beside the four', withParams('{},"auth":"x"'), 'invalid_request'],
  // Numbers that lose digits.
  ['an id above 2⁵³', withParams('{"person_id":9007199254740993}'), 'invalid_request'],
  ['a fraction', withParams('{"person_id":6145241079.0000000000000001}'), 'invalid_request'],
  [
    'a leading zero, after text that looks like one',
    withParams('{"a":"\\\\\\":01","b":-01}'),
    'parse_error',
    null,
  ],
  // JSON that only some parsers accept.
  ['a comment', good.replace('{', '{/* */'), 'parse_error', null],
  ['a byte order mark', `\ufeff${good}`, 'parse_error', null],
  ['a no-break space between tokens', `\u00a0${good}`, 'parse_error', null],
  ['a raw line feed in a string', withMethod('"get.visitors\n"'), 'parse_error', null],
  [
    'an overlong UTF-8 full stop',
    Buffer.from(good.replace('.account', '\xc0\xaeaccount'), 'latin1'),
    'parse_error',
    null,
  ],
  ['a surrogate in UTF-8', Buffer.from(good.replace('"x"', '"\xed\xa0\x80"'), 'latin1'), 'parse_error', null],
  ['16,000 opening brackets', '['.repeat(16_000), 'parse_error', null],
  ['a ninth level', levels(9), 'parse_error', null],
  ['1,501 values', values(1_501), 'invalid_request'],
  // Envelopes.
  ['no id', '{"jsonrpc":"2.0","method":"get.visitors","params":{}}', 'notifications_not_supported', null],
  ['an id that is a list', withId('[1]'), 'invalid_request', null],
  ['an id of 2⁵³ + 1', withId('9007199254740993'), 'invalid_request', null],
  ['an id of 2⁵³ - 1', withId('9007199254740991'), 'method_not_found', 9007199254740991],
  ['an id in Russian', withId('"ё\\ud83d\\ude00"'), 'method_not_found', 'ё😀'],
  ['jsonrpc 1.0', good.replace('"2.0"', '"1.0"'), 'invalid_request'],
  ['params as a list', withParams('[1]'), 'invalid_request'],
];

// What was checked is what is sent, so these cannot have two meanings.
const forwarded: readonly [what: string, body: string][] = [
  ['an escaped letter', withMethod('"\\u0067et.visitors"')],
  ['another method and then a good one', withMethod('"delete.visitors","method":"get.visitors"')],
  ['id twice', '{"jsonrpc":"2.0","id":"a1","id":"a2","method":"get.visitors","params":{}}'],
  ['params twice', withParams('{"user_id":1},"params":{"user_id":2}')],
  ['user_id twice', withParams('{"user_id":1,"user_id":2}')],
  ['a key twice, deep inside', withParams('{"filter":{"filters":[{"field":"a","field":"b"}]}}')],
  ['every escape', withParams('{"a":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u2028\\ud83d\\udE00"}')],
  ['text that looks like numbers', withParams('{"a":":01,.5,1.","1.0":["-",".",",00]"]}')],
  ['U+FFFD', withParams('{"a":"\ufffd"}')],
  ['names that objects inherit', withParams('{"constructor":1,"toString":{"hasOwnProperty":2}}')],
  ['eight levels', levels(8)],
  ['1,500 values', values(1_500)],
  ['100 lists and objects', containers(100)],
];

describe.each(servers)('%s', (name) => {
  let server: Forwarding;
  beforeAll(async () => {
    server = await startForwarding(name);
  });
  afterAll(() => server.close());

  it.each(refused)('refuses a body with %s', async (_what, body, mnemonic, id = 'a1') => {
    const before = server.upstream.arrivals.length;
    const answer = await post(server.port, body);
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({
      jsonrpc: '2.0',
      id,
      error: { code: expect.any(Number), message: expect.any(String), data: { mnemonic, metadata: {} } },
    });
    expect(server.upstream.arrivals).toHaveLength(before);
  });

  it.each(forwarded)('forwards a body with %s, as JSON.parse reads it', async (_what, body) => {
    const { arrived } = JSON.parse((await post(server.port, body)).body);
    // -0 is forwarded as 0.
    const sent: unknown = JSON.parse(body, (_key, value) => (Object.is(value, -0) ? 0 : value));
    expect(JSON.parse(arrived)).toEqual(sent);
  });
});
