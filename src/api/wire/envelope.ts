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

const idOf = (value: unknown): string | number | null => stringOf(value) ?? numberOf(value);

function paramText(value: unknown): string | null {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = parts.filter((part) => ['string', 'number', 'boolean'].includes(typeof part)).map(String);
  return texts.length === 0 ? null : texts.join(', ');
}

function parseParams(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  const entries = Object.entries(value).flatMap(([name, param]): [string, string][] => {
    const printed = paramText(param);
    return printed === null ? [] : [[name, printed]];
  });
  return Object.fromEntries(entries);
}

/** Optional parts may be missing or broken. null: not a JSON-RPC 2.0 response. Never throws. */
export function parseEnvelope(value: unknown): Envelope | null {
  if (!isRecord(value) || value['jsonrpc'] !== '2.0') return null;
  const { id: rawId, result, error } = value;
  const id = idOf(rawId);
  if (id === null && rawId != null) return null;
  if (isRecord(result) && error == null && id !== null) {
    const { data, metadata, meta_data: otherSpelling } = result;
    return { kind: 'result', id, data, metadata: parseMetadata(metadata ?? otherSpelling) };
  }
  if (!isRecord(error) || result != null) return null;
  const details = isRecord(error['data']) ? error['data'] : {};
  const [message, mnemonic] = [stringOf(error['message']), stringOf(details['mnemonic'])];
  if (message === null && mnemonic === null) return null;
  return {
    kind: 'error',
    id,
    error: {
      code: numberOf(error['code']),
      message: message ?? '',
      mnemonic,
      field: stringOf(details['field']),
      params: parseParams(details['params']),
      extendedHelper: stringOf(details['extended_helper']),
    },
    metadata: parseMetadata(details['metadata'] ?? details['meta_data']),
  };
}
