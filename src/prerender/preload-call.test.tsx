import { beforeEach, expect, it, vi } from 'vitest';
import type { Fetch } from '#src/api/http-post.ts';
import { silentFetch } from '#src/api/testing/fake-fetch.ts';
import { safeStorage } from '#src/session/storage.ts';
import { createSessionStore, SESSION_KEY, type SignedIn } from '#src/session/stored-session.ts';
import { MemoryStorage } from '#src/session/testing/fake-storage.ts';
import { signedInAs, vokzal } from '#src/session/testing/fake-tabs.ts';

const fetch = vi.fn<Fetch>(silentFetch);
const client = signedInAs('a');
const partner: SignedIn = { ...client, account: { ...vokzal, isPartner: true } };

/** Loads a page with this link, in a browser that is signed in. */
async function open(link: string, session: SignedIn | null): Promise<void> {
  const storage = new MemoryStorage();
  const device = safeStorage(() => storage);
  if (session !== null) createSessionStore(device, document).write(session);
  vi.stubGlobal('localStorage', storage);
  history.replaceState(null, '', link);
  vi.resetModules();
  await import('./preload-call.ts');
}

beforeEach(() => {
  fetch.mockClear();
  const matchMedia = () => ({ matches: true });
  const globals = { fetch, preload: undefined, DICTIONARY_FILES: {}, matchMedia };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
});

it.each([
  ['a client’s link', '/persons/7000000005', client, 1],
  ['a partner’s, which names the customer', '/persons/7000000005?user_id=5', partner, 1],
  ['a partner’s, which names none', '/persons/7000000005', partner, 0],
  ['somebody’s who is not signed in', '/persons/7000000005', null, 0],
  ['what is no ID', '/persons/01', client, 0],
  ['a number that is too large', '/persons/9007199254740993', client, 0],
  ['an ID that only the app can read', '/persons/%37000000005', client, 0],
  ['another page', '/find#phone=79165551234', client, 0],
])('the call of %s is sent only if it is certain', async (_whose, link, session, sent) => {
  await open(link, session);
  expect(fetch).toHaveBeenCalledTimes(sent);
});

it('the call has its own request ID, the token and the person', async () => {
  await open('/persons/7000000005?user_id=5', partner);
  const params = { access_token: partner.token.reveal(), user_id: 5, person_id: 7_000_000_005 };
  const id = globalThis.preload?.person?.call.requestId;
  const body = JSON.stringify({ jsonrpc: '2.0', id, method: 'get.person_visitors', params });
  expect(fetch.mock.calls[0]?.[1].body).toBe(body);
  expect(id).toMatch(/^[\da-f]{32}$/);
});

it('the call and its prerendered cards end when another tab signs out', async () => {
  await open('/persons/7000000005', client);
  document.body.innerHTML = '<div class="prerender"><p>A card</p></div>';
  const signal = fetch.mock.calls[0]?.[1].signal;
  dispatchEvent(new StorageEvent('storage', { key: 'person-visitors.theme' }));
  expect(signal?.aborted).toBe(false);
  dispatchEvent(new StorageEvent('storage', { key: SESSION_KEY }));
  expect(signal?.aborted).toBe(true);
  expect(globalThis.preload?.person).toBeNull();
  expect(document.body.textContent).toBe('');
});
