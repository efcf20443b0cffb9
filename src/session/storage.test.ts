import { expect, it, vi } from 'vitest';
import { blockedStorage, fullStorage, MemoryStorage } from '#src/session/testing/fake-storage.ts';
import { createStore } from '#src/domain/store.ts';
import { listParser, safeStorage, persistedStore, perSignInStore } from './storage.ts';

const key = 'person-visitors.recent';
const numbers = listParser((json) => (typeof json === 'number' ? json : null));
const on = (memory: MemoryStorage) => safeStorage(() => memory);
const inTab = (memory: MemoryStorage) => persistedStore(on(memory), key, numbers);

it.each([
  ['[1,"2",3]', [1, 3]],
  ['{"length":3}', []],
  ['{', []],
])('a stored value is parsed: %s', (text, value) => {
  const memory = new MemoryStorage();
  memory.setItem(key, text);
  expect(inTab(memory).getState()).toEqual(value);
});

it('a stored value is kept until it is cleared, and follows another tab', () => {
  const events = new EventTarget();
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  const memory = new MemoryStorage();
  const [one, other] = [inTab(memory), inTab(memory)];
  one.set([1]);
  events.dispatchEvent(Object.assign(new Event('storage'), { key: 'b' }));
  expect(other.getState()).toEqual([]);
  events.dispatchEvent(Object.assign(new Event('storage'), { key }));
  expect(other.getState()).toEqual([1]);
  one.clear();
  expect([one.getState(), memory.length]).toEqual([[], 0]);
  // Everything was removed.
  events.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
  expect(other.getState()).toEqual([]);
});

it.each([
  ['blocked', blockedStorage],
  ['full', fullStorage],
])('a stored value is in memory only if storage is %s', (_title, unusable) => {
  const store = persistedStore(unusable(), key, numbers);
  store.set([1]);
  expect(store.getState()).toEqual([1]);
  store.clear();
  expect(store.getState()).toEqual([]);
});

const open = (memory: MemoryStorage) => perSignInStore(on(memory), key, numbers);

it.each([
  ['is kept for it', 'x', [1], 1],
  ['is gone with it', null, [], 0],
  ['is nothing to another', 'y', [], 0],
])('a value of a sign-in: %s, in open and in closed tabs', (_title, signInId, value, length) => {
  const memory = new MemoryStorage();
  const [opened, later] = [open(memory), open(memory)];
  opened.resetForSignIn('x');
  opened.set([1]);
  for (const store of [later, opened]) {
    store.resetForSignIn(signInId);
    expect([store.getState(), memory.length]).toEqual([value, length]);
  }
});

it('a value of no sign-in is not kept: nothing would drop it', () => {
  const memory = new MemoryStorage();
  const store = open(memory);
  store.set([1]);
  expect([store.getState(), memory.length]).toEqual([[], 0]);
});

it('a store calls its listeners in the order of subscription', () => {
  const store = createStore(0);
  const heard: string[] = [];
  for (const name of ['a', 'b', 'c']) store.subscribe(() => heard.push(`${name}${store.getState()}`));
  store.setState(1);
  store.setState(1);
  expect(heard).toEqual(['a1', 'b1', 'c1', 'a1', 'b1', 'c1']);
});
