import type { DataApi } from '#src/api/data-api.ts';
import type { AccessToken } from '#src/lib/access-token.ts';

/** Who asks: the client of the API, the token to ask with, and the name of the sign-in for query keys. */
export type Caller = {
  readonly api: DataApi;
  readonly token: AccessToken;
  /** Random for each sign-in: keeps the answers of two accounts apart, and gives nothing away. */
  readonly signInId: string;
};
