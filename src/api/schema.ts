import * as z from 'zod/mini';
import { InvalidResponse, isJsonObject } from '#src/domain/json.ts';

// Without this zod tries `new Function` at the first schema, which the content security policy reports.
z.config({ jitless: true });

export { z };

/** Throws `InvalidResponse`, not zod's own error, which may quote the data. */
export function parseWith<S extends z.ZodMiniType>(schema: S, data: unknown): z.output<S> {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new InvalidResponse();
  return parsed.data;
}

export type DocumentedType = 'number' | 'string' | 'boolean' | 'array' | 'object';

/** How a field is read. `type`: what the reference says, for “Check the connection”; `schema` reads any value, or fails for the whole row. */
export type Field<S extends z.ZodMiniType = z.ZodMiniType> = {
  readonly type: DocumentedType;
  readonly schema: S;
};

/** `read`: null, or [], for a broken value. A function, because zod's unions and `catch` take ten times as long. */
export const field = <T>(type: DocumentedType, read: (value: unknown) => T) => ({
  type,
  schema: z.transform(read),
});

/** A field without which the row cannot be read. */
export const required = <T>(type: DocumentedType, read: (value: unknown) => T | null) => ({
  type,
  schema: z.transform((value: unknown, context): T => read(value) ?? fail(value, context)),
});

function fail(input: unknown, context: z.core.ParsePayload): never {
  context.issues.push({ code: 'custom', input });
  return z.NEVER;
}

/** As in `Optional`: documented, but may not exist. */
type Column = readonly [apiName: string, field: Field, optional?: 'optional'];

/** The fields of an object of the API by the app's names: the one list for request, parser and check. */
export function fieldsOf<const C extends Readonly<Record<string, Column>>>(columns: C) {
  const entries = Object.entries<Column>(columns);
  const certain = entries.filter(([, [, , optional]]) => optional === undefined);
  const optional = entries.filter((each) => !certain.includes(each));
  const schemas = entries.map(([name, [, { schema }]]) => [name, schema]);
  // Untyped; each property is the schema of that column.
  const shape: { [Name in keyof C]: C[Name][1]['schema'] } = Object.fromEntries(schemas);
  const rename = z.transform((value: unknown, context) =>
    isJsonObject(value)
      ? Object.fromEntries(entries.map(([name, [apiName]]) => [name, value[apiName]] as const))
      : fail(value, context),
  );
  const types = Object.fromEntries(certain.map(([, [apiName, { type }]]) => [apiName, type] as const));
  return {
    types,
    /** For the parameter `fields`. */
    names: Object.keys(types),
    optional: { fields: optional.map(([, [apiName]]) => apiName) },
    schema: z.pipe(rename, z.object(shape)),
  };
}

/** The rows of a list; those that cannot be read are only counted. */
export type Rows<T> = {
  readonly items: readonly T[];
  readonly unreadableCount: number;
};

/** A page of a list. `totalItems`: the whole count; null: the API did not send it. */
export type Page<T> = Rows<T> & { readonly totalItems: number | null };

/** @throws {InvalidResponse} `data` is no list. */
export function parseRows<S extends z.ZodMiniType>(schema: S, data: unknown): Rows<z.output<S>> {
  if (!Array.isArray(data)) throw new InvalidResponse();
  const items = data.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
  return { items, unreadableCount: data.length - items.length };
}
