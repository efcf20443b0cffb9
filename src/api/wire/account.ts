import type { UserId } from '#src/lib/ids.ts';
import { accountId, lenient, userId } from './fields.ts';
import { parseWith } from './wrong-shape.ts';
import { z } from './zod.ts';

/** Whose token it is. null: the API does not tell. */
export type Account = {
  readonly appId: number | null;
  readonly appName: string | null;
  readonly userId: UserId | null;
  readonly userName: string | null;
  /** An agent ("partner") serves other accounts, and must say with `user_id` for whom it asks. */
  readonly isAgent: boolean;
  /** An IANA name, unchecked: any text. */
  readonly timeZone: string | null;
  /** Of its plan, in mnemonics or in words. */
  readonly components: readonly string[] | null;
};

const text = lenient(z.string());
const flag = lenient(z.boolean());
const schema = z.object({
  app_id: lenient(accountId),
  app_name: text,
  user_id: lenient(userId),
  user_name: text,
  is_agent: flag,
  agent_type: text,
  timezone: text,
  components: lenient(z.array(z.string())),
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
    userId: account.user_id,
    userName: account.user_name,
    // Not by `is_agent_app`, which says that the account is an agent's client.
    isAgent: account.is_agent ?? Boolean(account.agent_type),
    timeZone: account.timezone,
    components: account.components,
  };
}
