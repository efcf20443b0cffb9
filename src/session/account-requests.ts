import { isComponentMissing, isMethodRefused, isRefusedBy } from '#src/api/errors.ts';
import { boolean, id, string, texts } from '#src/api/fields.ts';
import { userIdParam, type QueryRequest, type Request } from '#src/api/request.ts';
import { field, fieldsOf, parseWith, type z } from '#src/api/schema.ts';
import type { UserId } from '#src/domain/ids.ts';
import { isJsonObject } from '#src/domain/json.ts';

/** `userId`: a partner's customer, instead of the partner. */
export const accountRequest = (userId: UserId | null = null): QueryRequest<Account> => ({
  method: 'getobj.account',
  params: userIdParam(userId),
  parse: parseAccount,
  key: { userId },
  mapRefusal: (error) => {
    if (isComponentMissing(error)) return { ...UNKNOWN_ACCOUNT, lacksConfiguration: true };
    if (isMethodRefused(error)) return UNKNOWN_ACCOUNT;
    // The reference has this refusal for agents: the key is valid, and nothing else of the account is known.
    if (userId === null && isRefusedBy(error, 'required_parameter_missed'))
      return { ...UNKNOWN_ACCOUNT, isPartner: true };
    throw error;
  },
});

/** From a list of `{unit_id, is_select, …}`. */
function parsePermissions(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const units = value.filter(isJsonObject).filter((unit) => unit['is_select'] === true);
  return units.map((unit) => `${String(unit['unit_id'])}: select`);
}

export const accountFields = fieldsOf({
  appId: ['app_id', id],
  appName: ['app_name', string],
  /** Of the user whose token it is. */
  userId: ['user_id', id],
  userName: ['user_name', string],
  /** An IANA name, unchecked: see `toTimeZone`. */
  timeZone: ['timezone', string],
  components: ['components', texts],
  /** What the token may read: “address_book: select”. */
  permissions: ['permissions', field('array', parsePermissions)],
  // `is_agent_app` does not count: it marks an agent's client.
  isAgent: ['is_agent', boolean, 'optional'],
  agentType: ['agent_type', string, 'optional'],
});

/** Whose token it is. null: missing. */
export type Account = Readonly<Omit<z.output<typeof accountFields.schema>, 'isAgent' | 'agentType'>> & {
  /** A partner ("agent") serves other accounts: its calls name one of them by `user_id`. */
  readonly isPartner: boolean | null;
  /** `getobj.account` was refused for its component, “Data API для настройки”: no person can be opened either. */
  readonly lacksConfiguration?: boolean;
};

export function parseAccount(data: unknown): Account {
  const { isAgent, agentType, ...account } = parseWith(accountFields.schema, data);
  return { ...account, isPartner: isAgent ?? Boolean(agentType) };
}

/** The token is valid, but may not read its account. */
export const UNKNOWN_ACCOUNT: Account = { ...parseAccount({}), isPartner: null };

/** Unknown accounts count as different. */
export const isSameAccount = (a: Account, b: Account): boolean =>
  a.appId !== null && a.userId !== null && a.appId === b.appId && a.userId === b.userId;

/** null if this browser does not know the zone. */
export function toTimeZone(name: string | null): string | null {
  if (name === null) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone === '' ? null : name;
  } catch {
    return null;
  }
}

export const logoutRequest: Request<void> = {
  method: 'logout.user',
  params: {},
  parse: () => undefined,
};
