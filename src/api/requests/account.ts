import type { UserId } from '#src/lib/ids.ts';
import { isMethodRefused, isParameterMissing } from '#src/api/api-error-checks.ts';
import { onBehalfOf, type QueryRequest } from '#src/api/request.ts';
import { accountId, lenient, userId as userIdSchema, z } from '#src/api/wire/zod.ts';
import { parseWith } from '#src/api/wire/parse.ts';

/** Whose token it is. null: missing. */
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
/** A field of the wrong type is null, so that it does not prevent a sign-in. */
const schema = z.object({
  app_id: lenient(accountId),
  app_name: text,
  user_id: lenient(userIdSchema),
  user_name: text,
  is_agent: flag,
  agent_type: text,
  timezone: text,
  components: lenient(z.array(z.string())),
});

/** `unavailable`: the token is valid, but may not call this method. */
export type AccountAnswer = Account | 'unavailable';

/** An agent for whom the API requires a `user_id`, as its table says: the key is good, and nothing else is known. */
const unknownAgent: Account = {
  appId: null,
  appName: null,
  userId: null,
  userName: null,
  isAgent: true,
  timeZone: null,
  components: null,
};

/** Whose token it is; also checks a token. `userId`: a partner's customer, instead of the partner. */
export const accountOf = (userId: UserId | null = null): QueryRequest<AccountAnswer> => ({
  method: 'getobj.account',
  params: onBehalfOf(userId),
  parse: (data) => {
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
  },
  key: { userId },
  parseRefusal: (error) => {
    if (isMethodRefused(error)) return 'unavailable';
    if (userId === null && isParameterMissing(error)) return unknownAgent;
    throw error;
  },
});
