import type { CallOptions, DataApi } from '#src/api/data-api.ts';
import { isTokenRejected } from '#src/api/errors.ts';
import { id, parseText, string } from '#src/api/fields.ts';
import type { Request } from '#src/api/request.ts';
import { field, fieldsOf, parseRows, parseWith, required } from '#src/api/schema.ts';
import { AccessToken } from '#src/domain/access-token.ts';
import { parseString } from '#src/domain/json.ts';
import { accountRequest, type Account } from '#src/session/account-requests.ts';

/** Also checks the token. */
export async function fetchAccount(api: DataApi, options: CallOptions): Promise<Account> {
  const account = await api.call(accountRequest(), options);
  return account.isPartner === null ? api.call(basicAccountRequest(account), options) : account;
}

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

/** `expiresAt`: the end of the session, epoch ms; null: missing. */
type Login = { readonly token: AccessToken; readonly expiresAt: number | null };

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
