import { AccessToken } from '#src/domain/access-token.ts';
import { randomId } from '#src/domain/ids.ts';
import { asObject, isJsonObject, parseNumber, parseString, parseTexts } from '#src/domain/json.ts';
import type { Account } from './account-requests.ts';
import type { SafeStorage } from './storage.ts';

export const SESSION_KEY = 'person-visitors.session';

/** Stored in place of the record after a sign-out. */
export type SignOutMarker = {
  readonly status: 'marked';
  readonly signInId: string;
  /** Epoch ms. */
  readonly at: number;
};

/** The document: its cookies, and whether it came by https. */
export type CookieDocument = Pick<Document, 'cookie' | 'URL'>;

export type SessionStore = ReturnType<typeof createSessionStore>;

/** The one sign-in of a browser: in the storage, its token masked by a session cookie unless it is to be remembered. */
export function createSessionStore(device: SafeStorage, jar: CookieDocument) {
  /** Replaces the record and removes its cookie. */
  const replace = (value: object | null): boolean => {
    const former = parseCookieName(device.read(SESSION_KEY));
    const isKept = value !== null && device.write(SESSION_KEY, value);
    if (!isKept) device.remove(SESSION_KEY);
    if (former !== null) setCookie(jar, former, '');
    return isKept;
  };
  return {
    read: () => readStoredSession(device, jar),
    /** false: the browser refuses storage or cookies, and nothing was stored. */
    write: (session: SignedIn): boolean => {
      const masked = session.remember ? { token: session.token.reveal() } : maskToken(session, jar);
      // The login is personal, and only fills in the form again.
      const kind = { ...session.kind, login: undefined };
      const isKept = replace(masked && { ...session, kind, ...masked });
      const cookie = parseCookieName(masked);
      if (!isKept && cookie !== null) setCookie(jar, cookie, '');
      return isKept;
    },
    mark: (signInId: string, at: number): void => void replace({ signedOut: signInId, at }),
    remove: (): void => void replace(null),
  };
}

/** null: no record, or one whose cookie ended with its browser. */
export function readStoredSession(device: SafeStorage, jar: CookieDocument): SignedIn | SignOutMarker | null {
  const json = asObject(device.read(SESSION_KEY));
  const { signedOut, at, signInId, startedAt, remember } = json;
  if (typeof signedOut === 'string' && typeof at === 'number')
    return { status: 'marked', signInId: signedOut, at };
  const [token, kind] = [readToken(json, jar), parseKind(json['kind'])];
  const account = parseAccount(json['account']);
  if (token === null || kind === null || account === null) return null;
  if (typeof signInId !== 'string' || signInId === '' || typeof startedAt !== 'number') return null;
  return { status: 'signed-in', token, kind, account, signInId, startedAt, remember: remember === true };
}

/** Masks the token by random bytes. Each has a cookie of its own, so that no tab reads a former record by the new mask. null: the cookie is refused. */
function maskToken({ token, signInId }: SignedIn, jar: CookieDocument) {
  const bytes = new TextEncoder().encode(token.reveal());
  const random = crypto.getRandomValues(new Uint8Array(bytes.length));
  const cookie = `person-visitors.${signInId}.${randomId().slice(0, 8)}`;
  return setCookie(jar, cookie, toBase64(random)) ? { token: toBase64(xor(bytes, random)), cookie } : null;
}

function readToken(json: Readonly<Record<string, unknown>>, jar: CookieDocument): AccessToken | null {
  const { token } = json;
  if (typeof token !== 'string') return null;
  const cookie = parseCookieName(json);
  if (cookie === null) return AccessToken.from(token);
  try {
    const random = fromBase64(readCookie(jar, cookie));
    const bytes = fromBase64(token);
    if (bytes.length !== random.length) return null;
    return AccessToken.from(new TextDecoder('utf-8', { fatal: true }).decode(xor(bytes, random)));
  } catch {
    return null;
  }
}

/** null: its token is not masked. */
const parseCookieName = (json: unknown): string | null => parseString(asObject(json)['cookie']);

const xor = (bytes: Uint8Array, random: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(bytes, (byte, index) => byte ^ (random[index] ?? 0));

const toBase64 = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (byte) => byte.charCodeAt(0));

const isHttps = (jar: CookieDocument): boolean => jar.URL.startsWith('https:');

const nameIn = (jar: CookieDocument, cookie: string): string => (isHttps(jar) ? `__Host-${cookie}` : cookie);

function readCookie(jar: CookieDocument, cookie: string): string {
  const start = `${nameIn(jar, cookie)}=`;
  const found = jar.cookie.split('; ').find((each) => each.startsWith(start));
  return found?.slice(start.length) ?? '';
}

/** '' removes it. false: the browser has not done it. The second way is for a frame on another site, which has cookies of its own. */
function setCookie(jar: CookieDocument, cookie: string, value: string): boolean {
  const cookieAttributes = isHttps(jar)
    ? ['SameSite=Strict; Secure', 'SameSite=None; Secure; Partitioned']
    : ['SameSite=Strict'];
  const end = value === '' ? '; Max-Age=0' : '';
  try {
    return cookieAttributes.some((way) => {
      jar.cookie = `${nameIn(jar, cookie)}=${value}; Path=/; ${way}${end}`;
      return readCookie(jar, cookie) === value;
    });
  } catch {
    return false;
  }
}

function parseKind(value: unknown): TokenKind | null {
  const { type, expiresAt } = asObject(value);
  if (type === 'key') return { type };
  return type === 'session' ? { type, login: '', expiresAt: parseNumber(expiresAt) } : null;
}

function parseAccount(value: unknown): Account | null {
  if (!isJsonObject(value)) return null;
  const { isPartner, lacksConfiguration } = value;
  return {
    appId: parseNumber(value['appId']),
    appName: parseString(value['appName']),
    userId: parseNumber(value['userId']),
    userName: parseString(value['userName']),
    isPartner: isPartner === null ? null : isPartner === true,
    timeZone: parseString(value['timeZone']),
    components: parseTexts(value['components']),
    permissions: parseTexts(value['permissions']),
    ...(lacksConfiguration === true && { lacksConfiguration }),
  };
}

export type SignedIn = {
  readonly status: 'signed-in';
  readonly token: AccessToken;
  readonly kind: TokenKind;
  /** Random, so that it gives nothing away: it is in query keys and in the name of a cookie. */
  readonly signInId: string;
  /** When the agent signed in, epoch ms by the device's clock: compared only with the same clock. */
  readonly startedAt: number;
  readonly remember: boolean;
  readonly account: Account;
};

/** An API key made in the account, or a token made here by `login.user`. */
export type TokenKind =
  | { readonly type: 'key' }
  | {
      readonly type: 'session';
      readonly login: string;
      /** The session's end by the API's clock, epoch ms. */
      readonly expiresAt?: number | null;
    };
