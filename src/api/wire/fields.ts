import { isPersonId, isUserId, isVisitorId } from '#src/lib/ids.ts';
import type { PersonId, UserId, VisitorId } from '#src/lib/ids.ts';
import { z } from './zod.ts';

export const personId = z.custom<PersonId>(isPersonId);
export const visitorId = z.custom<VisitorId>(isVisitorId);
export const userId = z.custom<UserId>(isUserId);
/** Any other id: a whole number, 1 … 2⁵³−1. */
export const accountId = z.int().check(z.positive());

/** Missing, null or of the wrong type → null, for fields whose loss need not be shown. */
export function lenient<T extends z.ZodMiniType>(schema: T) {
  return z.pipe(
    z.catch(z.nullish(schema), null),
    z.transform((value) => value ?? null),
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a record field by field. A field of the wrong type is left out and listed in `unreadable`. */
export function fieldReader<Field extends string>(record: Record<string, unknown>) {
  const unreadable: Field[] = [];

  /** Missing and null → null. */
  function value<T extends z.ZodMiniType>(field: Field, schema: T): z.output<T> | null {
    const raw = record[field];
    if (raw == null) return null;
    const parsed = schema.safeParse(raw);
    if (parsed.success) return parsed.data;
    unreadable.push(field);
    return null;
  }

  /** Missing and null → []; elements that do not fit are left out. */
  function list<T extends z.ZodMiniType>(field: Field, element: T): z.output<T>[] {
    const raw = record[field];
    if (raw == null) return [];
    if (!Array.isArray(raw)) {
      unreadable.push(field);
      return [];
    }
    const elements = raw.flatMap((item: unknown) => {
      const parsed = element.safeParse(item);
      return parsed.success ? [parsed.data] : [];
    });
    if (elements.length < raw.length) unreadable.push(field);
    return elements;
  }

  return { unreadable, value, list };
}
