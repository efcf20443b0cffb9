import type { AccessToken } from '#src/lib/access-token.ts';
import { DataApiError, type DataApiMethod } from './data-api-error.ts';
import type { CallOptions, DataApi, ReadCall } from './data-api.ts';

export type WantedFields = {
  /** Shown by the examples of both editions of the reference. */
  readonly shown: readonly string[];
  /** Only in its tables: the API may refuse them. */
  readonly unshown: readonly string[];
};

/** Methods that refused an unshown field, for each sign-in. */
const refused = new WeakMap<AccessToken, Set<DataApiMethod>>();

/** One unknown field would lose the whole answer: without the unshown fields it comes. A refused call is free. */
export async function readFields<T>(
  api: Pick<DataApi, 'read'>,
  call: ReadCall<T>,
  { shown, unshown }: WantedFields,
  options?: CallOptions,
): Promise<T> {
  const { token, method } = call;
  const read = (fields: readonly string[]) =>
    api.read({ ...call, params: { ...call.params, fields } }, options);
  const methods = refused.get(token) ?? new Set();
  if (methods.has(method)) return read(shown);
  try {
    return await read([...shown, ...unshown]);
  } catch (error) {
    if (unshown.length === 0 || !isFieldRefused(error)) throw error;
    const answer = await read(shown);
    refused.set(token, methods.add(method));
    return answer;
  }
}

function isFieldRefused(error: unknown): boolean {
  if (!(error instanceof DataApiError) || error.failure.kind !== 'api') return false;
  return error.failure.mnemonic === 'unexpected_parameters' && error.failure.field !== 'user_id';
}
