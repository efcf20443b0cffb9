import { expect, it } from 'vitest';
import { toUserId } from '#src/domain/testing/ids.ts';
import { safeStorage } from './storage.ts';
import { MemoryStorage } from './testing/fake-storage.ts';
import { createCustomers, MAX_KNOWN } from './customers.ts';

const KEY = 'person-visitors.customers';
const romashka = { userId: toUserId(200101), name: 'Ромашка' };
const vokzal = { userId: toUserId(200201), name: 'Вокзал' };

function setUp(stored?: unknown) {
  const storage = new MemoryStorage();
  if (stored !== undefined) storage.setItem(KEY, JSON.stringify({ signInId: 'a', value: stored }));
  const openTab = () => {
    const customers = createCustomers(safeStorage(() => storage));
    customers.resetForSignIn('a');
    return customers;
  };
  return { storage, openTab };
}

it('customer store keeps the chosen customer for new tabs until the sign-out', () => {
  const { storage, openTab } = setUp();
  const tab = openTab();
  expect(tab.getState()).toEqual({ chosen: null, known: [] });
  tab.choose(romashka);
  expect(openTab().getState()).toEqual({ chosen: romashka.userId, known: [romashka] });
  tab.resetForSignIn(null);
  expect(tab.getState()).toEqual({ chosen: null, known: [] });
  expect(storage.length).toBe(0);
});

it('customer store of an open tab keeps its own choice', () => {
  const { openTab } = setUp();
  const [one, two] = [openTab(), openTab()];
  one.choose(romashka);
  two.choose(vokzal);
  expect(one.getState().chosen).toBe(romashka.userId);
  expect(openTab().getState().chosen).toBe(vokzal.userId);
  one.rememberName({ userId: toUserId(3), name: 'Ёлка' });
  expect(one.getState()).toMatchObject({ chosen: romashka.userId, known: [{ userId: 3 }, romashka] });
});

it('customer store keeps the latest fifty, each once', () => {
  const { openTab } = setUp();
  const tab = openTab();
  for (let id = 1; id <= MAX_KNOWN + 1; id += 1) tab.rememberName({ userId: toUserId(id), name: `n${id}` });
  // Never cut within a character.
  tab.rememberName({ userId: toUserId(3), name: `a${'😀'.repeat(200)}` });
  expect(tab.getState().known[0]?.name).toBe(`a${'😀'.repeat(99)}`);
  const ids = tab.getState().known.map(({ userId }) => userId);
  expect([ids.length, new Set(ids).size, ids[0]]).toEqual([MAX_KNOWN, MAX_KNOWN, 3]);
});

it.each([
  ['values that are no IDs', { chosen: 0, known: [{ userId: 'x', name: 'a' }] }, { chosen: null, known: [] }],
  ['bad entries', { chosen: 7, known: [null, { userId: 2 }, vokzal] }, { chosen: 7, known: [vokzal] }],
])('customer store drops stored %s', (_title, stored, expected) => {
  expect(setUp(stored).openTab().getState()).toEqual(expected);
});
