import { expect, it } from 'vitest';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { MemoryStorage } from '#src/session/testing/fake-storage.ts';
import { createRecentPeople, MAX_RECENT } from './recent-people.ts';
import { safeStorage } from './storage.ts';

function recentIn(storage: MemoryStorage) {
  const recent = createRecentPeople(safeStorage(() => storage));
  recent.resetForSignIn('s');
  return recent;
}
const namesIn = (storage: MemoryStorage) =>
  recentIn(storage)
    .getState()
    .map(({ name }) => name);

it('recent people are sorted by last visit, each once for each customer', () => {
  const storage = new MemoryStorage();
  const recent = recentIn(storage);
  recent.visit({ ...toPersonKey(1), name: 'a' });
  recent.visit({ ...toPersonKey(1, 42), name: 'of 42' });
  recent.visit({ ...toPersonKey(1), name: 'a, later' });
  expect(namesIn(storage)).toEqual(['a, later', 'of 42']);
  for (let id = 2; id <= MAX_RECENT; id += 1) recent.visit({ ...toPersonKey(id), name: String(id) });
  expect(namesIn(storage)).toHaveLength(MAX_RECENT);
  expect(namesIn(storage).at(-1)).toBe('a, later');
});

it.each([
  [null, []],
  [{ personId: '01', name: 'no ID' }, []],
  [{ personId: 1, userId: 'x', name: 'no user' }, []],
  [{ personId: 1, name: 42 }, []],
  [{ personId: 2, name: 'good', extra: 'dropped' }, ['good']],
  // Never within a character.
  [{ personId: 1, name: `a${'😀'.repeat(100)}` }, [`a${'😀'.repeat(49)}`]],
])('of the stored %j, readable entries are kept', (entry, names) => {
  const storage = new MemoryStorage();
  storage.setItem('person-visitors.recent', JSON.stringify({ signInId: 's', value: [entry] }));
  expect(namesIn(storage)).toEqual(names);
});
