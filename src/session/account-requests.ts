import { optional, required, z } from '#src/api/envelope.ts';
import type { CallOptions, DataApi } from '#src/api/data-api.ts';
import { isComponentMissing, isMethodRefused, isParameterMissing, isTokenRejected } from '#src/api/errors.ts';
import { userIdParam, type QueryRequest, type Request } from '#src/api/request.ts';
import { parseRows, parseWith } from '#src/api/rows.ts';
import { AccessToken } from '#src/domain/access-token.ts';
import { parseId, type UserId } from '#src/domain/ids.ts';
import { isJsonObject, parseString, parseText, parseTexts } from '#src/domain/json.ts';
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

/** Name and time zone, by a method that needs no component. A partner's key, which it refuses, stays without them. */
export const basicAccountRequest = (account: Account): Request<Account> => ({
  method: 'get.account',
  params: {},
  parse: (data) => {
    const [row = {}] = parseRows((item) => item, data).items;
    const { name, app_id, timezone } = row;
    const known = { appId: parseId(app_id), appName: parseString(name), timeZone: parseString(timezone) };
    return { ...account, ...known, isPartner: false };
  },
  mapRefusal: (error) => {
    if (isTokenRejected(error)) throw error;
    return account;
  },
});

const accountSchema = z.object({
  app_id: optional(parseId),
  app_name: optional(parseString),
  user_id: optional(parseId),
  user_name: optional(parseString),
  is_agent: optional((value) => (typeof value === 'boolean' ? value : null)),
  agent_type: optional(parseString),
  timezone: optional(parseString),
  components: optional(parseTexts),
  permissions: optional(parsePermissions),
});

/** From a list of `{unit_id, is_select, …}`. */
function parsePermissions(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const units = value.filter(isJsonObject).filter((unit) => unit['is_select'] === true);
  return units.map((unit) => `${String(unit['unit_id'])}: select`);
}

export function parseAccount(data: unknown): Account {
  const account = parseWith(accountSchema, data);
  return {
    appId: account.app_id,
    appName: account.app_name,
    userId: account.user_id,
    userName: account.user_name,
    // `is_agent_app` does not count: it marks an agent's client.
    isPartner: account.is_agent ?? Boolean(account.agent_type),
    timeZone: account.timezone,
    components: account.components,
    permissions: account.permissions,
  };
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

/** The reference has both names of the session's end. */
const loginSchema = z.object({
  access_token: required((value) => AccessToken.from(parseString(value) ?? '')),
  expire_at: optional(parseUnixTime),
  expire: optional(parseUnixTime),
});

export const loginRequest = (login: string, password: string): Request<Login> => ({
  method: 'login.user',
  params: { login, password },
  parse: (data) => {
    const { access_token: token, expire_at, expire } = parseWith(loginSchema, data);
    return { token, expiresAt: expire_at ?? expire };
  },
  secrets: [password],
});

export const logoutRequest: Request<void> = {
  method: 'logout.user',
  params: {},
  parse: () => undefined,
};
