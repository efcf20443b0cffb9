import { failure } from './rpc/failure.ts';
import { isJsonObject, type JsonObject } from './rpc/json.ts';

type Row = (row: JsonObject) => boolean;
type Scalar = string | number | boolean | null;

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function likePattern(value: unknown, flags: string): RegExp {
  if (typeof value !== 'string') throw failure('data_type_error', { field: 'filter.value', value });
  const source = value
    .split('%')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('[^]*');
  return new RegExp(`^${source}$`, flags);
}

/** Compares numbers by size and everything else as text. Values of different types have no order. */
function ordered(field: string, value: unknown, holds: (sign: number) => boolean): Row {
  if (typeof value !== 'number' && typeof value !== 'string') {
    throw failure('data_type_error', { field: 'filter.value', value });
  }
  return (row) => {
    const cell = row[field];
    if (typeof cell !== typeof value || cell === undefined || cell === null) return false;
    return holds(cell === value ? 0 : cell < value ? -1 : 1);
  };
}

function equal(field: string, value: unknown): Row {
  if (!isScalar(value)) throw failure('data_type_error', { field: 'filter.value', value });
  return (row) => row[field] === value;
}

function operation(field: string, operator: unknown, value: unknown): Row {
  switch (operator) {
    case '=':
      return equal(field, value);
    case '!=': {
      const same = equal(field, value);
      return (row) => !same(row);
    }
    case '<':
      return ordered(field, value, (sign) => sign < 0);
    case '<=':
      return ordered(field, value, (sign) => sign <= 0);
    case '>':
      return ordered(field, value, (sign) => sign > 0);
    case '>=':
      return ordered(field, value, (sign) => sign >= 0);
    case 'like':
    case 'ilike': {
      const pattern = likePattern(value, operator === 'like' ? 'u' : 'iu');
      return (row) => {
        const cell = row[field];
        return typeof cell === 'string' && pattern.test(cell);
      };
    }
    case 'in': {
      if (!Array.isArray(value)) throw failure('data_type_error', { field: 'filter.value', value });
      return (row) => value.includes(row[field]);
    }
    default:
      throw failure('invalid_parameter_value', { field: 'filter.operator', value: operator });
  }
}

/** Turns a `filter` parameter into a predicate; throws the documented failure if it cannot be read. */
export function matcher(filter: unknown, allowed: readonly string[]): Row {
  if (!isJsonObject(filter)) throw failure('data_type_error', { field: 'filter', value: filter });
  if ('filters' in filter) {
    const { filters, condition = 'and' } = filter;
    if (!Array.isArray(filters))
      throw failure('data_type_error', { field: 'filter.filters', value: filters });
    if (condition !== 'and' && condition !== 'or') {
      throw failure('invalid_parameter_value', { field: 'filter.condition', value: condition });
    }
    const parts = filters.map((part: unknown) => matcher(part, allowed));
    return (row) =>
      condition === 'and' ? parts.every((part) => part(row)) : parts.some((part) => part(row));
  }
  const { field, operator, value } = filter;
  if (typeof field !== 'string') throw failure('data_type_error', { field: 'filter.field', value: field });
  if (!allowed.includes(field)) throw failure('filter_prohibited', { field, value: field });
  return operation(field, operator, value);
}
