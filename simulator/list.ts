// Filters, sorts, pages and fields of rows, as the contract allows them.
import { isJsonObject, type JsonObject } from '#src/domain/json.ts';
import { type Field, fieldsOf, type FieldType, type MethodName } from './contract/contract.ts';
import { failure } from './rpc/failure.ts';

type Fields = ReadonlyMap<string, Field>;
type Matches = (row: JsonObject) => boolean;
/** Whether a value matches. */
type Test = (cell: unknown) => boolean;

const wrongType = (field: string, value: unknown) => failure('data_type_error', { field, value });
const wrongValue = (field: string, value: unknown) => failure('invalid_parameter_value', { field, value });

function readText(value: unknown): string {
  if (typeof value !== 'string') throw wrongType('filter.value', value);
  return value;
}

const oneOf =
  (type: 'string' | 'number') =>
  (values: unknown): Test => {
    if (!Array.isArray(values)) throw wrongType('filter.value', values);
    const wrong: unknown = values.find((value) => typeof value !== type);
    if (wrong !== undefined) throw wrongType('filter.value', wrong);
    // The phone of a request is compared as a number, though its rows have a text.
    const wanted = new Set(values.map(String));
    return (cell) => (Array.isArray(cell) ? cell : [cell]).some((one) => wanted.has(String(one)));
  };

const equal = (type: 'string' | 'number') => (value: unknown) => oneOf(type)([value]);

const like =
  (flags: string) =>
  (value: unknown): Test => {
    const source = readText(value)
      .split('%')
      .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('[^]*');
    const pattern = new RegExp(`^${source}$`, flags);
    return (cell) => typeof cell === 'string' && pattern.test(cell);
  };

/** Supports only `# = "text"` of the language: one of the items is this text. */
function jsquery(value: unknown): Test {
  const [, literal = ''] = /^# = ("(?:[^"\\]|\\.)*")$/.exec(readText(value)) ?? [];
  try {
    return oneOf('string')([JSON.parse(literal)]);
  } catch {
    throw wrongValue('filter.value', value);
  }
}

/** The operators for each type that the viewer sends, as the Russian edition lists them. Others are refused. */
const operators: Readonly<Partial<Record<FieldType, Readonly<Record<string, (value: unknown) => Test>>>>> = {
  string: { '=': equal('string'), in: oneOf('string'), like: like('u'), ilike: like('iu') },
  number: { '=': equal('number'), in: oneOf('number') },
  array: { jsquery, overlap: oneOf('string') },
};

function fieldAt(fields: Fields, name: unknown, at: string): Field {
  if (typeof name !== 'string') throw wrongType(at, name);
  const field = fields.get(name);
  if (!field) throw failure('unexpected_parameters', { field: at, value: name });
  return field;
}

/** A comparison, or all or one of several filters. */
function matcher(filter: unknown, fields: Fields): Matches {
  if (!isJsonObject(filter)) throw wrongType('filter', filter);
  if (!('filters' in filter)) {
    const { type, filterable } = fieldAt(fields, filter['field'], 'filter.field');
    const field = String(filter['field']);
    if (!filterable) throw failure('filter_prohibited', { field, value: field });
    const operator = Object.entries(operators[type] ?? {}).find(([name]) => name === filter['operator']);
    if (!operator) throw wrongValue('filter.operator', filter['operator']);
    const test = operator[1](filter['value']);
    return (row) => test(row[field]);
  }
  const { filters, condition } = filter;
  if (!Array.isArray(filters)) throw wrongType('filter.filters', filters);
  if (condition !== 'or' && condition !== 'and') throw wrongValue('filter.condition', condition);
  const parts = filters.map((part: unknown) => matcher(part, fields));
  return (row) =>
    condition === 'or' ? parts.some((matches) => matches(row)) : parts.every((matches) => matches(row));
}

type Compare = (a: JsonObject, b: JsonObject) => number;

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : '';

function compareBy(field: string, sign: 1 | -1): Compare {
  return (a, b) => {
    const [left = null, right = null] = [a[field], b[field]];
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    const [first, second] = [textOf(left), textOf(right)];
    return first === second ? 0 : first < second ? -sign : sign;
  };
}

function readSort(sort: unknown, fields: Fields): readonly Compare[] {
  if (!Array.isArray(sort)) throw wrongType('sort', sort);
  return sort.map((item: unknown) => {
    if (!isJsonObject(item)) throw wrongType('sort', item);
    const { field, order = 'asc' } = item;
    const { sortable } = fieldAt(fields, field, 'sort.field');
    if (!sortable) throw failure('sort_prohibited', { field: String(field), value: field });
    if (order !== 'asc' && order !== 'desc') throw wrongValue('sort.order', order);
    return compareBy(String(field), order === 'asc' ? 1 : -1);
  });
}

function readFields(names: unknown, fields: Fields): readonly (readonly [string, Field])[] {
  if (names === undefined) return [...fields].filter(([, { byDefault }]) => byDefault);
  if (!Array.isArray(names)) throw wrongType('fields', names);
  for (const name of names) fieldAt(fields, name, 'fields');
  return [...fields].filter(([name]) => names.includes(name));
}

/** @param params checked, except `filter`, `sort` and `fields` */
export function queryList(
  rows: readonly JsonObject[],
  { limit, offset = 0, filter, sort = [], fields }: JsonObject,
  method: MethodName,
  usualLimit = 1_000,
): { data: readonly JsonObject[]; totalItems: number } {
  const known = fieldsOf(method);
  const comparisons = readSort(sort, known);
  const cells = readFields(fields, known);
  const matching = filter === undefined ? rows : rows.filter(matcher(filter, known));
  // In reverse order, as sorting is stable: the first field decides.
  const sorted = comparisons.reduceRight((some, compare) => some.toSorted(compare), matching);
  // Fields without a value are null or [].
  const cellOf = (row: JsonObject, name: string, { type }: Field) =>
    row[name] ?? (type === 'array' ? [] : null);
  const page = sorted.slice(Number(offset), Number(offset) + Number(limit ?? usualLimit));
  return {
    data: page.map((row) =>
      Object.fromEntries(cells.map(([name, field]) => [name, cellOf(row, name, field)])),
    ),
    totalItems: matching.length,
  };
}
