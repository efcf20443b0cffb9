import { isRecord } from '#src/lib/is-record.ts';
import { readJson, type SafeStorage } from './safe-storage.ts';
import type { SessionState } from '#src/session/session-state.ts';

const KEY = 'person-visitors.pins-owner';

/**
 * Whose pins the signed-in agent sees: the ids of the account and, if it came, of its user; no name. null: not known.
 * A remembered sign-in starts without its account, and fetching that is a call that may be refused. So the owner is kept on
 * the device, with the sign-in's id.
 */
export function pinsOwner(session: SessionState, device: SafeStorage): string | null {
  if (session.status === 'signed-out') {
    device.remove(KEY);
    return null;
  }
  const { account, signInId, remember } = session;
  if (account === null) return rememberedOwner(signInId, device);
  if (account === 'unavailable' || account.appId === null) return null;
  // Where the API does not tell whose key it is, the account's agents share its pins.
  const owner = account.userId === null ? String(account.appId) : `${account.appId}.${account.userId}`;
  if (remember) device.write(KEY, JSON.stringify({ signInId, owner }));
  return owner;
}

function rememberedOwner(signInId: string, device: SafeStorage): string | null {
  const value = readJson(device, KEY);
  if (!isRecord(value) || value['signInId'] !== signInId) return null;
  const { owner } = value;
  return typeof owner === 'string' && /^\d+(\.\d+)?$/.test(owner) ? owner : null;
}
