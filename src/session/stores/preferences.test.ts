import { describe, expect, it, vi } from 'vitest';
import { createPreferences } from './preferences.ts';
import { safeStorage } from './safe-storage.ts';
import { blockedStorage, fullStorage, MemoryStorage } from '#src/session/testing/fake-storage.ts';

const unchosen = {
  language: null,
  theme: 'system',
  defaultCountry: 'RU',
  shortcuts: true,
  idOnlyTitles: false,
  lastConversation: false,
  records: 'cards',
} as const;
const chosen = {
  language: 'ru',
  theme: 'dark',
  defaultCountry: 'other',
  shortcuts: false,
  idOnlyTitles: true,
  lastConversation: true,
  records: 'table',
} as const;

const on = (storage: MemoryStorage) => createPreferences(safeStorage(() => storage));

describe('preferences', () => {
  it('start unchosen', () => {
    expect(on(new MemoryStorage()).getState()).toEqual(unchosen);
  });

  it('are kept on the device, each apart', () => {
    const storage = new MemoryStorage();
    on(storage).change({ theme: 'dark' });
    expect(on(storage).getState()).toEqual({ ...unchosen, theme: 'dark' });
    on(storage).change(chosen);
    expect(on(storage).getState()).toEqual(chosen);
    on(storage).change({ shortcuts: true });
    expect(on(storage).getState()).toEqual({ ...chosen, shortcuts: true });
  });

  it('that nobody offers are unchosen', () => {
    const storage = new MemoryStorage();
    storage.setItem('person-visitors.theme', 'pink');
    storage.setItem('person-visitors.default-country', 'US');
    storage.setItem('person-visitors.shortcuts', 'maybe');
    storage.setItem('person-visitors.id-only-titles', 'maybe');
    storage.setItem('person-visitors.last-conversation', 'maybe');
    storage.setItem('person-visitors.records', 'list');
    expect(on(storage).getState()).toEqual(unchosen);
  });

  it('follow another tab', () => {
    const events = new EventTarget();
    vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
    const storage = new MemoryStorage();
    const preferences = on(storage);
    on(storage).change({ theme: 'dark' });
    events.dispatchEvent(new Event('storage'));
    expect(preferences.getState().theme).toBe('dark');
  });

  it.each([
    ['blocked', blockedStorage],
    ['full', fullStorage],
  ])('hold for this visit where storage is %s', (_title, unusable) => {
    const preferences = createPreferences(unusable());
    preferences.change(chosen);
    expect(preferences.getState()).toEqual(chosen);
  });
});
