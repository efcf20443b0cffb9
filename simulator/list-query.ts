import { matcher } from './list-filter.ts';
import { failure } from './rpc/failure.ts';
import { isJsonObject, type JsonObject } from './rpc/json.ts';
import { isAbsent, readCount } from './rpc/params.ts';

const DEFAULT_LIMIT = 1_000;
const MAX_LIMIT = 10_000;
const MAX_OFFSET = 100_000;

/** The parameters of a list method besides `access_token`. */
export const listParams = ['limit', 'offset', 'filter', 'sort', 'fields'] as const;

export interface ListRules {
  readonly fields: readonly string[];
  readonly filterBy: readonly string[];
  readonly sortBy: readonly string[];
}

export interface Page {
  readonly data: readonly JsonObject[];
  /** How many rows pass the filter, on all pages together. */
  readonly totalItems: number;
}

type Comparison = (a: JsonObject, b: JsonObject) => number;

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell : '');

function compareBy(field: string, sign: 1 | -1): Comparison {
  return (a, b) => {
    const [left, right] = [a[field], b[field]];
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    const [first, second] = [textOf(left), textOf(right)];
    return first === second ? 0 : first < second ? -sign : sign;
  };
}

function readSort(params: JsonObject, sortBy: readonly string[]): readonly Comparison[] {
  if (isAbsent(params, 'sort')) return [];
  const value = params['sort'];
  if (!Array.isArray(value)) throw failure('data_type_error', { field: 'sort', value });
  return value.map((item: unknown) => {
    if (!isJsonObject(item)) throw failure('data_type_error', { field: 'sort', value: item });
    const { field, order = 'asc' } = item;
    if (typeof field !== 'string') throw failure('data_type_error', { field: 'sort.field', value: field });
    if (!sortBy.includes(field)) throw failure('sort_prohibited', { field, value: field });
    if (order !== 'asc' && order !== 'desc') {
      throw failure('invalid_parameter_value', { field: 'sort.order', value: order });
    }
    return compareBy(field, order === 'asc' ? 1 : -1);
  });
}

function readFields(params: JsonObject, known: readonly string[]): readonly string[] {
  if (isAbsent(params, 'fields')) return known;
  const value = params['fields'];
  if (!Array.isArray(value)) throw failure('data_type_error', { field: 'fields', value });
  const wrong = value.find((name: unknown) => typeof name !== 'string' || !known.includes(name));
  if (wrong !== undefined) throw failure('invalid_parameter_value', { field: 'fields', value: wrong });
  return known.filter((name) => value.includes(name));
}

/** Filters, sorts (stable), cuts out the page, then selects the fields. */
export function queryList(rows: readonly JsonObject[], params: JsonObject, rules: ListRules): Page {
  const limit = readCount(params, 'limit', DEFAULT_LIMIT, MAX_LIMIT);
  const offset = readCount(params, 'offset', 0, MAX_OFFSET);
  const comparisons = readSort(params, rules.sortBy);
  const fields = readFields(params, rules.fields);
  const matching = isAbsent(params, 'filter') ? rows : rows.filter(matcher(params['filter'], rules.filterBy));
  const sorted = matching.toSorted((a, b) => {
    for (const compare of comparisons) {
      const result = compare(a, b);
      if (result !== 0) return result;
    }
    return 0;
  });
  return {
    data: sorted
      .slice(offset, offset + limit)
      .map((row) => Object.fromEntries(fields.map((name) => [name, row[name]]))),
    totalItems: matching.length,
  };
}
