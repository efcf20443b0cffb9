import type { FieldType } from '../contract/contract.ts';
import { isWallTime } from '../data/events/wall-time.ts';
import { failure } from '../rpc/failure.ts';

/** Whether a cell passes. */
export type Test = (cell: unknown) => boolean;

type Scalar = string | number | boolean;

const wrongType = (value: unknown) => failure('data_type_error', { field: 'filter.value', value });
const wrongValue = (value: unknown) => failure('invalid_parameter_value', { field: 'filter.value', value });

function readText(value: unknown): string {
  if (typeof value !== 'string') throw wrongType(value);
  return value;
}

function readScalar(type: FieldType, value: unknown): Scalar {
  switch (type) {
    case 'number':
      if (typeof value !== 'number') throw wrongType(value);
      return value;
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(value);
      return value;
    case 'iso8601': {
      const text = readText(value);
      if (!isWallTime(text)) throw wrongValue(value);
      return text;
    }
    default:
      return readText(value);
  }
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

function ordered(type: FieldType, value: unknown, holds: (sign: number) => boolean): Test {
  const wanted = readScalar(type, value);
  return (cell) => {
    if (typeof cell !== typeof wanted || cell === undefined || cell === null) return false;
    return holds(cell === wanted ? 0 : cell < wanted ? -1 : 1);
  };
}

function matching(pattern: RegExp): Test {
  return (cell) => typeof cell === 'string' && pattern.test(cell);
}

function like(value: unknown, flags: string): Test {
  const source = readText(value)
    .split('%')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('[^]*');
  return matching(new RegExp(`^${source}$`, flags));
}

function regexp(value: unknown): Test {
  const source = readText(value);
  try {
    return matching(new RegExp(source, 'u'));
  } catch {
    throw wrongValue(value);
  }
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

function not(test: Test): Test {
  return (cell) => !test(cell);
}

const isEmpty: Test = (cell) => cell === null || cell === undefined;

type Operator = (type: FieldType, value: unknown) => Test;

const operators = {
  '=': equal,
  '!=': (type, value) => not(equal(type, value)),
  '<': (type, value) => ordered(type, value, (sign) => sign < 0),
  '<=': (type, value) => ordered(type, value, (sign) => sign <= 0),
  '>': (type, value) => ordered(type, value, (sign) => sign > 0),
  '>=': (type, value) => ordered(type, value, (sign) => sign >= 0),
  in: (type, value) => {
    const wanted = readList(type, value);
    return (cell) => wanted.has(cell);
  },
  not_in: (type, value) => {
    const wanted = readList(type, value);
    return (cell) => !wanted.has(cell);
  },
  like: (_type, value) => like(value, 'u'),
  ilike: (_type, value) => like(value, 'iu'),
  not_like: (_type, value) => not(like(value, 'u')),
  not_ilike: (_type, value) => not(like(value, 'iu')),
  regexp: (_type, value) => regexp(value),
  overlap: (_type, value) => overlap(value),
  not_overlap: (_type, value) => not(overlap(value)),
  jsquery: (_type, value) => jsquery(value),
  is_null: () => isEmpty,
  is_not_null: () => not(isEmpty),
} satisfies Record<string, Operator>;

type OperatorName = keyof typeof operators;

const ofNull: readonly OperatorName[] = ['is_null', 'is_not_null'];
const ofOrder: readonly OperatorName[] = ['<', '<=', '>', '>='];
const ofSets: readonly OperatorName[] = ['in', 'not_in'];
const ofText: readonly OperatorName[] = ['like', 'ilike', 'not_like', 'not_ilike', 'regexp'];
const ofArrays: readonly OperatorName[] = ['jsquery', 'overlap', 'not_overlap'];

/** The operators of each type, as the Russian edition lists them. */
const operatorsOf: Readonly<Record<FieldType, readonly OperatorName[]>> = {
  string: ['=', '!=', ...ofText, ...ofSets, ...ofNull],
  number: ['=', '!=', ...ofOrder, ...ofSets, ...ofNull],
  iso8601: ['=', '!=', ...ofOrder, ...ofNull],
  enum: ['=', '!=', ...ofSets, ...ofNull],
  boolean: ['=', '!=', ...ofNull],
  array: ofArrays,
  object: ['jsquery', ...ofNull],
};

/** The test of one simple filter; throws the documented failure for an operator or a value that does not suit the type. */
export function testOf(type: FieldType, operator: unknown, value: unknown): Test {
  const name = operatorsOf[type].find((known) => known === operator);
  if (name === undefined) {
    throw failure('invalid_parameter_value', { field: 'filter.operator', value: operator });
  }
  return operators[name](type, value);
}
