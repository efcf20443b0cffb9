import * as z from 'zod/mini';
import { parseId, parsePersonId } from '#src/domain/ids.ts';
import { isJsonObject } from '#src/domain/json.ts';

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

/** The account has a limit of points for each. */
export type Period = 'day' | 'hour' | 'minute';

/** The points of a period, and those left of them. `reset`: seconds from the answer on. null: missing. */
export type Limit = Readonly<Record<'limit' | 'remaining' | 'reset', number | null>>;

export type Limits = Readonly<Record<Period, Limit>>;

/** What an answer has beside its data. null: missing. */
export type Metadata = {
  readonly limits: Limits | null;
  /** The whole count of a list that is read in pages. */
  readonly totalItems: number | null;
};

const number = lenient(z.number());
const limitsSchema = z.object({
  day_limit: number,
  day_remaining: number,
  day_reset: number,
  hour_limit: number,
  hour_remaining: number,
  hour_reset: number,
  minute_limit: number,
  minute_remaining: number,
  minute_reset: number,
});
const metadataSchema = z.object({
  limits: lenient(limitsSchema),
  total_items: lenient(z.int().check(z.nonnegative())),
});

function limitsOf(fields: z.output<typeof limitsSchema>): Limits | null {
  if (Object.values(fields).every((value) => value === null)) return null;
  const limitOf = (period: Period): Limit => ({
    limit: fields[`${period}_limit`],
    remaining: fields[`${period}_remaining`],
    reset: fields[`${period}_reset`],
  });
  return { day: limitOf('day'), hour: limitOf('hour'), minute: limitOf('minute') };
}

/** Never throws. A part that is missing, null, `{}` or of the wrong type is null; without any part the whole is null. */
export function parseMetadata(value: unknown): Metadata | null {
  const parsed = metadataSchema.safeParse(value);
  if (!parsed.success) return null;
  const { limits: fields, total_items: totalItems } = parsed.data;
  const limits = fields && limitsOf(fields);
  return limits === null && totalItems === null ? null : { limits, totalItems };
}

/** A JSON-RPC 2.0 error, without `error.data.value`, which may be a token or a phone number. */
export type ErrorObject = {
  readonly code: number | null;
  /** '' when there is none. */
  readonly message: string;
  readonly mnemonic: string | null;
  readonly field: string | null;
  readonly params: Readonly<Record<string, string>>;
};

export type Envelope =
  | {
      readonly kind: 'result';
      readonly id: string | number;
      readonly data: unknown;
      readonly metadata: Metadata | null;
    }
  | {
      readonly kind: 'error';
      /** null: the service could not tell which call failed. */
      readonly id: string | number | null;
      readonly error: ErrorObject;
      readonly metadata: Metadata | null;
    };

const id = z.union([z.string(), z.number()]);
const text = lenient(z.string());
// The key may be missing too.
const anything = z.optional(z.unknown());
const scalar = z.union([z.string(), z.number(), z.boolean()]);

const envelopeSchema = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.nullish(id),
  result: z.nullish(z.object({ data: anything, metadata: anything, meta_data: anything })),
  error: z.nullish(z.object({ code: lenient(z.number()), message: text, data: anything })),
});

const errorDataSchema = z.object({
  mnemonic: text,
  field: text,
  params: anything,
  metadata: anything,
  meta_data: anything,
});

function paramText(value: unknown): string | null {
  const parts = Array.isArray(value) ? value : [value];
  const texts = parts.flatMap((part: unknown) => {
    const parsed = scalar.safeParse(part);
    return parsed.success ? [String(parsed.data)] : [];
  });
  return texts.length === 0 ? null : texts.join(', ');
}

function parseParams(value: unknown): Record<string, string> {
  if (!isJsonObject(value)) return {};
  const entries = Object.entries(value).flatMap(([name, param]): [string, string][] => {
    const printed = paramText(param);
    return printed === null ? [] : [[name, printed]];
  });
  return Object.fromEntries(entries);
}

/** Optional parts may be missing or broken. null: not a JSON-RPC 2.0 response. Never throws. */
export function parseEnvelope(value: unknown): Envelope | null {
  const parsed = envelopeSchema.safeParse(value);
  if (!parsed.success) return null;
  const envelope = parsed.data;
  const { result, error } = envelope;

  if (result != null && error == null && envelope.id != null) {
    const metadata = parseMetadata(result.metadata ?? result.meta_data);
    return { kind: 'result', id: envelope.id, data: result.data, metadata };
  }

  if (error != null && result == null) {
    const details = errorDataSchema.safeParse(error.data).data;
    const mnemonic = details?.mnemonic ?? null;
    if (error.message === null && mnemonic === null) return null;
    return {
      kind: 'error',
      id: envelope.id ?? null,
      error: {
        code: error.code,
        message: error.message ?? '',
        mnemonic,
        field: details?.field ?? null,
        params: parseParams(details?.params),
      },
      metadata: parseMetadata(details?.metadata ?? details?.meta_data),
    };
  }

  return null;
}
