import { isRecord } from '#src/lib/is-record.ts';
import { numberOf, stringOf } from './lenient.ts';
import { parseMetadata, type Metadata } from './metadata.ts';

/** A JSON-RPC 2.0 error, without `error.data.value`, which may be a token or a phone number. */
export type ErrorObject = {
  readonly code: number | null;
  /** '' when there is none. */
  readonly message: string;
  readonly mnemonic: string | null;
  readonly field: string | null;
  readonly params: Readonly<Record<string, string>>;
  readonly extendedHelper: string | null;
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

/** A value, or a list of them joined by ", ". */
function paramText(value: unknown): string | null {
  const texts = [value].flat().filter((each) => ['string', 'number', 'boolean'].includes(typeof each));
  return texts.length === 0 ? null : texts.join(', ');
}

function parseParams(value: unknown): Record<string, string> {
  const params = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    params.flatMap(([name, param]) => {
      const text = paramText(param);
      return text === null ? [] : [[name, text] as const];
    }),
  );
}

/** Optional parts may be missing or broken. null: not a JSON-RPC 2.0 response. Never throws. */
export function parseEnvelope(value: unknown): Envelope | null {
  if (!isRecord(value) || value['jsonrpc'] !== '2.0') return null;
  const { result = null, error = null } = value;
  const id = stringOf(value['id']) ?? numberOf(value['id']);
  if (id === null && value['id'] != null) return null;
  if (isRecord(result) && error === null) {
    const metadata = parseMetadata(result['metadata'] ?? result['meta_data']);
    return id === null ? null : { kind: 'result', id, data: result['data'], metadata };
  }
  return isRecord(error) && result === null ? refusedEnvelope(id, error) : null;
}

/** null: an error that says nothing. */
function refusedEnvelope(id: string | number | null, error: Record<string, unknown>): Envelope | null {
  const data = isRecord(error['data']) ? error['data'] : {};
  const message = stringOf(error['message']);
  const mnemonic = stringOf(data['mnemonic']);
  if (message === null && mnemonic === null) return null;
  return {
    kind: 'error',
    id,
    error: {
      code: numberOf(error['code']),
      message: message ?? '',
      mnemonic,
      field: stringOf(data['field']),
      params: parseParams(data['params']),
      extendedHelper: stringOf(data['extended_helper']),
    },
    metadata: parseMetadata(data['metadata'] ?? data['meta_data']),
  };
}
