import { beforeEach, describe, expect, it, vi } from 'vitest';
import { personOf } from '#src/api/testing/ids.ts';
import { createPinnedPeople, createRecentPeople, MAX_PINNED, MAX_RECENT } from './people-lists.ts';
import { safeStorage, type SafeStorage } from './safe-storage.ts';
import { blockedStorage, fullStorage, MemoryStorage } from '#src/session/testing/fake-storage.ts';
import { keySignIn } from '#src/session/testing/fake-tabs.ts';

/** Of the account that `keySignIn` is told of. */
const PINNED = 'person-visitors.pinned.7.510';

/** As the first account's agent has it. */
function pinnedIn(device: SafeStorage): ReturnType<typeof createPinnedPeople> {
  const pinned = createPinnedPeople(device);
  pinned.follow({ ...keySignIn(), status: 'signed-in', partner: false, signInId: 'a1', startedAt: 0 });
  return pinned;
}

let storage: MemoryStorage;
const safe = () => safeStorage(() => storage);
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

beforeEach(() => {
  storage = new MemoryStorage();
});

describe('recent people', () => {
  const labels = () =>
    createRecentPeople(safe())
      .getState()
      .map(({ label }) => label);

  it('stand last visited first, each once; under another customer they are other people', () => {
    const recent = createRecentPeople(safe());
    recent.visit({ ...personOf(1), label: 'a' });
    recent.visit({ ...personOf(1, 42), label: 'of 42' });
    recent.visit({ ...personOf(1, 43), label: 'of 43' });
    recent.visit({ ...personOf(1), label: 'a, later' });
    expect(labels()).toEqual(['a, later', 'of 43', 'of 42']);
  });

  it(`are at most ${MAX_RECENT}`, () => {
    const recent = createRecentPeople(safe());
    for (const id of range(MAX_RECENT + 5)) recent.visit({ ...personOf(id), label: String(id) });
    expect(labels()).toHaveLength(MAX_RECENT);
    expect(labels()[0]).toBe(String(MAX_RECENT + 5));
  });

  it('can be cleared, and leave nothing', () => {
    const recent = createRecentPeople(safe());
    recent.visit({ ...personOf(1), label: 'a' }, 'Vokzal');
    recent.clear();
    expect([recent.getState(), storage.length, recent.companyOf(personOf(1))]).toEqual([[], 0, null]);
  });

  it('have their companies in memory only', () => {
    const recent = createRecentPeople(safe());
    recent.visit({ ...personOf(1), label: 'a' }, 'Vokzal');
    expect([recent.companyOf(personOf(1)), recent.companyOf(personOf(1, 42))]).toEqual(['Vokzal', null]);
    expect(storage.length).toBe(1);
    expect(storage.getItem(storage.key(0) ?? '')).not.toContain('Vokzal');
  });
});

