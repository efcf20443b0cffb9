import { expect, it } from 'vitest';
import { parseEnvelope as parse } from './envelope.ts';

const parseEnvelope = (value: unknown) => parse(value, [], (text) => text);

const result = { jsonrpc: '2.0', id: 'a', result: { data: [1] } };
const refused = { jsonrpc: '2.0', id: 'a', error: { code: -32602, message: 'No' } };

it.each<[string, unknown, object]>([
  ['no metadata', result, { kind: 'result', id: 'a', data: [1], limits: null, totalItems: null }],
  ['a number for an id', { ...result, id: 7 }, { kind: 'result', id: 7 }],
  ['error: null', { ...result, error: null }, { kind: 'result', data: [1] }],
  ['no data', { ...result, result: {} }, { kind: 'result', data: undefined }],
  ['metadata', { ...result, result: { metadata: { total_items: 4 } } }, { totalItems: 4 }],
  ['meta_data', { ...result, result: { meta_data: { total_items: 4 } } }, { totalItems: 4 }],
])('parseEnvelope reads a result with %s', (_title, value, expected) => {
  expect(parseEnvelope(value)).toMatchObject(expected);
});

it('parseEnvelope reads an error without its value', () => {
  const data = {
    mnemonic: 'limit_exceeded',
    field: 'person_id',
    value: 'SECRET',
    params: { limit_max_value: 750, components: ['a', 'b'], empty: null, deep: { x: 1 } },
    metadata: { limits: { day_remaining: 0 } },
  };
  const envelope = parseEnvelope({ ...refused, id: null, error: { ...refused.error, data } });
  const params = { limit_max_value: '750', components: 'a, b' };
  expect(envelope).toMatchObject({
    kind: 'error',
    id: null,
    refusal: { code: -32602, message: 'No', mnemonic: 'limit_exceeded', field: 'person_id', params },
    limits: { day: { remaining: 0 } },
  });
  expect(JSON.stringify(envelope)).not.toContain('SECRET');
});

it.each<[string, object, object]>([
  ['no data', {}, { code: -32602, message: 'No', mnemonic: null, params: {} }],
  ['data of the wrong type', { data: 'text' }, { mnemonic: null, message: 'No' }],
  ['wrong parts', { data: { mnemonic: 'x', field: 1, params: [] } }, { mnemonic: 'x', field: null }],
  ['no code', { code: null }, { code: null, message: 'No' }],
  ['no message', { message: undefined, data: { mnemonic: 'x' } }, { message: '', mnemonic: 'x' }],
])('parseEnvelope reads an error with %s', (_title, part, expected) => {
  const envelope = parseEnvelope({ ...refused, error: { ...refused.error, ...part } });
  expect(envelope).toMatchObject({ kind: 'error', refusal: expected });
});

it('parseEnvelope keeps a parameter called __proto__ as a plain one', () => {
  const data: unknown = JSON.parse('{"params":{"__proto__":"x"}}');
  const envelope = parseEnvelope({ ...refused, error: { ...refused.error, data } });
  expect(envelope?.kind === 'error' && Object.entries(envelope.refusal.params)).toEqual([['__proto__', 'x']]);
});

it.each<[string, unknown]>([
  ['a list', [result]],
  ['another version', { ...result, jsonrpc: '1.0' }],
  ['neither result nor error', { jsonrpc: '2.0', id: 'a' }],
  ['both', { ...result, error: refused.error }],
  ['a result without an id', { ...result, id: null }],
  ['an id of the wrong type', { ...result, id: {} }],
  ['a result that is no object', { ...result, result: [] }],
  ['an error that says nothing', { ...refused, error: {} }],
  ['an error that is a text', { ...refused, error: 'no' }],
])('parseEnvelope of %s is null', (_title, value) => {
  expect(parseEnvelope(value)).toBeNull();
});

const day = { limit: 750, remaining: 741, reset: 31_492 };
const missing = { limit: null, remaining: null, reset: null };
const periods = { day, hour: { ...missing, remaining: 7 }, minute: { ...missing, limit: 150 } };
const limits = {
  day_limit: 750,
  day_remaining: 741,
  day_reset: 31_492,
  hour_remaining: 7,
  minute_limit: 150,
};
const noReset = { ...periods, day: { ...day, reset: null } };

it.each<[string, unknown, object]>([
  ['what is documented', { limits, total_items: 2, extra: 1 }, { limits: periods, totalItems: 2 }],
  ['a number as text', { limits: { ...limits, day_reset: '1' } }, { limits: noReset }],
  ['limits that are none', { limits: 'spent', total_items: 0 }, { limits: null, totalItems: 0 }],
  ['a count that is none', { total_items: -1, limits }, { limits: periods, totalItems: null }],
  ['another type', 'text', { limits: null, totalItems: null }],
])('parseEnvelope of metadata that is %s drops only unreadable parts', (_title, metadata, expected) => {
  expect(parseEnvelope({ ...result, result: { metadata } })).toMatchObject(expected);
});
