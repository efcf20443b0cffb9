import { AccessToken } from '#src/lib/access-token.ts';
import { parseWith, WrongShape } from './wrong-shape.ts';
import { z } from './zod.ts';

const schema = z.object({ access_token: z.string() });

/**
 * `result.data` of `login.user`: the token of the new session.
 * @throws {WrongShape} there is no token in it.
 */
export function parseLogin(data: unknown): AccessToken {
  const accessToken = AccessToken.from(parseWith(schema, data).access_token);
  if (accessToken === null) throw new WrongShape();
  return accessToken;
}
