import { AccessToken } from '#src/domain/access-token.ts';
import type { Request } from '#src/api/request.ts';
import { lenient, z } from '#src/api/zod.ts';
import { parseWith, WrongShape } from '#src/api/rows.ts';

export type Login = {
  readonly token: AccessToken;
  /** The end of the session, epoch ms; null: missing. */
  readonly expiresAt: number | null;
};

/** Unix seconds, as a number or as text. `Date` holds no later time. */
const time = lenient(z.coerce.number().check(z.positive(), z.lte(8.64e12)));
/** The reference has both names of the session's end. */
const loginSchema = z.object({ access_token: z.string(), expire_at: time, expire: time });

/** Makes a session. */
export const loginUser = (login: string, password: string): Request<Login> => ({
  method: 'login.user',
  params: { login, password },
  parse: (data) => {
    const { access_token: accessToken, expire_at, expire } = parseWith(loginSchema, data);
    const token = AccessToken.from(accessToken);
    if (token === null) throw new WrongShape();
    const seconds = expire_at ?? expire;
    return { token, expiresAt: seconds === null ? null : seconds * 1000 };
  },
  secrets: [password],
});
