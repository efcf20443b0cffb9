import type { FieldType } from '../contract/contract.ts';
import { isWallTime } from '../data/events/wall-time.ts';
import { failure } from '../rpc/failure.ts';
import { isJsonObject, type JsonObject } from '../rpc/json.ts';
import type { Column, Columns } from './column.ts';

type Matches<Item> = (item: Item) => boolean;

/** Whether a cell passes. */
type Test = (cell: unknown) => boolean;

/** A list of filters may contain lists of simple ones. */
const MAX_DEPTH = 2;

const wrongType = (value: unknown) => failure('data_type_error', { field: 'filter.value', value });
const wrongValue = (value: unknown) => failure('invalid_parameter_value', { field: 'filter.value', value });

function readText(value: unknown): string {
  if (typeof value !== 'string') throw wrongType(value);
  return value;
}

function readScalar(type: FieldType, value: unknown): unknown {
  const wanted = type === 'number' || type === 'boolean' ? type : 'string';
  if (typeof value !== wanted) throw wrongType(value);
  if (type === 'iso8601' && !isWallTime(String(value))) throw wrongValue(value);
  return value;
}

function readList(type: FieldType, value: unknown): ReadonlySet<unknown> {
  if (!Array.isArray(value)) throw wrongType(value);
  return new Set(value.map((item: unknown) => readScalar(type, item)));
}

/** `null` stands for emptiness. */
function equal(type: FieldType, value: unknown): Test {
  const wanted = value === null ? null : readScalar(type, value);
  return (cell) => cell === wanted;
}

function like(value: unknown, flags: string): Test {
  const source = readText(value)
    .split('%')
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('[^]*');
  const pattern = new RegExp(`^${source}$`, flags);
  return (cell) => typeof cell === 'string' && pattern.test(cell);
}

function oneOf(type: FieldType, value: unknown): Test {
  const wanted = readList(type, value);
  return (cell) => wanted.has(cell);
}

/** One of the cell's items is one of the values. */
function overlap(value: unknown): Test {
  const wanted = readList('string', typeof value === 'string' ? [value] : value);
  return (cell) => Array.isArray(cell) && cell.some((item) => wanted.has(item));
}

/** Of the language only `# = "text"`: one of the items is this text. */
function jsquery(value: unknown): Test {
  const [, literal] = /^\s*#\s*=\s*("(?:[^"\\]|\\.)*")\s*$/.exec(readText(value)) ?? [];
  if (literal === undefined) throw wrongValue(value);
  let wanted: unknown;
  try {
    wanted = JSON.parse(literal);
  } catch {
    throw wrongValue(value);
  }
  return (cell) => Array.isArray(cell) && cell.includes(wanted);
}

/** The operators that the viewer sends. */
const operators = {
  '=': equal,
  in: oneOf,
  like: (_type, value) => like(value, 'u'),
  ilike: (_type, value) => like(value, 'iu'),
  overlap: (_type, value) => overlap(value),
  jsquery: (_type, value) => jsquery(value),
} satisfies Record<string, (type: FieldType, value: unknown) => Test>;

type Operator = keyof typeof operators;

/** Of those that the Russian edition lists for each type, the ones that the viewer sends. Here all others are refused, too. */
const operatorsOf: Readonly<Record<FieldType, readonly Operator[]>> = {
  string: ['=', 'in', 'like', 'ilike'],
  number: ['=', 'in'],
  iso8601: ['='],
  enum: ['=', 'in'],
  boolean: ['='],
  array: ['jsquery', 'overlap'],
  object: ['jsquery'],
};

function testOf(type: FieldType, operator: unknown, value: unknown): Test {
  const known = operatorsOf[type].find((one) => one === operator);
  if (known === undefined) {
    throw failure('invalid_parameter_value', { field: 'filter.operator', value: operator });
  }
  return operators[known](type, value);
}

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
    if (values !== null && typeof word === 'string' && !values.has(word)) throw wrongValue(word);
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
