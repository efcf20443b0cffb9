import { isRecord } from '#src/lib/is-record.ts';
import type { Metadata } from './metadata.ts';
import type { z } from './zod.ts';

/** Thrown where an answer is not as documented, of which it holds nothing. */
export class WrongShape extends Error {
  override readonly name = 'WrongShape';

  constructor() {
    super('The answer has an undocumented shape');
  }
}

/**
 * Parses `data` by `schema`. zod's own error is dropped, as it may quote the data.
 * @throws {WrongShape}
 */
export function parseWith<T extends z.ZodMiniType>(schema: T, data: unknown): z.output<T> {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new WrongShape();
  return parsed.data;
}

/** The rows of a list; those that cannot be read are only counted. */
export type Rows<T> = {
  readonly items: readonly T[];
  readonly unreadableCount: number;
};

/** A page of a list. `totalItems`: the whole count, or null where the API does not tell it. */
export type Page<T> = Rows<T> & { readonly totalItems: number | null };

/** @throws {WrongShape} `data` is no list. */
export function parseRows<T extends z.ZodMiniType>(row: T, data: unknown): Rows<z.output<T>> {
  if (!Array.isArray(data)) throw new WrongShape();
  const items = data.flatMap((item: unknown) => {
    const parsed = row.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
  return { items, unreadableCount: data.length - items.length };
}

/**
 * Rows of which `parse` reads whatever it can.
 * @throws {WrongShape} `data` is no list.
 */
export function parseRecords<T>(parse: (row: Record<string, unknown>) => T, data: unknown): Rows<T> {
  if (!Array.isArray(data)) throw new WrongShape();
  const items = data.filter(isRecord).map(parse);
  return { items, unreadableCount: data.length - items.length };
}

export const paged = <T>(rows: Rows<T>, metadata: Metadata | null): Page<T> => ({
  ...rows,
  totalItems: metadata?.totalItems ?? null,
});
