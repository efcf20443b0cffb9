import { isJsonObject, type JsonObject, parseCount, parseNumber, parseString } from '#src/domain/json.ts';

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

/** Optional parts may be missing or broken. null: not a JSON-RPC 2.0 response. Never throws. */
export function parseEnvelope(value: unknown): Envelope | null {
  if (!isJsonObject(value) || value['jsonrpc'] !== '2.0') return null;
  const { id = null, result = null, error = null } = value;
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') return null;

  if (isJsonObject(result) && error === null && id !== null)
    return { kind: 'result', id, data: result['data'], metadata: metadataIn(result) };

  if (!isJsonObject(error) || result !== null) return null;
  const details = isJsonObject(error['data']) ? error['data'] : {};
  const message = parseString(error['message']);
  const mnemonic = parseString(details['mnemonic']);
  if (message === null && mnemonic === null) return null;
  return {
    kind: 'error',
    id,
    error: {
      code: parseNumber(error['code']),
      message: message ?? '',
      mnemonic,
      field: parseString(details['field']),
      params: parseParams(details['params']),
    },
    metadata: metadataIn(details),
  };
}

/** The reference has both names. */
const metadataIn = ({ metadata, meta_data }: JsonObject): Metadata | null =>
  parseMetadata(metadata ?? meta_data);

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

/** The points of a period, and those left of them. `reset`: seconds from the answer on. null: missing. */
export type Limit = Readonly<Record<'limit' | 'remaining' | 'reset', number | null>>;

export type Limits = Readonly<Record<Period, Limit>>;

/** What an answer has beside its data. null: missing. */
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
