import { type ApiFailure, failure } from './failure.ts';
import { isRecord, type JsonObject } from '#src/lib/is-record.ts';

export type CallId = string | number;

export interface Call {
  readonly id: CallId;
  readonly method: string;
  readonly params: JsonObject;
}

/** What could be read of a request, even a broken one: for the log of calls and for the `id` of an error. */
export interface Received {
  readonly body: unknown;
  readonly id: CallId | null;
  readonly method: string | null;
  readonly params: JsonObject;
  readonly call: Call | ApiFailure;
}

function isCallId(value: unknown): value is CallId {
  return typeof value === 'string' || typeof value === 'number';
}

function checkEnvelope(body: unknown): Call | ApiFailure {
  if (Array.isArray(body)) return failure('batch_operations_not_supported');
  if (!isRecord(body) || body['jsonrpc'] !== '2.0') return failure('invalid_request');
  if (!('id' in body)) return failure('notifications_not_supported');
  const { id, method, params = {} } = body;
  if (!isCallId(id) || typeof method !== 'string' || !isRecord(params)) return failure('invalid_request');
  return { id, method, params };
}

/** Parses a request body into a call, or into the failure that the service answers with. */
export function receive(text: string): Received {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { body: text, id: null, method: null, params: {}, call: failure('parse_error') };
  }
  const fields = isRecord(body) ? body : {};
  const { id, method, params } = fields;
  return {
    body,
    id: isCallId(id) ? id : null,
    method: typeof method === 'string' ? method : null,
    params: isRecord(params) ? params : {},
    call: checkEnvelope(body),
  };
}
