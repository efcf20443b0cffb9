import { expect, it } from 'vitest';
import { toToken } from '#src/domain/testing/ids.ts';
import { fullStorage, MemoryStorage } from '#src/session/testing/fake-storage.ts';
import { FakeJar, signedInAs } from '#src/session/testing/fake-tabs.ts';
import { UNKNOWN_ACCOUNT } from './account-requests.ts';
import { safeStorage } from './storage.ts';
import { createSessionStore, SESSION_KEY, type SignedIn } from './stored-session.ts';

const session = (token = 'secret-key'): SignedIn => ({ ...signedInAs('0abc'), token: toToken(token) });

function setUp(jar = new FakeJar()) {
  const memory = new MemoryStorage();
  const device = safeStorage(() => memory);
  return { memory, jar, store: createSessionStore(device, jar) };
}

it.each([
  ['a key of a single character', 'k'],
  ['one of 2,000 characters', `secret-key${'k'.repeat(1990)}`],
  ['one that is not ASCII', 'ключ-😀'],
])('a sign-in that is not remembered is unreadable without its cookie: %s', (_title, token) => {
  const kept = setUp();
  expect(kept.store.write(session(token))).toBe(true);
  const read = kept.store.read();
  expect(read).toEqual(session(token));
  expect(read?.status === 'signed-in' && read.token.reveal()).toBe(token);
  const [[name, mask] = ['', '']] = kept.jar.all;
  expect(name).toMatch(/^person-visitors\.0abc\.[0-9a-f]{8}$/);
  expect(mask).toMatch(/^[\w-]+$/);
  for (const text of [kept.memory.text(), mask]) expect(text).not.toContain(btoa('secret').slice(0, -1));
  if (token.length > 1) expect(kept.memory.text()).not.toContain(token);
  kept.jar.all.clear();
  expect(kept.store.read()).toBeNull();
});

it('a sign-in that is not remembered replaces its cookie', () => {
  const kept = setUp();
  kept.store.write(session());
  const former = kept.jar.cookie;
  kept.store.write(session());
  expect(kept.jar.all.size).toBe(1);
  expect(kept.jar.cookie).not.toBe(former);
  kept.store.mark('0abc', 5);
  expect(kept.jar.all.size).toBe(0);
  expect(kept.memory.text()).toBe(JSON.stringify([[SESSION_KEY, '{"signedOut":"0abc","at":5}']]));
  kept.store.remove();
  expect(kept.memory.length).toBe(0);
});

it('two viewers on two ports of one host keep their sign-ins apart', () => {
  const jar = new FakeJar();
  const [first, second] = [setUp(jar).store, setUp(jar).store];
  first.write(session());
  second.write({ ...session('other-key'), signInId: 'other' });
  expect([first.read(), second.read()]).toMatchObject([{ signInId: '0abc' }, { signInId: 'other' }]);
  second.mark('other', 5);
  expect(first.read()).toEqual(session());
  expect(second.read()).toMatchObject({ status: 'marked' });
});

const https = 'https://viewer.example/';

it.each([
  ['on http', 'http://viewer.example/', () => false, /^person-visitors/],
  ['on https', https, (all: readonly string[]) => !all.includes('Secure'), /^__Host-/],
  ['in a frame, on https', https, (all: readonly string[]) => !all.includes('Partitioned'), /^__Host-/],
])('a sign-in that is not remembered has its cookie %s', (_title, url, refuses, name) => {
  const kept = setUp(new FakeJar(url, refuses));
  expect([kept.store.write(session()), kept.store.read()]).toEqual([true, session()]);
  expect(kept.jar.cookie).toMatch(name);
  kept.store.remove();
  expect(kept.jar.cookie).toBe('');
});

it.each([
  ['in a frame of another site, on http', setUp(new FakeJar(undefined, () => true)), 'k'],
  ['with a token that is too long for a cookie', setUp(), 'k'.repeat(4000)],
])('no record is left where the cookie is refused: %s', (_title, kept, token) => {
  kept.memory.setItem(SESSION_KEY, '{"token":"of another"}');
  expect(kept.store.write(session(token))).toBe(false);
  expect([kept.memory.length, kept.jar.all.size]).toEqual([0, 0]);
});

it('a sign-in that is not to be remembered leaves no cookie where storage is full', () => {
  const jar = new FakeJar();
  const store = createSessionStore(fullStorage(), jar);
  expect(store.write(session())).toBe(false);
  expect([store.read(), jar.all.size]).toEqual([null, 0]);
  expect(() => store.mark('0abc', 5)).not.toThrow();
});

it('a remembered sign-in needs no cookie, and no sign-in stores the login', () => {
  const kept = setUp(new FakeJar(undefined, () => true));
  const kind = { type: 'session', login: 'marina@vokzal.example', expiresAt: 9 } as const;
  kept.store.write({ ...session(), remember: true, kind });
  expect(kept.store.read()).toEqual({ ...session(), remember: true, kind: { ...kind, login: '' } });
  expect(kept.memory.text()).not.toContain('marina');
});

const record = { ...session(), token: 'secret-key', kind: { type: 'key' }, remember: true };

it.each<[string, unknown]>([
  ['a list', []],
  ['a blank token', { ...record, token: ' ' }],
  ['an unknown kind', { ...record, kind: { type: 'cookie' } }],
  ['no id', { ...record, signInId: '' }],
  ['no start', { ...record, startedAt: '5' }],
  ['no account', { ...record, account: null }],
  ['a mask that is no base64', { ...record, cookie: 'bad' }],
  ['a mask of another length', { ...record, cookie: 'short' }],
  ['a mask of another token', { ...record, token: 'AAAA', cookie: 'other' }],
])('%s is no sign-in', (_title, json) => {
  const kept = setUp();
  kept.jar.all.set('bad', '?').set('short', 'AA').set('other', '____');
  kept.memory.setItem(SESSION_KEY, JSON.stringify(json));
  expect(kept.store.read()).toBeNull();
});

const known = { ...session().account, isPartner: false, appId: 5 };
const rights = { components: ['consultant'], permissions: ['address_book: select'] };

it.each([
  ['of an unknown account', UNKNOWN_ACCOUNT],
  ['whose account lacks a component', { ...UNKNOWN_ACCOUNT, lacksConfiguration: true }],
  ['with components and rights', { ...known, ...rights }],
])('the stored sign-in %s is read as it was written', (_title, account) => {
  const kept = setUp();
  kept.store.write({ ...session(), account });
  expect(kept.store.read()).toMatchObject({ account });
});

it('the stored sign-in of an earlier release has no rights', () => {
  const kept = setUp();
  const account = { ...known, components: undefined, permissions: undefined };
  kept.memory.setItem(SESSION_KEY, JSON.stringify({ ...record, account }));
  expect(kept.store.read()).toMatchObject({ account: { appId: 5, components: null, permissions: null } });
});
