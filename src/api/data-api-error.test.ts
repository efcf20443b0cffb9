import { expect, it } from 'vitest';
import { DataApiError, isKnownMnemonic } from './data-api-error.ts';
import type { DataApiFailure } from './data-api-error.ts';

const call = { method: 'get.person_visitors', requestId: 'a1', at: 5, httpStatus: 200 } as const;

const refusal = {
  kind: 'api',
  mnemonic: 'forbidden',
  code: -32003,
  message: 'Permission denied',
  field: null,
  params: {},
  limits: null,
} as const;

it.each<[DataApiFailure, string]>([
  [refusal, 'get.person_visitors: api forbidden'],
  [{ ...refusal, mnemonic: null }, 'get.person_visitors: api -32003'],
  [{ ...refusal, mnemonic: null, code: null }, 'get.person_visitors: api refusal'],
  [{ kind: 'http', status: 502, retryAfterSeconds: null }, 'get.person_visitors: http 502'],
  [{ kind: 'not_json', reason: 'html' }, 'get.person_visitors: not_json html'],
  [{ kind: 'wrong_id' }, 'get.person_visitors: wrong_id'],
])('DataApiError: %j is told as %j', (failure, message) => {
  expect(new DataApiError(failure, call).message).toBe(message);
});

it('DataApiError serialises to its name, failure and call, and nothing else', () => {
  const error = new DataApiError(refusal, call, 'TypeError: Failed to fetch');
  expect(JSON.parse(JSON.stringify(error))).toEqual({ name: 'DataApiError', failure: refusal, call });
  expect(error.cause).toBe('TypeError: Failed to fetch');
  expect('cause' in new DataApiError(refusal, call)).toBe(false);
});

it.each([
  ['access_token_invalid', true],
  ['toString', false],
  [null, false],
])('the mnemonic %j is known: %j', (mnemonic, expected) => {
  expect(isKnownMnemonic(mnemonic)).toBe(expected);
});
