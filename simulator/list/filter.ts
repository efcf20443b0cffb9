import type { FieldType } from '../contract/contract.ts';
import { failure } from '../rpc/failure.ts';
import { isRecord } from '#src/lib/is-record.ts';
import type { Columns } from './column.ts';

type Matches<Item> = (item: Item) => boolean;

/** Whether a cell passes. */
type Test = (cell: unknown) => boolean;

const wrongType = (value: unknown) => failure('data_type_error', { field: 'filter.value', value });
const wrongValue = (value: unknown) => failure('invalid_parameter_value', { field: 'filter.value', value });

function readText(value: unknown): string {
  if (typeof value !== 'string') throw wrongType(value);
  return value;
}

function readList(type: 'string' | 'number', value: unknown): ReadonlySet<unknown> {
  if (!Array.isArray(value)) throw wrongType(value);
  const wrong: unknown = value.find((item) => typeof item !== type);
  if (wrong !== undefined) throw wrongType(wrong);
  return new Set(value);
}

const oneOf =
  (type: 'string' | 'number') =>
  (value: unknown): Test => {
    const wanted = readList(type, value);
    return (cell) => wanted.has(cell);
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

/** One of the cell's items is one of the values. */
function overlap(value: unknown): Test {
  const wanted = readList('string', value);
  return (cell) => Array.isArray(cell) && cell.some((item) => wanted.has(item));
}

/** Of the language only `# = "text"`: one of the items is this text. */
function jsquery(value: unknown): Test {
  const [, literal = ''] = /^# = ("(?:[^"\\]|\\.)*")$/.exec(readText(value)) ?? [];
  try {
    const wanted: unknown = JSON.parse(literal);
    return (cell) => Array.isArray(cell) && cell.includes(wanted);
  } catch {
    throw wrongValue(value);
  }
}

type Operators = Readonly<Record<string, (value: unknown) => Test>>;

/** Of those that the Russian edition lists for each type, the ones that the viewer sends. All others are refused, too. */
const operatorsOf: Readonly<Partial<Record<FieldType, Operators>>> = {
  string: { '=': equal('string'), in: oneOf('string'), like: like('u'), ilike: like('iu') },
  number: { '=': equal('number'), in: oneOf('number') },
  array: { jsquery, overlap },
};

function testOf(type: FieldType, operator: unknown, value: unknown): Test {
  const known = Object.entries(operatorsOf[type] ?? {}).find(([name]) => name === operator);
  if (!known) throw failure('invalid_parameter_value', { field: 'filter.operator', value: operator });
  return known[1](value);
}

/** Turns one comparison into a predicate; throws the documented failure if it cannot be read. */
function readComparison<Item>(filter: unknown, columns: Columns<Item>): Matches<Item> {
  if (!isRecord(filter)) throw failure('data_type_error', { field: 'filter', value: filter });
  const { field, operator, value } = filter;
  if (typeof field !== 'string') throw failure('data_type_error', { field: 'filter.field', value: field });
  const column = columns.get(field);
  if (!column) throw failure('unexpected_parameters', { field: 'filter.field', value: field });
  if (!column.filterable) throw failure('filter_prohibited', { field, value: field });
  const test = testOf(column.type, operator, value);
  return (item) => test(column.value(item));
}

/** Turns a `filter` parameter into a predicate: a comparison, or all or one of several filters. */
export function matcher<Item>(filter: unknown, columns: Columns<Item>): Matches<Item> {
  if (!isRecord(filter) || !('filters' in filter)) return readComparison(filter, columns);
  const { filters, condition } = filter;
  if (!Array.isArray(filters)) throw failure('data_type_error', { field: 'filter.filters', value: filters });
  if (condition !== 'or' && condition !== 'and')
    throw failure('invalid_parameter_value', { field: 'filter.condition', value: condition });
  const parts = filters.map((part: unknown) => matcher(part, columns));
  return (item) =>
    condition === 'or' ? parts.some((part) => part(item)) : parts.every((part) => part(item));
}
