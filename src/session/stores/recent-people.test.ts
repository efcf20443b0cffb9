import { expect, it } from 'vitest';
import { personOf } from '#src/api/testing/ids.ts';
import { blockedStorage, fullStorage, MemoryStorage } from '#src/session/testing/fake-storage.ts';
import { createRecentPeople, MAX_RECENT } from './recent-people.ts';
import { safeStorage } from './stored.ts';

const recentIn = (storage: MemoryStorage) => createRecentPeople(safeStorage(() => storage));
const namesIn = (storage: MemoryStorage) =>
  recentIn(storage)
    .getState()
    .map(({ name }) => name);

it('recent people stand last visited first, each once; under another customer they are other people', () => {
  const storage = new MemoryStorage();
  const recent = recentIn(storage);
  recent.visit({ ...personOf(1), name: 'a' });
  recent.visit({ ...personOf(1, 42), name: 'of 42' });
  recent.visit({ ...personOf(1), name: 'a, later' });
  expect(namesIn(storage)).toEqual(['a, later', 'of 42']);
});

it(`recent people are at most ${MAX_RECENT}`, () => {
  const storage = new MemoryStorage();
  const recent = recentIn(storage);
  for (let id = 1; id <= MAX_RECENT + 5; id += 1) recent.visit({ ...personOf(id), name: String(id) });
  expect(namesIn(storage)).toHaveLength(MAX_RECENT);
  expect(namesIn(storage)[0]).toBe(String(MAX_RECENT + 5));
});

it.each([
  ['', []],
  ['{', []],
  ['{"length":3}', []],
  [JSON.stringify([null, 7, { personId: '1', name: 'text for an ID' }]), []],
  [
    JSON.stringify([
      { personId: 1, userId: 'x', name: 'no user' },
      { personId: 1.5, name: 'a fraction' },
    ]),
    [],
  ],
  [
    JSON.stringify([
      { personId: 1, name: 42 },
      { personId: 2, name: 'good', extra: 'dropped' },
    ]),
    ['good'],
  ],
  // Never within a character.
  [JSON.stringify([{ personId: 1, name: `a${'😀'.repeat(100)}` }]), [`a${'😀'.repeat(49)}`]],
])('of what is stored, %s, the good entries are kept', (text, names) => {
  const storage = new MemoryStorage();
  storage.setItem('person-visitors.recent', `{"value":${text}}`);
  expect(namesIn(storage)).toEqual(names);
});

it.each([
  ['blocked', blockedStorage],
  ['full', fullStorage],
])('recent people are in memory where storage is %s', (_title, unusable) => {
  const recent = createRecentPeople(unusable());
  recent.visit({ ...personOf(1), name: 'a' });
  expect(recent.getState()).toHaveLength(1);
});
