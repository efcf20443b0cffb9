import type { UserId } from '#src/lib/ids.ts';
import { accountId, lenient, userId } from './fields.ts';
import { parseWith } from './wrong-shape.ts';
import { z } from './zod.ts';

/** Whose token it is. null: the API does not tell. */
export type Account = {
  readonly appId: number | null;
  readonly appName: string | null;
  readonly appState: string | null;
  readonly userId: UserId | null;
  readonly userName: string | null;
  readonly userLogin: string | null;
  /** A partner, in the API's words an agent: serves other accounts, and names the customer by `user_id` in each call. */
  readonly isAgent: boolean;
  readonly customerId: number | null;
  readonly lang: string | null;
  readonly timezone: string | null;
};

const text = lenient(z.string());
const flag = lenient(z.boolean());
const schema = z.object({
  app_id: lenient(accountId),
  app_name: text,
  app_state: text,
  user_id: lenient(userId),
  user_name: text,
  user_login: text,
  is_agent: flag,
  is_agent_app: flag,
  customer_id: lenient(accountId),
  lang: text,
  timezone: text,
});

/**
 * `result.data` of `getobj.account`. A field of the wrong type is null, so that it does not prevent a sign-in.
 * @throws {WrongShape} `data` is no object.
 */
export function parseAccount(data: unknown): Account {
  const account = parseWith(schema, data);
  return {
    appId: account.app_id,
    appName: account.app_name,
    appState: account.app_state,
    userId: account.user_id,
    userName: account.user_name,
    userLogin: account.user_login,
    isAgent: account.is_agent ?? account.is_agent_app ?? false,
    customerId: account.customer_id,
    lang: account.lang,
    timezone: account.timezone,
  };
}
