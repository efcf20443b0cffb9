import { parseId, type UserId } from '#src/lib/ids.ts';
import { isMethodRefused, isParameterMissing } from '#src/api/api-error-checks.ts';
import { onBehalfOf, type QueryRequest } from '#src/api/request.ts';
import { flagOf, stringsOf, stringOf } from '#src/api/wire/lenient.ts';
import { objectOf, type JsonObject } from '#src/api/wire/parse.ts';

/** Whose token it is. null: missing. */
export type Account = {
  readonly appId: number | null;
  readonly appName: string | null;
  /** `user_id` of the user whose token it is. */
  readonly userId: number | null;
  readonly userName: string | null;
  /** A partner ("agent") serves other accounts, and must say with `user_id` for whom it asks. */
  readonly isPartner: boolean;
  /** An IANA name, unchecked: see `timeZoneOf`. */
  readonly timeZone: string | null;
  /** Of its plan, in mnemonics or in words; see `usePlainlyLacks`. */
  readonly components: readonly string[] | null;
};

/** `unavailable`: the token is valid, but may not call this method. */
export type AccountAnswer = Account | 'unavailable';

/** A field of the wrong type is null, so that it does not prevent a sign-in. */
const accountIn = (data: JsonObject): Account => ({
  appId: parseId(data['app_id']),
  appName: stringOf(data['app_name']),
  userId: parseId(data['user_id']),
  userName: stringOf(data['user_name']),
  // Not by `is_agent_app`, which says that the account is an agent's client.
  isPartner: flagOf(data['is_agent']) ?? Boolean(stringOf(data['agent_type'])),
  timeZone: stringOf(data['timezone']),
  components: stringsOf(data['components']),
});

/** Whose token it is; also checks a token. `userId`: a partner's customer, instead of the partner. */
export const accountOf = (userId: UserId | null = null): QueryRequest<AccountAnswer> => ({
  method: 'getobj.account',
  params: onBehalfOf(userId),
  parse: (data) => accountIn(objectOf(data)),
  key: { userId },
  parseRefusal: (error) => {
    if (isMethodRefused(error)) return 'unavailable';
    // As the reference's table says, of an agent: the key is good, and nothing else is known.
    if (userId === null && isParameterMissing(error)) return { ...accountIn({}), isPartner: true };
    throw error;
  },
});
