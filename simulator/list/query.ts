import type { Column, Columns } from './column.ts';
import { matcher } from './filter.ts';
import { failure } from '../rpc/failure.ts';
import { isRecord, type JsonObject } from '#src/lib/is-record.ts';
import { isAbsent, readCount } from '../rpc/params.ts';

interface Limits {
  readonly absent: number;
  readonly max: number;
}

const usualLimits: Limits = { absent: 1_000, max: 10_000 };
const MAX_OFFSET = 100_000;

export interface Page {
  readonly data: readonly JsonObject[];
  /** How many rows pass the filter, on all pages together. */
  readonly totalItems: number;
}

type Comparison<Item> = (a: Item, b: Item) => number;

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : '';

function compareBy<Item>({ value }: Column<Item>, sign: 1 | -1): Comparison<Item> {
  return (a, b) => {
    const [left, right] = [value(a), value(b)];
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    const [first, second] = [textOf(left), textOf(right)];
    return first === second ? 0 : first < second ? -sign : sign;
  };
}

function readSort<Item>(params: JsonObject, columns: Columns<Item>): readonly Comparison<Item>[] {
  if (isAbsent(params, 'sort')) return [];
  const value = params['sort'];
  if (!Array.isArray(value)) throw failure('data_type_error', { field: 'sort', value });
  return value.map((item: unknown) => {
    if (!isRecord(item)) throw failure('data_type_error', { field: 'sort', value: item });
    const { field, order = 'asc' } = item;
    if (typeof field !== 'string') throw failure('data_type_error', { field: 'sort.field', value: field });
    const column = columns.get(field);
    if (!column) throw failure('unexpected_parameters', { field: 'sort.field', value: field });
    if (!column.sortable) throw failure('sort_prohibited', { field, value: field });
    if (order !== 'asc' && order !== 'desc') {
      throw failure('invalid_parameter_value', { field: 'sort.order', value: order });
    }
    return compareBy(column, order === 'asc' ? 1 : -1);
  });
}

type NamedColumn<Item> = readonly [name: string, column: Column<Item>];

function readFields<Item>(params: JsonObject, columns: Columns<Item>): readonly NamedColumn<Item>[] {
  if (isAbsent(params, 'fields')) return [...columns].filter(([, { byDefault }]) => byDefault);
  const value = params['fields'];
  if (!Array.isArray(value)) throw failure('data_type_error', { field: 'fields', value });
  const names = new Set<unknown>(value);
  for (const name of names) {
    if (typeof name !== 'string') throw failure('data_type_error', { field: 'fields', value: name });
    if (!columns.has(name)) throw failure('unexpected_parameters', { field: 'fields', value: name });
  }
  return [...columns].filter(([name]) => names.has(name));
}

/** Filters, sorts (stable), cuts out the page, then selects the fields. */
export function queryList<Item>(
  items: readonly Item[],
  params: JsonObject,
  columns: Columns<Item>,
  limits = usualLimits,
): Page {
  const limit = readCount(params, 'limit', limits.absent, limits.max);
  const offset = readCount(params, 'offset', 0, MAX_OFFSET);
  const comparisons = readSort(params, columns);
  const fields = readFields(params, columns);
  const matching = isAbsent(params, 'filter') ? items : items.filter(matcher(params['filter'], columns));
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
      .map((item) => Object.fromEntries(fields.map(([name, { shown }]) => [name, shown(item)]))),
    totalItems: matching.length,
  };
}
