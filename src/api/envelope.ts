import { isRecord } from '#src/domain/is-record.ts';
import { lenient, z } from './zod.ts';
import { parseMetadata } from './metadata.ts';
import type { Metadata } from './metadata.ts';

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
  if (!isRecord(value)) return {};
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
