import { AccessToken } from '#src/lib/access-token.ts';
import { lenient } from './fields.ts';
import { parseWith, WrongShape } from './wrong-shape.ts';
import { z } from './zod.ts';

export type Login = {
  readonly token: AccessToken;
  /** The end of the session, epoch ms; null: the API does not tell. */
  readonly expiresAt: number | null;
};

/** Unix seconds, as a number or as text. `Date` holds no later time. */
const time = lenient(z.coerce.number().check(z.positive(), z.lte(8.64e12)));
const schema = z.object({ access_token: z.string(), expire_at: time, expire: time });

/**
 * `result.data` of `login.user`: the new session. The reference has both names of its end.
 * @throws {WrongShape} there is no token in it.
 */
export function parseLogin(data: unknown): Login {
  const { access_token: accessToken, expire_at, expire } = parseWith(schema, data);
  const token = AccessToken.from(accessToken);
  if (token === null) throw new WrongShape();
  const seconds = expire_at ?? expire;
  return { token, expiresAt: seconds === null ? null : seconds * 1000 };
}
