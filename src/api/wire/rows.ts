import type { z } from './zod.ts';
import { WrongShape } from './wrong-shape.ts';

/** A page of a list. Rows without a readable id are only counted. */
export type Rows<T> = {
  readonly items: readonly T[];
  readonly unreadableCount: number;
};

/** @throws {WrongShape} `data` is no list. */
export function parseRows<T extends z.ZodMiniType>(row: T, data: unknown): Rows<z.output<T>> {
  if (!Array.isArray(data)) throw new WrongShape();
  const items = data.flatMap((item: unknown) => {
    const parsed = row.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
  return { items, unreadableCount: data.length - items.length };
}
