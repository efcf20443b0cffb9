import { fieldReader, isRecord } from './fields.ts';
import { WrongShape } from './wrong-shape.ts';
import { z } from './zod.ts';

export type VisitorProperty = {
  readonly id: number | null;
  readonly name: string | null;
  readonly value: string | null;
};

/** One visitor of `getobj.visitor`. Missing and null become null, or []. */
export type Visitor = {
  readonly name: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly properties: readonly VisitorProperty[];
  /** Fields of the wrong type. Their values are left out, or of a list the wrong elements. */
  readonly unreadable: readonly ('name' | 'phone_numbers' | 'emails' | 'properties')[];
};

const text = z.string();
const property = z.pipe(
  z.object({
    id: z.nullish(z.int()),
    name: z.nullish(text),
    value: z.nullish(z.union([text, z.number(), z.boolean()])),
  }),
  z.transform(({ id, name, value }): VisitorProperty => ({
    id: id ?? null,
    name: name ?? null,
    value: value == null ? null : String(value),
  })),
);

/**
 * `result.data` of `getobj.visitor`.
 * @throws {WrongShape} `data` is no object.
 */
export function parseVisitor(data: unknown): Visitor {
  if (!isRecord(data)) throw new WrongShape();
  const read = fieldReader<Visitor['unreadable'][number]>(data);
  return {
    name: read.value('name', text),
    phones: read.list('phone_numbers', text, 'phones'),
    emails: read.list('emails', text),
    properties: read.list('properties', property),
    unreadable: read.unreadable,
  };
}
