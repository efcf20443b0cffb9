import { describe, expect, it, vi } from 'vitest';
import { userOf } from '#src/api/testing/ids.ts';
import {
  createChosenCustomer,
  createCustomerNames,
  createRecentCustomers,
  MAX_RECENT_CUSTOMERS,
} from './customers.ts';
import { safeStorage, type SafeStorage } from './stored.ts';
import { MemoryStorage } from '#src/session/testing/fake-storage.ts';

const safe = (storage = new MemoryStorage()): SafeStorage => safeStorage(() => storage);

function holding(key: string, text: string): SafeStorage {
  const storage = new MemoryStorage();
  storage.setItem(key, `{"value":${text}}`);
  return safe(storage);
}

const CHOSEN = 'person-visitors.customer';
const RECENT = 'person-visitors.recent-customers';
/** Its two hundredth character is half an emoji. */
const longName = `a${'😀'.repeat(200)}`;
const cutName = `a${'😀'.repeat(99)}`;
const romashka = { userId: userOf(200101), label: 'Ромашка' };

describe('the chosen customer', () => {
  it('outlives a reload of the tab, until it is cleared', () => {
    const storage = new MemoryStorage();
    const tab = safe(storage);
    const store = createChosenCustomer(tab);
    expect(store.getState()).toBeNull();
    store.choose(romashka);
    expect(store.getState()).toEqual(romashka);
    expect(createChosenCustomer(tab).getState()).toEqual(romashka);
    store.clear();
    expect(store.getState()).toBeNull();
    expect(storage.length).toBe(0);
  });

  it('tells those who listen of a change, and of nothing else', () => {
    const store = createChosenCustomer(safe());
    const listener = vi.fn<() => void>();
    const stop = store.subscribe(listener);
    store.clear();
    expect(listener).toHaveBeenCalledTimes(0);
    store.choose(romashka);
    const state = store.getState();
    store.choose({ ...romashka });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.getState()).toBe(state);
    store.choose({ ...romashka, label: 'Ромашка · Мария' });
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    store.clear();
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('has a long name cut, but never within a character, also where an older release cut it there', () => {
    const store = createChosenCustomer(safe());
    store.choose({ ...romashka, label: longName });
    expect(store.getState()?.label).toBe(cutName);
    const stored = JSON.stringify({ ...romashka, label: longName.slice(0, 200) });
    expect(createChosenCustomer(holding(CHOSEN, stored)).getState()?.label).toBe(cutName);
  });

  it('of two tabs is two', () => {
    const [one, two] = [createChosenCustomer(safe()), createChosenCustomer(safe())];
    one.choose(romashka);
    two.choose({ userId: userOf(200201), label: 'Вокзал' });
    expect(one.getState()).toEqual(romashka);
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no id', '{"label":"Ромашка"}'],
    ['an id as text', '{"userId":"200101","label":"Ромашка"}'],
    ['an id that is none', '{"userId":0,"label":"Ромашка"}'],
    ['no label', '{"userId":200101}'],
  ])('is nobody after %s in the storage', (_title, stored) => {
    expect(createChosenCustomer(holding(CHOSEN, stored)).getState()).toBeNull();
  });
});

describe('recent customers', () => {
  it('are the last five, the latest first, each once', () => {
    const storage = new MemoryStorage();
    const tab = safe(storage);
    const recent = createRecentCustomers(tab);
    for (const value of [1, 2, 3, 4, 5, 6, 3]) recent.visit({ userId: userOf(value), name: `name ${value}` });
    const ids = recent.getState().map(({ userId }) => userId);
    expect(ids).toEqual([3, 6, 5, 4, 2]);
    expect(ids).toHaveLength(MAX_RECENT_CUSTOMERS);
    expect(createRecentCustomers(tab).getState()).toEqual(recent.getState());
    expect(recent.getState()).toBe(recent.getState());
    recent.follow(null);
    expect(recent.getState()).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it('have a long name cut, but never within a character, also where an older release cut it there', () => {
    const { userId } = romashka;
    const recent = createRecentCustomers(safe());
    recent.visit({ userId, name: longName });
    expect(recent.getState()).toEqual([{ userId, name: cutName }]);
    const stored = JSON.stringify([{ userId, name: longName.slice(0, 200) }]);
    expect(createRecentCustomers(holding(RECENT, stored)).getState()).toEqual([{ userId, name: cutName }]);
  });

  it('leave out what no viewer wrote', () => {
    const stored =
      '[{"userId":1,"name":"a"},{"userId":-1,"name":"b"},{"name":"c"},null,7,{"userId":2,"name":3}]';
    expect(createRecentCustomers(holding(RECENT, stored)).getState()).toEqual([
      { userId: 1, name: 'a' },
      { userId: 2, name: '' },
    ]);
  });
});

describe('the names of customers', () => {
  it('outlive a reload of the tab, for more customers than the recent ones, until they are cleared', () => {
    const storage = new MemoryStorage();
    const tab = safe(storage);
    const names = createCustomerNames(tab);
    for (let value = 1; value <= 501; value += 1)
      names.visit({ userId: userOf(value), name: `name ${value}` });
    const known = createCustomerNames(tab).getState();
    expect(known).toHaveLength(500);
    expect(known.at(-1)).toEqual({ userId: 2, name: 'name 2' });
    names.follow(null);
    expect(storage.length).toBe(0);
  });
});
