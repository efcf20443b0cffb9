import methods from './methods.json' with { type: 'json' };

/** The methods that the viewer calls. */
export type MethodName = keyof typeof methods;

const fieldTypes = ['string', 'number', 'iso8601', 'enum', 'boolean', 'array', 'object'] as const;

export type FieldType = (typeof fieldTypes)[number];

interface PrintedMethod {
  readonly params: readonly string[];
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

const printed: Readonly<Record<MethodName, PrintedMethod>> = methods;

/** A field of an answer. */
export interface Field {
  readonly type: FieldType;
  readonly filterable: boolean;
  readonly sortable: boolean;
  readonly byDefault: boolean;
  /** Whether an example of both editions has the field. */
  readonly inExamples: boolean;
  /** The values of an enumeration; `undefined`: unknown. */
  readonly values: readonly string[] | undefined;
}

export const isMethod = (name: string): name is MethodName => Object.hasOwn(printed, name);

/** The parameters of a method, `access_token` included. */
export const paramsOf = (method: MethodName): readonly string[] =>
  printed[method].params.map((name) => name.replace('!', ''));

export const requiredParamsOf = (method: MethodName): readonly string[] =>
  printed[method].params.filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1));

function fieldTypeOf(word: string | undefined): FieldType {
  const type = fieldTypes.find((one) => one === word);
  if (type === undefined) throw new Error(`methods.json has a field of the unknown type “${word}”.`);
  return type;
}

/** The fields that a call may name. */
export function fieldsOf(method: MethodName): ReadonlyMap<string, Field> {
  const { fields, values = {} } = printed[method];
  return new Map(
    Object.entries(fields).flatMap(([kind, names]) => {
      const [type, ...flags] = kind.split(' ');
      const field = {
        type: fieldTypeOf(type),
        filterable: flags.includes('filter'),
        sortable: flags.includes('sort'),
        byDefault: flags.includes('default'),
        inExamples: flags.includes('json'),
      };
      return names.map((name): [string, Field] => [name, { ...field, values: values[name] }]);
    }),
  );
}
