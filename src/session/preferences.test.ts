import { expect, it } from 'vitest';
import { createPreferences } from './preferences.ts';
import { safeStorage } from './storage.ts';
import { MemoryStorage } from '#src/session/testing/fake-storage.ts';

const unchosen = { language: null, theme: 'system', defaultCountry: 'RU', shortcuts: true, records: 'cards' };
const chosen = {
  language: 'ru',
  theme: 'dark',
  defaultCountry: 'other',
  shortcuts: false,
  records: 'table',
} as const;

const on = (storage: MemoryStorage) => createPreferences(safeStorage(() => storage));

it('preferences have defaults, and are stored each by itself', () => {
  const storage = new MemoryStorage();
  expect(on(storage).getState()).toEqual(unchosen);
  on(storage).change({ theme: 'dark' });
  expect(on(storage).getState()).toEqual({ ...unchosen, theme: 'dark' });
  on(storage).change(chosen);
  on(storage).change({ shortcuts: true });
  expect(on(storage).getState()).toEqual({ ...chosen, shortcuts: true });
});

it('unknown preferences have defaults', () => {
  const storage = new MemoryStorage();
  const unknown = { language: 1, theme: 'pink', defaultCountry: 'US', shortcuts: 'maybe', records: 'list' };
  storage.setItem('person-visitors.preferences', JSON.stringify(unknown));
  expect(on(storage).getState()).toEqual(unchosen);
});
