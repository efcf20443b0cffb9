import type { CallOptions, DataApi } from '#src/api/data-api.ts';
import { isComponentMissing, isMethodRefused, isParameterMissing, isTokenRejected } from '#src/api/errors.ts';
import { boolean, id, parseText, string, texts } from '#src/api/fields.ts';
import { userIdParam, type QueryRequest, type Request } from '#src/api/request.ts';
import { field, fieldsOf, parseRows, parseWith, required } from '#src/api/schema.ts';
import { AccessToken } from '#src/domain/access-token.ts';
import type { UserId } from '#src/domain/ids.ts';
import { isJsonObject, parseString } from '#src/domain/json.ts';
import { type Account, UNKNOWN_ACCOUNT } from './account.ts';

/** Also checks the token. */
export async function fetchAccount(api: DataApi, options: CallOptions): Promise<Account> {
  const account = await api.call(accountRequest(), options);
  return account.isPartner === null ? api.call(basicAccountRequest(account), options) : account;
}

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
    if (userId === null && isParameterMissing(error)) return { ...UNKNOWN_ACCOUNT, isPartner: true };
    throw error;
  },
});

const basicFields = fieldsOf({
  appId: ['app_id', id],
  appName: ['name', string],
  timeZone: ['timezone', string],
});

/** Name and time zone, by a method that needs no component. A partner's key, which it refuses, stays without them. */
export const basicAccountRequest = (account: Account): Request<Account> => ({
  method: 'get.account',
  params: {},
  parse: (data) => {
    const [row] = parseRows(basicFields.schema, data).items;
    return { ...account, ...row, isPartner: false };
  },
  mapRefusal: (error) => {
    if (isTokenRejected(error)) throw error;
    return account;
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
  userId: ['user_id', id],
  userName: ['user_name', string],
  timeZone: ['timezone', string],
  components: ['components', texts],
  permissions: ['permissions', field('array', parsePermissions)],
  // `is_agent_app` does not count: it marks an agent's client.
  isAgent: ['is_agent', boolean, 'single'],
  agentType: ['agent_type', string, 'single'],
});

export function parseAccount(data: unknown): Account {
  const { isAgent, agentType, ...account } = parseWith(accountFields.schema, data);
  return { ...account, isPartner: isAgent ?? Boolean(agentType) };
}

export type Login = {
  readonly token: AccessToken;
  /** The end of the session, epoch ms; null: missing. */
  readonly expiresAt: number | null;
};

/** Unix seconds, as a number or as text, in ms. `Date` holds no later time. */
function parseUnixTime(value: unknown): number | null {
  const seconds = Number(parseText(value) ?? 0);
  return seconds > 0 && seconds <= 8.64e12 ? seconds * 1000 : null;
}

const expiry = field('number', parseUnixTime);

const loginFields = fieldsOf({
  token: ['access_token', required('string', (value) => AccessToken.from(parseString(value) ?? ''))],
  // The reference has both names of the session's end.
  expireAt: ['expire_at', expiry],
  expire: ['expire', expiry],
});

export const loginRequest = (login: string, password: string): Request<Login> => ({
  method: 'login.user',
  params: { login, password },
  parse: (data) => {
    const { token, expireAt, expire } = parseWith(loginFields.schema, data);
    return { token, expiresAt: expireAt ?? expire };
  },
  secrets: [password],
});

export const logoutRequest: Request<void> = {
  method: 'logout.user',
  params: {},
  parse: () => undefined,
};
