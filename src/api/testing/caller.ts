import { createDataApi, type Caller } from '#src/api/data-api.ts';
import { AccessToken } from '#src/lib/access-token.ts';
import { fakeFetch, jsonResponse } from './fake-fetch.ts';

/** Signed in as `s`; by default no call has an answer. */
export function callerOf({ fetch } = fakeFetch(() => jsonResponse({}))): Caller {
  const token = AccessToken.from('key');
  if (token === null) throw new Error('The token does not parse.');
  return { api: createDataApi({ fetch, url: '/api/v2.0' }), token, signInId: 's' };
}
