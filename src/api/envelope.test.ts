import { expect, it } from 'vitest';
import { parseEnvelope } from './envelope.ts';

const result = { jsonrpc: '2.0', id: 'a', result: { data: [1] } };
const refused = { jsonrpc: '2.0', id: 'a', error: { code: -32602, message: 'No' } };

it.each<[string, unknown, object]>([
  ['no metadata', result, { kind: 'result', id: 'a', data: [1], metadata: null }],
  ['a number for an id', { ...result, id: 7 }, { kind: 'result', id: 7 }],
  ['error: null', { ...result, error: null }, { kind: 'result', data: [1] }],
  ['no data', { ...result, result: {} }, { kind: 'result', data: undefined }],
  ['metadata', { ...result, result: { metadata: { total_items: 4 } } }, { metadata: { totalItems: 4 } }],
  ['meta_data', { ...result, result: { meta_data: { total_items: 4 } } }, { metadata: { totalItems: 4 } }],
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
    error: { code: -32602, message: 'No', mnemonic: 'limit_exceeded', field: 'person_id', params },
    metadata: { limits: { day: { remaining: 0 } } },
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
  expect(envelope).toMatchObject({ kind: 'error', error: expected });
});

it('parseEnvelope keeps a parameter called __proto__ as a plain one', () => {
  const data: unknown = JSON.parse('{"params":{"__proto__":"x"}}');
  const envelope = parseEnvelope({ ...refused, error: { ...refused.error, data } });
  expect(envelope?.kind === 'error' && Object.entries(envelope.error.params)).toEqual([['__proto__', 'x']]);
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
