import { isJsonObject, parseNumber, parseString } from '#src/domain/json.ts';
import { parseCount } from './fields.ts';
import { z } from './schema.ts';

/** A JSON-RPC 2.0 error. Of `error.data.value`, which may be a token or a phone number, it has names of fields only. */
export type ErrorObject = {
  /** One of `knownMnemonics`, or any other text. null: missing, as below. */
  readonly mnemonic: string | null;
  readonly code: number | null;
  /** The API's own sentence; '': missing. */
  readonly message: string;
  /** The parameter that the refusal is about. */
  readonly field: string | null;
  /** The values for the message's placeholders: `ip`, `limit_type`, `components` (a list is joined by ", "), … */
  readonly params: Readonly<Record<string, string>>;
};

const anything = z.optional(z.unknown());
const envelopeSchema = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.nullish(z.union([z.string(), z.number()])),
  // The reference has both names of the metadata.
  result: z.nullish(z.object({ data: anything, metadata: anything, meta_data: anything })),
  error: z.nullish(z.object({ code: anything, message: anything, data: anything })),
});

/**
 * Optional parts may be missing or broken. `fields`: the names that an error may be about. null: not a JSON-RPC 2.0 response. The `id` of an error is null if the service could not
 * tell which call failed. Never throws.
 */
export function parseEnvelope(value: unknown, fields: readonly unknown[] = []) {
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return null;
  const { id = null, result, error } = envelope.data;

  if (result && !error && id !== null) {
    const { data, metadata, meta_data } = result;
    return { kind: 'result', id, data, metadata: parseMetadata(metadata ?? meta_data) } as const;
  }

  if (!error || result) return null;
  const code = parseNumber(error.code);
  const message = parseString(error.message);
  const details = isJsonObject(error.data) ? error.data : {};
  const { field, value: refused, params, metadata, meta_data } = details;
  const refusedFields = [refused].flat().filter((name) => fields.includes(name));
  const mnemonic = parseString(details['mnemonic']);
  if (message === null && mnemonic === null) return null;
  const errorObject: ErrorObject = {
    code,
    message: message ?? '',
    mnemonic,
    field: refusedFields.join(', ') || parseString(field),
    params: parseParams(params),
  };
  return { kind: 'error', id, error: errorObject, metadata: parseMetadata(metadata ?? meta_data) } as const;
}

function parseParams(value: unknown): Record<string, string> {
  if (!isJsonObject(value)) return {};
  const texts = Object.entries(value).map(([name, param]) => {
    const printable = [param].flat().filter((part) => ['string', 'number', 'boolean'].includes(typeof part));
    return [name, printable.join(', ')] as const;
  });
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** The account has a limit of points for each. */
export type Period = 'day' | 'hour' | 'minute';

/** The points of a period, and those left of them. `reset`: seconds from the response on. null: missing. */
export type Limit = Readonly<Record<'limit' | 'remaining' | 'reset', number | null>>;

export type Limits = Readonly<Record<Period, Limit>>;

/** What a response has beside its data. null: missing. */
export type Metadata = {
  readonly limits: Limits | null;
  /** The whole count of a list that is read in pages. */
  readonly totalItems: number | null;
};

/** A part that is missing or of the wrong type is null; without any part the whole is null. */
export function parseMetadata(value: unknown): Metadata | null {
  if (!isJsonObject(value)) return null;
  const limits = parseLimits(value['limits']);
  const totalItems = parseCount(value['total_items']);
  return limits === null && totalItems === null ? null : { limits, totalItems };
}

function parseLimits(value: unknown): Limits | null {
  if (!isJsonObject(value)) return null;
  const parseLimit = (period: Period): Limit => ({
    limit: parseNumber(value[`${period}_limit`]),
    remaining: parseNumber(value[`${period}_remaining`]),
    reset: parseNumber(value[`${period}_reset`]),
  });
  const limits = { day: parseLimit('day'), hour: parseLimit('hour'), minute: parseLimit('minute') };
  const isKnown = Object.values(limits).some((limit) => Object.values(limit).some((part) => part !== null));
  return isKnown ? limits : null;
}
