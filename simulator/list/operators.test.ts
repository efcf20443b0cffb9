import { describe, expect, it } from 'vitest';
import type { FieldType } from '../contract/contract.ts';
import { testOf } from './operators.ts';

const noon = '2025-01-15 12:00:00';

describe('operators', () => {
  it.each<[FieldType, string, unknown, passing: readonly unknown[], failing: readonly unknown[]]>([
    ['string', '=', '79161234567', ['79161234567'], ['+79161234567', null]],
    ['string', '!=', 'a', ['b', null], ['a']],
    ['string', '!=', null, ['a', ''], [null]],
    ['string', 'in', ['a', 'b'], ['a', 'b'], ['c', null]],
    ['string', 'not_in', ['a'], ['b', null], ['a']],
    ['string', 'like', '%Иван%', ['Иван', 'Пётр Иванов'], ['иван', null]],
    ['string', 'ilike', '%иван%', ['Иван', 'Пётр ИВАНОВ'], ['Пётр', null]],
    ['string', 'not_like', 'И%', ['Анна', 'иван'], ['Иван']],
    ['string', 'not_ilike', 'И%', ['Анна'], ['Иван', 'иван']],
    ['string', 'regexp', '^7916', ['79165551234'], ['+79165551234']],
    ['string', 'is_null', undefined, [null, undefined], ['']],
    ['string', 'is_not_null', undefined, ['', 'a'], [null]],
    ['number', '=', 5, [5], [6, '5', null]],
    ['number', '<=', 5, [5, 4], [6, null]],
    ['number', '>', 5, [6], [5, null]],
    ['number', 'in', [5, 7], [7], [6]],
    ['iso8601', '<', noon, ['2025-01-15 11:59:59'], [noon]],
    ['iso8601', '>=', noon, [noon, '2025-01-16 00:00:00'], ['2024-12-31 23:59:59']],
    ['enum', '=', 'in', ['in'], ['out']],
    ['enum', 'in', ['in'], ['in'], ['out']],
    ['boolean', '!=', true, [false], [true]],
    ['array', 'jsquery', '# = "a@b.example"', [['a@b.example', 'c']], [[], ['A@b.example'], null]],
    ['array', 'jsquery', String.raw`#="\"q\""`, [['"q"']], [['q']]],
    ['array', 'overlap', 'a', [['a', 'b']], [['b'], []]],
    ['array', 'overlap', ['a', 'b'], [['b']], [['c']]],
    ['array', 'not_overlap', ['a'], [['b'], []], [['a']]],
  ])('%s %s %j', (type, operator, value, passing, failing) => {
    const test = testOf(type, operator, value);
    expect(passing.filter((cell) => !test(cell))).toEqual([]);
    expect(failing.filter((cell) => test(cell))).toEqual([]);
  });

  it.each<[FieldType, unknown, unknown, mnemonic: string, field: string]>([
    ['number', 'like', '%5%', 'invalid_parameter_value', 'filter.operator'],
    ['number', '=', '79165551234', 'data_type_error', 'filter.value'],
    ['number', 'in', [1, '2'], 'data_type_error', 'filter.value'],
    ['string', '<', 'a', 'invalid_parameter_value', 'filter.operator'],
    ['string', '=', 79165551234, 'data_type_error', 'filter.value'],
    ['string', 'overlap', 'a', 'invalid_parameter_value', 'filter.operator'],
    ['string', 'regexp', '(', 'invalid_parameter_value', 'filter.value'],
    ['string', 'toString', 'a', 'invalid_parameter_value', 'filter.operator'],
    ['string', undefined, 'a', 'invalid_parameter_value', 'filter.operator'],
    ['iso8601', 'in', [noon], 'invalid_parameter_value', 'filter.operator'],
    ['iso8601', '>', '2025-02-30 00:00:00', 'invalid_parameter_value', 'filter.value'],
    ['enum', 'like', 'in%', 'invalid_parameter_value', 'filter.operator'],
    ['boolean', '=', 'true', 'data_type_error', 'filter.value'],
    ['boolean', '<', true, 'invalid_parameter_value', 'filter.operator'],
    ['array', '=', 'a', 'invalid_parameter_value', 'filter.operator'],
    ['array', 'jsquery', 'a@b.example', 'invalid_parameter_value', 'filter.value'],
    ['array', 'jsquery', String.raw`# = "\x"`, 'invalid_parameter_value', 'filter.value'],
    ['array', 'overlap', 5, 'data_type_error', 'filter.value'],
  ])('%s %s %j is refused', (type, operator, value, mnemonic, field) => {
    expect(() => testOf(type, operator, value)).toThrow(
      expect.objectContaining({ mnemonic, details: expect.objectContaining({ field }) }),
    );
  });
});
