// Filters, sorts and pages rows, and selects their fields, as the contract allows.
import { methodFields, type Field, type FieldType, type MethodName } from './contract/contract.ts';
import { emptyList } from './data/visitor-row.ts';
import { failure } from './rpc/failure.ts';
import { isJsonObject, type JsonObject } from '#src/domain/json.ts';

type Fields = ReadonlyMap<string, Field>;
type RowFilter = (row: JsonObject) => boolean;
type CellFilter = (cell: unknown) => boolean;
type Operator = (value: unknown) => CellFilter;

const wrongType = (field: string, value: unknown) => failure('data_type_error', { field, value });
const wrongValue = (field: string, value: unknown) => failure('invalid_parameter_value', { field, value });

function parseText(value: unknown): string {
  if (typeof value !== 'string') throw wrongType('filter.value', value);
  return value;
}

const includedIn =
  (type: 'string' | 'number'): Operator =>
  (values) => {
    if (!Array.isArray(values)) throw wrongType('filter.value', values);
    const invalid: unknown = values.find((value) => typeof value !== type);
    if (invalid !== undefined) throw wrongType('filter.value', invalid);
    // A number may be compared with text: see `parseFilter`.
    const wanted = new Set(values.map(String));
    return (cell) => (Array.isArray(cell) ? cell : [cell]).some((value) => wanted.has(String(value)));
  };

const equalTo = (type: 'string' | 'number') => (value: unknown) => includedIn(type)([value]);

const like =
  (flags: string): Operator =>
  (value) => {
    const source = parseText(value)
      .split('%')
      .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('[^]*');
    const pattern = new RegExp(`^${source}$`, flags);
    return (cell) => typeof cell === 'string' && pattern.test(cell);
  };

/** Only `# = "text"`: an item equals this text. */
function jsquery(value: unknown): CellFilter {
  const [, literal = ''] = /^# = ("(?:[^"\\]|\\.)*")$/.exec(parseText(value)) ?? [];
  try {
    return includedIn('string')([JSON.parse(literal)]);
  } catch {
    throw wrongValue('filter.value', value);
  }
}

/** The operators that the viewer sends; others are refused. */
const operators: Readonly<Partial<Record<FieldType, Readonly<Record<string, Operator>>>>> = {
  string: { '=': equalTo('string'), in: includedIn('string'), like: like('u'), ilike: like('iu') },
  number: { '=': equalTo('number'), in: includedIn('number') },
  array: { jsquery, overlap: includedIn('string') },
};

function findField(fields: Fields, name: unknown, param: string): Field {
  if (typeof name !== 'string') throw wrongType(param, name);
  const field = fields.get(name);
  if (!field) throw failure('unexpected_parameters', { field: param, value: name });
  return field;
}

function parseFilter(filter: unknown, fields: Fields): RowFilter {
  if (!isJsonObject(filter)) throw wrongType('filter', filter);
  if (!('filters' in filter)) {
    const { type, filterable } = findField(fields, filter['field'], 'filter.field');
    const field = String(filter['field']);
    if (!filterable) throw failure('filter_prohibited', { field, value: field });
    // Printed as a number; rows have text, and real filters take it.
    const isText = field === 'visitor_phone_number' && typeof filter['value'] === 'string';
    const operator = Object.entries(operators[isText ? 'string' : type] ?? {}).find(
      ([name]) => name === filter['operator'],
    );
    if (!operator) throw wrongValue('filter.operator', filter['operator']);
    const matches = operator[1](filter['value']);
    return (row) => matches(row[field]);
  }
  const { filters, condition } = filter;
  if (!Array.isArray(filters)) throw wrongType('filter.filters', filters);
  if (condition !== 'or' && condition !== 'and') throw wrongValue('filter.condition', condition);
  const parts = filters.map((part: unknown) => parseFilter(part, fields));
  return (row) =>
    condition === 'or' ? parts.some((matches) => matches(row)) : parts.every((matches) => matches(row));
}

type Compare = (a: JsonObject, b: JsonObject) => number;

const compareBy =
  (field: string, sign: 1 | -1): Compare =>
  (a, b) => {
    const [first = '', second = ''] = [a, b].map((row) => JSON.stringify(row[field] ?? ''));
    return first === second ? 0 : first < second ? -sign : sign;
  };

function parseSort(sort: unknown, fields: Fields): readonly Compare[] {
  if (!Array.isArray(sort)) throw wrongType('sort', sort);
  return sort.map((item: unknown) => {
    if (!isJsonObject(item)) throw wrongType('sort', item);
    const { field, order = 'asc' } = item;
    const { sortable } = findField(fields, field, 'sort.field');
    if (!sortable) throw failure('sort_prohibited', { field: String(field), value: field });
    if (order !== 'asc' && order !== 'desc') throw wrongValue('sort.order', order);
    return compareBy(String(field), order === 'asc' ? 1 : -1);
  });
}

function parseFields(names: unknown, fields: Fields): readonly (readonly [string, Field])[] {
  if (names === undefined) return [...fields].filter(([, { byDefault }]) => byDefault);
  if (!Array.isArray(names)) throw wrongType('fields', names);
  for (const name of names) findField(fields, name, 'fields');
  return [...fields].filter(([name]) => names.includes(name));
}

export function queryList(
  rows: readonly JsonObject[],
  { limit, offset = 0, filter, sort = [], fields }: JsonObject,
  method: MethodName,
  defaultLimit = 1_000,
): { data: readonly JsonObject[]; totalItems: number } {
  const known = methodFields(method);
  const comparators = parseSort(sort, known);
  const cells = parseFields(fields, known);
  const matching = filter === undefined ? rows : rows.filter(parseFilter(filter, known));
  // Last field first, because sorting is stable.
  const sorted = comparators.reduceRight((list, compare) => list.toSorted(compare), matching);
  const toCell = (row: JsonObject, name: string, { type }: Field): unknown => {
    const cell = row[name] ?? null;
    const isEmptyList = type === 'array' && (cell === null || (Array.isArray(cell) && cell.length === 0));
    return isEmptyList ? emptyList(row['id']) : cell;
  };
  const page = sorted.slice(Number(offset), Number(offset) + Number(limit ?? defaultLimit));
  return {
    data: page.map((row) =>
      Object.fromEntries(cells.map(([name, field]) => [name, toCell(row, name, field)])),
    ),
    totalItems: matching.length,
  };
}
