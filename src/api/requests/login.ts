import { AccessToken } from '#src/lib/access-token.ts';
import type { Request } from '#src/api/request.ts';
import { stringOf, textOf } from '#src/api/wire/lenient.ts';
import { objectOf, required } from '#src/api/wire/parse.ts';

export type Login = {
  readonly token: AccessToken;
  /** The end of the session, epoch ms; null: missing. */
  readonly expiresAt: number | null;
};

/** Unix seconds, as a number or as text. `Date` holds no later time. */
function secondsOf(value: unknown): number | null {
  const seconds = Number(textOf(value));
  return seconds > 0 && seconds <= 8.64e12 ? seconds : null;
}

/** Makes a session. */
export const loginUser = (login: string, password: string): Request<Login> => ({
  method: 'login.user',
  params: { login, password },
  parse: (data) => {
    const { access_token, expire_at, expire } = objectOf(data);
    // The reference has both names of the session's end.
    const seconds = secondsOf(expire_at) ?? secondsOf(expire);
    return {
      token: required(AccessToken.from(stringOf(access_token) ?? '')),
      expiresAt: seconds === null ? null : seconds * 1000,
    };
  },
  secrets: [password],
});
