import { isRecord } from '#src/lib/is-record.ts';
import { fieldReader } from './fields.ts';
import { WrongShape } from './wrong-shape.ts';
import { z } from './zod.ts';

/** A custom property of a visitor. null: not told. */
export type VisitorProperty = { readonly name: string | null; readonly value: string | null };

const property = z.pipe(
  z.object({
    name: z.nullish(z.string()),
    value: z.nullish(z.union([z.string(), z.number(), z.boolean()])),
  }),
  z.transform(({ name, value }): VisitorProperty => ({
    name: name ?? null,
    value: value == null ? null : String(value),
  })),
);

/**
 * `result.data` of `getobj.visitor`: its custom properties; those in the wrong form are left out.
 * @throws {WrongShape} `data` is no object.
 */
export function parseVisitorProperties(data: unknown): readonly VisitorProperty[] {
  if (!isRecord(data)) throw new WrongShape();
  return fieldReader<'properties'>(data).list('properties', property);
}
