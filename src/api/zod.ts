import * as z from 'zod/mini';
import { parseId, parsePersonId } from '#src/domain/ids.ts';

// Without this zod tries `new Function` at the first schema, which the content security policy reports.
z.config({ jitless: true });

export { z };

function numericId<T extends number>(parse: (value: unknown) => T | null) {
  return z.transform((value: unknown, context): T => {
    const parsed = parse(value);
    if (parsed !== null) return parsed;
    context.issues.push({ code: 'custom', input: value });
    return z.NEVER;
  });
}

export const personId = numericId(parsePersonId);
export const anyId = numericId(parseId);

/** Missing, null or of the wrong type → null, for fields whose loss need not be shown. */
export function lenient<T extends z.ZodMiniType>(schema: T) {
  return z.pipe(
    z.catch(z.nullish(schema), null),
    z.transform((value) => value ?? null),
  );
}
