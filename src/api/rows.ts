import { isJsonObject, type JsonObject } from '#src/domain/json.ts';
import type { Metadata, z } from './envelope.ts';

/** Thrown if an answer is not as documented. Holds no part of it. */
export class UnexpectedShape extends Error {
  override readonly name = 'WrongShape';

  constructor() {
    super('The answer has an undocumented shape');
  }
}

/**
 * Parses `data` by `schema`. zod's own error is dropped, as it may quote the data.
 * @throws {UnexpectedShape}
 */
export function parseWith<T extends z.ZodMiniType>(schema: T, data: unknown): z.output<T> {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new UnexpectedShape();
  return parsed.data;
}

/** The fields that are read of a row: the app's name, the API's name, and the function that reads the value. One wrong value loses no other. */
export type Columns = Readonly<Record<string, readonly [field: string, read: (value: unknown) => unknown]>>;

export type Parsed<C extends Columns> = { readonly [Name in keyof C]: ReturnType<C[Name][1]> };

export function parseColumns<const C extends Columns>(columns: C, object: JsonObject): Parsed<C> {
  const entries = Object.entries(columns).map(([name, [field, read]]) => [name, read(object[field])]);
  // Untyped; each of its properties is what that column's function returns.
  return Object.fromEntries(entries);
}

/** The names for the parameter `fields` of a request. */
export const fieldNames = (columns: Columns): readonly string[] =>
  Object.values(columns).map(([field]) => field);

/** The rows of a list; those that cannot be read are only counted. */
export type Rows<T> = {
  readonly items: readonly T[];
  readonly unreadableCount: number;
};

/** A page of a list. `totalItems`: the whole count; null: the API did not send it. */
export type Page<T> = Rows<T> & { readonly totalItems: number | null };

/**
 * `parse`: null if the row cannot be read.
 * @throws {UnexpectedShape} `data` is no list.
 */
export function parseRows<T>(parse: (row: JsonObject) => T | null, data: unknown): Rows<T> {
  if (!Array.isArray(data)) throw new UnexpectedShape();
  const items = data
    .filter(isJsonObject)
    .map(parse)
    .filter((item) => item !== null);
  return { items, unreadableCount: data.length - items.length };
}

export const withTotal = <T>(rows: Rows<T>, metadata: Metadata | null): Page<T> => ({
  ...rows,
  totalItems: metadata?.totalItems ?? null,
});
