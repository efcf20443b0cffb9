import { AccessToken } from '#src/lib/access-token.ts';
import type { Request } from '#src/api/request.ts';
import { stringOf, textOf } from '#src/api/wire/lenient.ts';
import { must, objectOf } from '#src/api/wire/parse.ts';

export type Login = {
  readonly token: AccessToken;
  /** The end of the session, epoch ms; null: missing. */
  readonly expiresAt: number | null;
};

/** From Unix seconds, as a number or as text. `Date` holds no later time. */
function timeIn(value: unknown): number | null {
  const seconds = Number(textOf(value) ?? Number.NaN);
  return seconds > 0 && seconds <= 8.64e12 ? seconds * 1000 : null;
}

/** Makes a session. */
export const loginUser = (login: string, password: string): Request<Login> => ({
  method: 'login.user',
  params: { login, password },
  parse: (data) => {
    // The reference has both names of the session's end.
    const { access_token: token, expire_at: end, expire } = objectOf(data);
    return { token: must(AccessToken.from(stringOf(token) ?? '')), expiresAt: timeIn(end) ?? timeIn(expire) };
  },
  secrets: [password],
});
