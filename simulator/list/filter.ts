import type { Column, Columns } from './column.ts';
import { testOf } from './operators.ts';
import { failure } from '../rpc/failure.ts';
import { isJsonObject, type JsonObject } from '../rpc/json.ts';

type Matches<Item> = (item: Item) => boolean;

/** A list of filters may contain lists of simple ones. */
const MAX_DEPTH = 2;

function readParts<Item>(
  filter: JsonObject,
  columns: Columns<Item>,
  depth: number,
): readonly Matches<Item>[] {
  const { filters } = filter;
  if (!Array.isArray(filters) || depth > MAX_DEPTH) {
    const mnemonic = Array.isArray(filters) ? 'invalid_parameter_value' : 'data_type_error';
    throw failure(mnemonic, { field: 'filter.filters', value: filters });
  }
  return filters.map((part: unknown) => matcher(part, columns, depth + 1));
}

/** An enumeration whose values are printed has no others. */
function refuseUnknownWord<Item>({ values }: Column<Item>, value: unknown): void {
  for (const word of [value].flat()) {
    if (values !== null && typeof word === 'string' && !values.has(word)) {
      throw failure('invalid_parameter_value', { field: 'filter.value', value: word });
    }
  }
}

/** Turns a `filter` parameter into a predicate; throws the documented failure if it cannot be read. */
export function matcher<Item>(filter: unknown, columns: Columns<Item>, depth = 1): Matches<Item> {
  if (!isJsonObject(filter)) throw failure('data_type_error', { field: 'filter', value: filter });
  if ('filters' in filter) {
    const { condition = 'and' } = filter;
    if (condition !== 'and' && condition !== 'or') {
      throw failure('invalid_parameter_value', { field: 'filter.condition', value: condition });
    }
    const parts = readParts(filter, columns, depth);
    return (item) =>
      condition === 'and' ? parts.every((part) => part(item)) : parts.some((part) => part(item));
  }
  const { field, operator, value } = filter;
  if (typeof field !== 'string') throw failure('data_type_error', { field: 'filter.field', value: field });
  const column = columns.get(field);
  if (!column) throw failure('unexpected_parameters', { field: 'filter.field', value: field });
  if (!column.filterable) throw failure('filter_prohibited', { field, value: field });
  const test = testOf(column.type, operator, value);
  refuseUnknownWord(column, value);
  return (item) => test(column.value(item));
}
