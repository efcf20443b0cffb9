import { AccessToken } from '#src/lib/access-token.ts';
import { accountId, lenient } from './fields.ts';
import { parseWith, WrongShape } from './wrong-shape.ts';
import { z } from './zod.ts';

/** A session made by `login.user`. */
export type Login = {
  readonly accessToken: AccessToken;
  /** When the session ends, in Unix seconds by the server's clock. null: the API does not tell. */
  readonly expireAt: number | null;
  readonly appId: number | null;
};

const moment = lenient(z.int().check(z.positive()));
// One edition of the reference spells it `expire_at`, the other `expire`.
const schema = z.object({
  access_token: z.string(),
  expire_at: moment,
  expire: moment,
  app_id: lenient(accountId),
});

/**
 * `result.data` of `login.user`.
 * @throws {WrongShape} it has no token.
 */
export function parseLogin(data: unknown): Login {
  const login = parseWith(schema, data);
  const accessToken = AccessToken.from(login.access_token);
  if (accessToken === null) throw new WrongShape();
  return { accessToken, expireAt: login.expire_at ?? login.expire, appId: login.app_id };
}