describe('pinned people', () => {
  const labels = () =>
    pinnedIn(safe())
      .getState()
      .map(({ label }) => label);

  it('stand as they were pinned; a new label, at most 100 letters of it, stands where the old one stood', () => {
    const pinned = pinnedIn(safe());
    for (const id of [1, 2, 3]) pinned.pin({ ...personOf(id), label: ` p${id} ` });
    pinned.pin({ ...personOf(2), label: 'Д'.repeat(10_000) });
    expect(labels()).toEqual(['p1', 'Д'.repeat(100), 'p3']);
  });

  it('have a long label cut, but never within a character, also where an older release cut it there', () => {
    const long = `a${'😀'.repeat(100)}`;
    const short = [`a${'😀'.repeat(49)}`];
    const pinned = pinnedIn(safe());
    pinned.pin({ ...personOf(1), label: long });
    expect(pinned.getState().map(({ label }) => label)).toEqual(short);
    storage.setItem(PINNED, JSON.stringify([{ ...personOf(1), label: long.slice(0, 100) }]));
    expect(labels()).toEqual(short);
  });

  it('can be unpinned, under their customer only', () => {
    const pinned = pinnedIn(safe());
    pinned.pin({ ...personOf(1), label: 'own' });
    pinned.pin({ ...personOf(1, 42), label: 'of 42' });
    pinned.unpin(personOf(1));
    expect(labels()).toEqual(['of 42']);
  });

  it.each([
    [2, -1, ['b', 'a', 'c']],
    [2, 1, ['a', 'c', 'b']],
    [1, -1, ['a', 'b', 'c']],
    [3, 1, ['a', 'b', 'c']],
    [4, -1, ['a', 'b', 'c']],
  ] as const)('person %i moved by %i', (id, by, expected) => {
    const pinned = pinnedIn(safe());
    for (const [index, label] of ['a', 'b', 'c'].entries()) pinned.pin({ ...personOf(index + 1), label });
    pinned.move(personOf(id), by);
    expect(labels()).toEqual(expected);
  });

  it(`are at most ${MAX_PINNED}, of whom each can still be renamed`, () => {
    const pinned = pinnedIn(safe());
    for (const id of range(MAX_PINNED)) expect(pinned.pin({ ...personOf(id), label: 'x' })).toBe(true);
    expect(pinned.pin({ ...personOf(MAX_PINNED + 1), label: 'x' })).toBe(false);
    expect(pinned.pin({ ...personOf(1), label: 'renamed' })).toBe(true);
    expect(labels()).toHaveLength(MAX_PINNED);
  });

  it('follow another tab', () => {
    const events = new EventTarget();
    vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
    const pinned = pinnedIn(safe());
    const heard = vi.fn<() => void>();
    pinned.subscribe(heard);
    pinnedIn(safe()).pin({ ...personOf(1), label: 'elsewhere' });
    events.dispatchEvent(Object.assign(new Event('storage'), { key: 'something.else' }));
    expect(heard).not.toHaveBeenCalled();
    events.dispatchEvent(Object.assign(new Event('storage'), { key: PINNED }));
    expect(pinned.getState().map(({ label }) => label)).toEqual(['elsewhere']);
  });
});

describe('what stands in storage', () => {
  it.each(['', '{', 'null', '{}', '42', '"x"', '{"length":3}'])('%j is an empty list', (text) => {
    storage.setItem(PINNED, text);
    expect(pinnedIn(safe()).getState()).toEqual([]);
  });

  it('keeps the good entries beside the bad', () => {
    const entries = [
      null,
      7,
      { personId: '1', userId: null, label: 'text for an id' },
      { personId: 1, userId: 'x', label: 'no user' },
      { personId: 1.5, userId: null, label: 'a fraction' },
      { personId: 1, userId: null, label: 42 },
      { personId: 2, label: 'good', extra: 'dropped' },
    ];
    storage.setItem(PINNED, JSON.stringify(entries));
    expect(pinnedIn(safe()).getState()).toEqual([
      { personId: 1, userId: null, label: '' },
      { personId: 2, userId: null, label: 'good' },
    ]);
  });

  it.each([
    ['blocked', blockedStorage],
    ['full', fullStorage],
  ])('or not, because it is %s: recent people live in memory, nobody is pinned', (_title, unusable) => {
    const recent = createRecentPeople(unusable());
    recent.visit({ ...personOf(1), label: 'a' });
    const pinned = pinnedIn(unusable());
    expect(pinned.pin({ ...personOf(1), label: 'b' })).toBe(false);
    expect([recent.getState().length, pinned.getState().length]).toEqual([1, 0]);
  });

  it('is what pinning leaves when the storage is full: the label too', () => {
    const pinned = pinnedIn(safe());
    pinned.pin({ ...personOf(1), label: 'kept' });
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(pinned.pin({ ...personOf(1), label: 'lost' })).toBe(false);
    expect(pinned.pin({ ...personOf(2), label: 'lost' })).toBe(false);
    expect(pinned.getState().map(({ label }) => label)).toEqual(['kept']);
  });
});
