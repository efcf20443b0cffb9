import { anyId, lenient, z } from '#src/api/envelope.ts';
import { isMethodRefused, isParameterMissing } from '#src/api/errors.ts';
import { userIdParam, type QueryRequest, type Request } from '#src/api/request.ts';
import { parseWith, UnexpectedShape } from '#src/api/rows.ts';
import { AccessToken } from '#src/domain/access-token.ts';
import type { UserId } from '#src/domain/ids.ts';

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
export const accountRequest = (userId: UserId | null = null): QueryRequest<AccountAnswer> => ({
  method: 'getobj.account',
  params: userIdParam(userId),
  parse: (data) => parseWith(accountSchema, data),
  key: { userId },
  mapRefusal: (error) => {
    if (isMethodRefused(error)) return 'unavailable';
    // The reference has this refusal for agents: the key is valid, and nothing else of the account is known.
    if (userId === null && isParameterMissing(error))
      return { ...parseWith(accountSchema, {}), isPartner: true };
    throw error;
  },
});

export type Login = {
  readonly token: AccessToken;
  /** The end of the session, epoch ms; null: missing. */
  readonly expiresAt: number | null;
};

/** Unix seconds, as a number or as text. `Date` holds no later time. */
const time = lenient(z.coerce.number().check(z.positive(), z.lte(8.64e12)));
/** The reference has both names of the session's end. */
const loginSchema = z.object({ access_token: z.string(), expire_at: time, expire: time });

/** Makes a session. */
export const loginRequest = (login: string, password: string): Request<Login> => ({
  method: 'login.user',
  params: { login, password },
  parse: (data) => {
    const { access_token: accessToken, expire_at, expire } = parseWith(loginSchema, data);
    const token = AccessToken.from(accessToken);
    if (token === null) throw new UnexpectedShape();
    const seconds = expire_at ?? expire;
    return { token, expiresAt: seconds === null ? null : seconds * 1000 };
  },
  secrets: [password],
});

/** Ends the session of its token. */
export const logoutRequest: Request<void> = {
  method: 'logout.user',
  params: {},
  parse: () => undefined,
};
