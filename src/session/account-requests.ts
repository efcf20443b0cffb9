import type { UserId } from '#src/domain/ids.ts';
import { isMethodRefused, isParameterMissing } from '#src/api/api-error-checks.ts';
import { onBehalfOf, type QueryRequest } from '#src/api/request.ts';
import { parseWith } from '#src/api/rows.ts';
import { anyId, lenient, z } from '#src/api/zod.ts';

/** Whose token it is. null: missing. */
export type Account = {
  readonly appId: number | null;
  readonly appName: string | null;
  /** `user_id` of the user whose token it is. */
  readonly userId: number | null;
  readonly userName: string | null;
  /** A partner ("agent") serves other accounts: its calls name one of them by `user_id`. */
  readonly isPartner: boolean;
  /** An IANA name, unchecked: see `timeZoneOf`. */
  readonly timeZone: string | null;
};

/** `unavailable`: the token is valid, but may not call this method. */
export type AccountAnswer = Account | 'unavailable';

const text = lenient(z.string());
/** A field of the wrong type is null, so that it does not prevent a sign-in. */
const accountSchema = z.pipe(
  z.object({
    app_id: lenient(anyId),
    app_name: text,
    user_id: lenient(anyId),
    user_name: text,
    is_agent: lenient(z.boolean()),
    agent_type: text,
    timezone: text,
  }),
  z.transform((account): Account => ({
    appId: account.app_id,
    appName: account.app_name,
    userId: account.user_id,
    userName: account.user_name,
    // `is_agent_app` does not count: it marks an agent's client.
    isPartner: account.is_agent ?? Boolean(account.agent_type),
    timeZone: account.timezone,
  })),
);

/** Whose token it is; also checks a token. `userId`: a partner's customer, instead of the partner. */
export const accountOf = (userId: UserId | null = null): QueryRequest<AccountAnswer> => ({
  method: 'getobj.account',
  params: onBehalfOf(userId),
  parse: (data) => parseWith(accountSchema, data),
  key: { userId },
  parseRefusal: (error) => {
    if (isMethodRefused(error)) return 'unavailable';
    // The reference has this refusal for agents: the key is valid, and nothing else of the account is known.
    if (userId === null && isParameterMissing(error))
      return { ...parseWith(accountSchema, {}), isPartner: true };
    throw error;
  },
});
