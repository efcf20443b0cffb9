import { parseId, type UserId } from '#src/lib/ids.ts';
import { isMethodRefused, isParameterMissing } from '#src/api/api-error-checks.ts';
import { onBehalfOf, type QueryRequest } from '#src/api/request.ts';
import { flagOf, stringOf } from '#src/api/wire/lenient.ts';
import { objectOf, readColumns, type Columns } from '#src/api/wire/parse.ts';

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
  /** Of its plan, in mnemonics or in words; see `usePlainlyLacks`. */
  readonly components: readonly string[] | null;
};

/** `unavailable`: the token is valid, but may not call this method. */
export type AccountAnswer = Account | 'unavailable';

const textsOf = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : null;

/** A field of the wrong type is null, so that it does not prevent a sign-in. */
const columns = {
  appId: ['app_id', parseId],
  appName: ['app_name', stringOf],
  userId: ['user_id', parseId],
  userName: ['user_name', stringOf],
  isAgent: ['is_agent', flagOf],
  agentType: ['agent_type', stringOf],
  timeZone: ['timezone', stringOf],
  components: ['components', textsOf],
} as const satisfies Columns;

function accountIn(data: unknown): Account {
  const { isAgent, agentType, ...account } = readColumns(columns, objectOf(data));
  // Not by `is_agent_app`, which says that the account is an agent's client.
  return { ...account, isPartner: isAgent ?? Boolean(agentType) };
}

/** Whose token it is; also checks a token. `userId`: a partner's customer, instead of the partner. */
export const accountOf = (userId: UserId | null = null): QueryRequest<AccountAnswer> => ({
  method: 'getobj.account',
  params: onBehalfOf(userId),
  parse: accountIn,
  key: { userId },
  parseRefusal: (error) => {
    if (isMethodRefused(error)) return 'unavailable';
    // The reference has this refusal for agents: the key is valid, and nothing else of the account is known.
    if (userId === null && isParameterMissing(error)) return { ...accountIn({}), isPartner: true };
    throw error;
  },
});
