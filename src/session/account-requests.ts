import { isMethodRefused, isParameterMissing } from '#src/api/errors.ts';
import { userIdParam, type QueryRequest, type Request } from '#src/api/request.ts';
import { requireObject, requireValue } from '#src/api/rows.ts';
import { AccessToken } from '#src/domain/access-token.ts';
import { parseId, type UserId } from '#src/domain/ids.ts';
import { parseString, parseText } from '#src/domain/json.ts';
import { type Account, UNKNOWN_ACCOUNT } from './account.ts';

/** Whose token it is; also checks a token. `userId`: a partner's customer, instead of the partner. */
export const accountRequest = (userId: UserId | null = null): QueryRequest<Account> => ({
  method: 'getobj.account',
  params: userIdParam(userId),
  parse: parseAccount,
  key: { userId },
  mapRefusal: (error) => {
    if (isMethodRefused(error)) return UNKNOWN_ACCOUNT;
    // The reference has this refusal for agents: the key is valid, and nothing else of the account is known.
    if (userId === null && isParameterMissing(error)) return { ...UNKNOWN_ACCOUNT, isPartner: true };
    throw error;
  },
});

function parseAccount(data: unknown): Account {
  const account = requireObject(data);
  const { is_agent: isAgent, agent_type: agentType } = account;
  return {
    appId: parseId(account['app_id']),
    appName: parseString(account['app_name']),
    userId: parseId(account['user_id']),
    userName: parseString(account['user_name']),
    // `is_agent_app` does not count: it marks an agent's client.
    isPartner: typeof isAgent === 'boolean' ? isAgent : Boolean(parseString(agentType)),
    timeZone: parseString(account['timezone']),
  };
}

export type Login = {
  readonly token: AccessToken;
  /** The end of the session, epoch ms; null: missing. */
  readonly expiresAt: number | null;
};

export const loginRequest = (login: string, password: string): Request<Login> => ({
  method: 'login.user',
  params: { login, password },
  parse: (data) => {
    // The reference has both names of the session's end.
    const { access_token: token, expire_at, expire } = requireObject(data);
    return {
      token: requireValue(AccessToken.from(parseString(token) ?? '')),
      expiresAt: parseUnixTime(expire_at) ?? parseUnixTime(expire),
    };
  },
  secrets: [password],
});

/** Unix seconds, as a number or as text, in ms. `Date` holds no later time. */
function parseUnixTime(value: unknown): number | null {
  const seconds = Number(parseText(value) ?? 0);
  return seconds > 0 && seconds <= 8.64e12 ? seconds * 1000 : null;
}

export const logoutRequest: Request<void> = {
  method: 'logout.user',
  params: {},
  parse: () => undefined,
};
