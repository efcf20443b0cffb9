import { isRecord } from '#src/lib/is-record.ts';
import { rejectedTokenMnemonics } from '#src/api/api-error-checks.ts';
import { stringOf } from '#src/api/wire/lenient.ts';
import type { RefusedCall } from '#src/api/data-api-error.ts';
import { AccessToken } from '#src/lib/access-token.ts';
import type { EndedSignIns } from './ended-sign-ins.ts';
import type { SafeStorage } from '#src/session/stores/stored.ts';
import type { Account } from '#src/api/requests/account.ts';
import type { SessionEnd, SignedIn, TokenKind } from './session-state.ts';

const KEY = 'person-visitors.session';

/** A sign-in in storage and in messages between tabs: plain JSON. */
export const toRecord = ({ token, ...session }: SignedIn) => ({ ...session, token: token.reveal() });

/** Checks storage and other tabs like any input; null for anything that the viewer does not write. */
export function fromRecord(value: unknown): SignedIn | null {
  if (!isRecord(value)) return null;
  const { token, kind, signInId, startedAt, remember, partner, account } = value;
  const parsedToken = typeof token === 'string' ? AccessToken.from(token) : null;
  const parsedKind = parseKind(kind);
  if (parsedToken === null || parsedKind === null) return null;
  if (typeof signInId !== 'string' || signInId === '' || typeof startedAt !== 'number') return null;
  return {
    status: 'signed-in',
    token: parsedToken,
    kind: parsedKind,
    signInId,
    startedAt,
    remember: remember === true,
    partner: partner === true,
    account: account === 'unavailable' ? account : parseAccount(account),
  };
}

export function parseEnd(value: unknown): SessionEnd | null {
  if (!isRecord(value)) return null;
  const { mnemonic, kind, remember, endedAt } = value;
  const parsedKind = parseKind(kind);
  const call = parseCall(value['call']);
  if (parsedKind === null || call === null || !isTime(endedAt)) return null;
  const rejected = rejectedTokenMnemonics.find((each) => each === mnemonic);
  return rejected === undefined
    ? null
    : { mnemonic: rejected, kind: parsedKind, remember: remember === true, endedAt, call };
}

/** Where a tab keeps its sign-in: in the tab, and on the device if the agent asked for that. */
export type RecordStore = {
  load: () => SignedIn | null;
  /** Whether the sign-in stored in this tab has ended meanwhile. */
  holdsEnded: () => boolean;
  save: (session: SignedIn) => void;
  /** Removes the tab's record, and the device's if it is of this sign-in or has ended. */
  clear: (signInId: string | null) => void;
};

export function createRecordStore(tab: SafeStorage, device: SafeStorage, ended: EndedSignIns): RecordStore {
  return {
    load: () => loadRecord(tab, device, ended),
    holdsEnded: () => {
      const session = fromRecord(tab.read(KEY));
      return session !== null && ended.has(session.signInId);
    },
    save: (session) => {
      const record = toRecord(session);
      tab.write(KEY, record);
      // Names are personal data: they stay in the tab, never on the device.
      if (session.remember) {
        const unnamedRecord = { ...record, kind: unnamed(session.kind), account: null };
        device.write(KEY, unnamedRecord);
      } else device.remove(KEY);
    },
    clear: (signInId) => {
      tab.remove(KEY);
      const kept = loadOne(device, ended);
      if (kept === null || kept.signInId === signInId) device.remove(KEY);
    },
  };
}

export const holdsRecord = (storage: SafeStorage): boolean => storage.read(KEY) !== null;

/**
 * The tab's sign-in, else the device's. If both have one id, the later one: another tab may have renewed it. Sign-ins that
 * have ended do not count.
 */
export function loadRecord(
  tab: SafeStorage,
  device: SafeStorage,
  ended: Pick<EndedSignIns, 'has'>,
): SignedIn | null {
  const own = loadOne(tab, ended);
  const kept = loadOne(device, ended);
  const isRenewed = own !== null && kept?.signInId === own.signInId && kept.startedAt > own.startedAt;
  return isRenewed ? kept : (own ?? kept);
}

function loadOne(storage: SafeStorage, ended: Pick<EndedSignIns, 'has'>): SignedIn | null {
  const session = fromRecord(storage.read(KEY));
  return session === null || ended.has(session.signInId) ? null : session;
}

function unnamed(kind: TokenKind): TokenKind {
  return kind.type === 'session' ? { ...kind, login: '' } : kind;
}

function parseKind(value: unknown): TokenKind | null {
  if (!isRecord(value)) return null;
  if (value['type'] === 'key') return { type: 'key' };
  const { type, login, expiresAt } = value;
  if (type !== 'session' || typeof login !== 'string') return null;
  return { type, login, ...(isTime(expiresAt) && { expiresAt }) };
}

function parseCall(value: unknown): RefusedCall | null {
  if (!isRecord(value)) return null;
  const { method, code, requestId, at, httpStatus } = value;
  if (typeof method !== 'string' || typeof requestId !== 'string' || !isTime(at)) return null;
  return {
    method,
    code: numberOf(code),
    requestId,
    at,
    httpStatus: numberOf(httpStatus),
  };
}

function parseAccount(value: unknown): Account | null {
  if (!isRecord(value)) return null;
  const { appId, appName, userId, userName, isPartner, timeZone, components } = value;
  return {
    appId: numberOf(appId),
    appName: stringOf(appName),
    userId: numberOf(userId),
    userName: stringOf(userName),
    isPartner: isPartner === true,
    timeZone: stringOf(timeZone),
    components: stringsOf(components),
  };
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** A list of texts, and of nothing else. */
const stringsOf = (value: unknown): readonly string[] | null =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : null;

/** Epoch ms that `Date` can hold (ECMAScript, time values). */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}
