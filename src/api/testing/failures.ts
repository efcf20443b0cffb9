import type { ApiRefusal } from '#src/api/envelope.ts';
import { DataApiError, type DataApiCall, type DataApiFailure } from '#src/api/errors.ts';

export const exampleCall: DataApiCall = {
  method: 'get.person_visitors',
  requestId: '0123456789abcdef0123456789abcdef',
  at: Date.UTC(2026, 10, 25, 11, 5),
  httpStatus: 200,
};

export function exampleRefusal(parts: Partial<ApiRefusal>, at = exampleCall.at): DataApiError {
  const plain: ApiRefusal = {
    kind: 'api',
    mnemonic: null,
    code: -32602,
    message: 'A message of the API',
    field: null,
    params: {},
    limits: null,
  };
  return new DataApiError({ ...plain, ...parts }, { ...exampleCall, at });
}

/** The points of a period are spent, and come back in so many seconds. */
export function spent(period: string, seconds: number, at = exampleCall.at): DataApiError {
  const limit = { limit: 200, remaining: 0, reset: seconds };
  const limits = { day: limit, hour: limit, minute: limit };
  return exampleRefusal({ mnemonic: 'limit_exceeded', params: { limit_type: period }, limits }, at);
}

export const http = (status: number, retryAfterSeconds: number | null = null): DataApiFailure => ({
  kind: 'http',
  status,
  retryAfterSeconds,
});
