import type { DataApi } from '#src/api/data-api.ts';
import type { AccessToken } from '#src/lib/access-token.ts';

/** The client of the API, the token, and the sign-in's name for query keys. */
export type Caller = {
  readonly api: DataApi;
  readonly token: AccessToken;
  /** Random for each sign-in: query keys keep accounts apart without holding anything secret. */
  readonly signInId: string;
};
