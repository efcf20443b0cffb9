import methods from './methods.json' with { type: 'json' };

/** The methods that the reference prints, as far as they are kept here. */
export type MethodName = keyof typeof methods;

export type FieldType = 'string' | 'number' | 'iso8601' | 'enum' | 'boolean' | 'array' | 'object';

type Flag = 'filter' | 'sort' | 'default' | 'json';

interface PrintedField {
  readonly type: unknown;
  readonly both?: readonly string[];
  readonly ru?: readonly string[];
  readonly en?: readonly string[];
  readonly values?: readonly string[] | { readonly ru?: readonly string[]; readonly en?: readonly string[] };
}

interface PrintedMethod {
  readonly params: Readonly<Record<string, { readonly type: string; readonly required: boolean }>>;
  readonly fields: Readonly<Record<string, PrintedField>>;
}

const printed: Readonly<Record<MethodName, PrintedMethod>> = methods;

/** A field of an answer. */
export interface Field {
  readonly type: FieldType;
  readonly filterable: boolean;
  readonly sortable: boolean;
  readonly byDefault: boolean;
  /** An example of both editions has it. */
  readonly inExamples: boolean;
  /** Of an enumeration; `null` where the table prints none. */
  readonly values: ReadonlySet<string> | null;
}

/** Printed beside the others, but found only inside these fields. */
export const nestedFields: Readonly<Record<string, readonly string[]>> = {
  tags: [
    'tag_id',
    'tag_name',
    'tag_type',
    'tag_change_time',
    'tag_user_id',
    'tag_user_login',
    'tag_employee_id',
    'tag_employee_full_name',
  ],
  employees: ['employee_id', 'employee_full_name', 'is_answered', 'is_talked'],
  visitor_custom_properties: ['property_name', 'property_value'],
  segments: ['segment_id', 'segment_name'],
  scenario_operations: ['name'],
  groups: ['group_id', 'group_name'],
  sites: ['site_id', 'site_domain_name'],
  event_type: ['value', 'value_id'],
  permissions: ['unit_id', 'is_select', 'is_insert', 'is_update', 'is_delete'],
};

const listParams = ['filter', 'sort', 'fields'];

/** `access_token` included. */
export function paramsOf(method: MethodName): readonly string[] {
  const params = Object.keys(printed[method].params);
  return params.includes('limit') ? [...new Set([...params, ...listParams])] : params;
}

/** Of the messages of chats, a chat or both dates are enough. */
export function requiredParamsOf(method: MethodName): readonly string[] {
  if (method === 'get.chat_messages_report') return ['access_token'];
  return Object.entries(printed[method].params).flatMap(([name, { required }]) => (required ? [name] : []));
}

const fieldTypes: readonly unknown[] = ['string', 'number', 'iso8601', 'enum', 'boolean', 'array', 'object'];

const isFieldType = (type: unknown): type is FieldType => fieldTypes.includes(type);

function fieldOf({ type, both = [], ru = [], en = [], values }: PrintedField): Field {
  const inBoth = (flag: Flag) => both.includes(flag) || (ru.includes(flag) && en.includes(flag));
  const words = values === undefined ? null : Array.isArray(values) ? values : Object.values(values).flat();
  return {
    // `text`, and a column that an edition leaves empty.
    type: isFieldType(type) ? type : 'string',
    filterable: inBoth('filter'),
    sortable: inBoth('sort'),
    byDefault: [both, ru, en].some((flags) => flags.includes('default')),
    inExamples: inBoth('json'),
    values: type === 'enum' && words !== null ? new Set(words) : null,
  };
}

/** The fields that a call may name. */
export function fieldsOf(method: MethodName): ReadonlyMap<string, Field> {
  const { fields } = printed[method];
  const nested = new Set(
    Object.entries(nestedFields).flatMap(([parent, names]) => (Object.hasOwn(fields, parent) ? names : [])),
  );
  const known = Object.entries(fields).filter(([name]) => !nested.has(name));
  const read = known.map(([name, field]): [string, Field] => [name, fieldOf(field)]);
  const isUnmarked = read.every(([, { byDefault }]) => !byDefault);
  return new Map(read.map(([name, field]) => [name, { ...field, byDefault: isUnmarked || field.byDefault }]));
}
