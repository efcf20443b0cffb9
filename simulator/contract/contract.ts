import methods from './methods.json' with { type: 'json' };

export type MethodName = keyof typeof methods;

const fieldTypes = ['string', 'number', 'iso8601', 'enum', 'boolean', 'array', 'object'] as const;

export type FieldType = (typeof fieldTypes)[number];

interface DocumentedMethod {
  readonly params: readonly string[];
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

const documented: Readonly<Record<MethodName, DocumentedMethod>> = methods;

export interface Field {
  readonly type: FieldType;
  readonly filterable: boolean;
  readonly sortable: boolean;
  readonly byDefault: boolean;
  /** Whether examples of both editions show the field. */
  readonly inExamples: boolean;
  /** The values of an enumeration; `undefined`: unknown. */
  readonly values: readonly string[] | undefined;
}

export const isMethod = (name: string): name is MethodName => Object.hasOwn(documented, name);

export const paramNames = (method: MethodName): readonly string[] =>
  documented[method].params.map((name) => name.replace('!', ''));

export const requiredParamNames = (method: MethodName): readonly string[] =>
  documented[method].params.filter((name) => name.endsWith('!')).map((name) => name.slice(0, -1));

function parseFieldType(word: string | undefined): FieldType {
  const type = fieldTypes.find((known) => known === word);
  if (type === undefined) throw new Error(`methods.json has an unknown type “${word}”.`);
  return type;
}

export function methodFields(method: MethodName): ReadonlyMap<string, Field> {
  const { fields, values = {} } = documented[method];
  return new Map(
    Object.entries(fields).flatMap(([kind, names]) => {
      const [type, ...flags] = kind.split(' ');
      const field = {
        type: parseFieldType(type),
        filterable: flags.includes('filter'),
        sortable: flags.includes('sort'),
        byDefault: flags.includes('default'),
        inExamples: flags.includes('json'),
      };
      return names.map((name): [string, Field] => [name, { ...field, values: values[name] }]);
    }),
  );
}
