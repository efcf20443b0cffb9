import * as z from 'zod/mini';
import { parseId, parsePersonId, parseUserId, parseVisitorId } from '#src/lib/ids.ts';

// Without this zod tries `new Function` at the first schema, which the content security policy reports.
z.config({ jitless: true });

export { z };

function id<T extends number>(parse: (value: unknown) => T | null) {
  return z.transform((value: unknown, context): T => {
    const parsed = parse(value);
    if (parsed !== null) return parsed;
    context.issues.push({ code: 'custom', input: value });
    return z.NEVER;
  });
}

export const personId = id(parsePersonId);
export const visitorId = id(parseVisitorId);
export const userId = id(parseUserId);
export const accountId = id(parseId);

/** Missing, null or of the wrong type → null, for fields whose loss need not be shown. */
export function lenient<T extends z.ZodMiniType>(schema: T) {
  return z.pipe(
    z.catch(z.nullish(schema), null),
    z.transform((value) => value ?? null),
  );
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
