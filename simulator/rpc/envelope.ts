import { isJsonObject, type JsonObject } from '#src/domain/json.ts';
import { type ApiFailure, failure } from './failure.ts';

type CallId = string | number;

/** The readable parts of a request. */
export interface RpcRequest {
  /** The text if it is not JSON. */
  readonly body: unknown;
  readonly id: CallId | null;
  readonly method: string | null;
  readonly params: JsonObject;
  /** null: a valid call. */
  readonly refusal: ApiFailure | null;
}

function findRefusal(body: unknown): ApiFailure | null {
  if (Array.isArray(body)) return failure('batch_operations_not_supported');
  if (!isJsonObject(body) || body['jsonrpc'] !== '2.0') return failure('invalid_request');
  if (!('id' in body)) return failure('notifications_not_supported');
  const { id, method, params = {} } = body;
  const isCall = isCallId(id) && typeof method === 'string' && isJsonObject(params);
  return isCall ? null : failure('invalid_request');
}

const isCallId = (value: unknown): value is CallId => typeof value === 'string' || typeof value === 'number';

export function parseRequest(text: string): RpcRequest {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { body: text, id: null, method: null, params: {}, refusal: failure('parse_error') };
  }
  const { id, method, params } = isJsonObject(body) ? body : {};
  return {
    body,
    id: isCallId(id) ? id : null,
    method: typeof method === 'string' ? method : null,
    params: isJsonObject(params) ? params : {},
    refusal: findRefusal(body),
  };
}
