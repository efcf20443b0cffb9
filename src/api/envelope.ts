import { asObject, isJsonObject, parseNumber } from '#src/domain/json.ts';
import { parseCount } from './fields.ts';
import { z } from './schema.ts';

/** Decide by `mnemonic`: several refusals share a `code`. Of `error.data.value`, a token or a phone, it has names of fields only. */
export type ApiRefusal = {
  readonly kind: 'api';
  /** One of `knownMnemonics`, or any other text. null: missing, as below. */
  readonly mnemonic: string | null;
  readonly code: number | null;
  /** The API's own sentence; '': missing. */
  readonly message: string;
  /** The parameter that the refusal is about. */
  readonly field: string | null;
  /** The values for the message's placeholders: `ip`, `limit_type`, `components` (a list is joined by ", "), … */
  readonly params: Readonly<Record<string, string>>;
  readonly limits: Limits | null;
};

const anything = z.optional(z.unknown());
const envelopeSchema = z.object({
  jsonrpc: z.literal('2.0'),
  id: z.nullish(z.union([z.string(), z.number()])),
  // The reference has both names of the metadata.
  result: z.nullish(z.object({ data: anything, metadata: anything, meta_data: anything })),
  error: z.nullish(z.object({ code: anything, message: anything, data: anything })),
});

/** null: not JSON-RPC 2.0. `fields`: the names that an error may be about. `redact`: removes secrets. Parts may be missing or broken. */
export function parseEnvelope(value: unknown, fields: readonly unknown[], redact: Redact) {
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return null;
  const { id = null, result, error } = envelope.data;

  if (result && !error && id !== null) {
    const { data, metadata, meta_data } = result;
    return { kind: 'result', id, data, ...parseMetadata(metadata ?? meta_data) } as const;
  }

  if (!error || result) return null;
  const details = asObject(error.data);
  const read = (text: unknown): string | null => (typeof text === 'string' ? redact(text) : null);
  const message = read(error.message);
  const mnemonic = read(details['mnemonic']);
  if (message === null && mnemonic === null) return null;
  const { limits } = parseMetadata(details['metadata'] ?? details['meta_data']);
  const refusedFields = [details['value']].flat().filter((name) => fields.includes(name));
  const refusal: ApiRefusal = {
    kind: 'api',
    code: parseNumber(error.code),
    message: message ?? '',
    mnemonic,
    field: read(refusedFields.join(', ') || details['field']),
    params: parseParams(details['params'], redact),
    limits,
  };
  return { kind: 'error', id, refusal, limits } as const;
}

type Redact = (text: string) => string;

function parseParams(value: unknown, redact: Redact): Record<string, string> {
  if (!isJsonObject(value)) return {};
  const texts = Object.entries(value).map(([name, param]) => {
    const printable = [param].flat().filter((part) => ['string', 'number', 'boolean'].includes(typeof part));
    return [redact(name), redact(printable.join(', '))] as const;
  });
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

export type Period = 'day' | 'hour' | 'minute';

/** The points of a period, and those left of them. `reset`: seconds from the response on. null: missing. */
export type Limit = Readonly<Record<'limit' | 'remaining' | 'reset', number | null>>;

export type Limits = Readonly<Record<Period, Limit>>;

/** A part that is missing or of the wrong type is null. `totalItems`: the whole count of a list that is read in pages. */
function parseMetadata(value: unknown) {
  const { limits, total_items } = asObject(value);
  return { limits: parseLimits(limits), totalItems: parseCount(total_items) };
}

function parseLimits(value: unknown): Limits | null {
  if (!isJsonObject(value)) return null;
  const parseLimit = (period: Period): Limit => ({
    limit: parseNumber(value[`${period}_limit`]),
    remaining: parseNumber(value[`${period}_remaining`]),
    reset: parseNumber(value[`${period}_reset`]),
  });
  return { day: parseLimit('day'), hour: parseLimit('hour'), minute: parseLimit('minute') };
}
