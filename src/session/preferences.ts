import { asObject, parseString } from '#src/domain/json.ts';
import { DEFAULT_COUNTRIES } from '#src/domain/phone.ts';
import { type SafeStorage, persistedStore } from './storage.ts';

export const themes = ['light', 'dark', 'system'] as const;

export const recordsViews = ['cards', 'table'] as const;
export type RecordsView = (typeof recordsViews)[number];

export type PreferencesStore = ReturnType<typeof createPreferences>;

export type Preferences = Readonly<ReturnType<typeof parsePreferences>>;

const PREFERENCES_KEY = 'person-visitors.preferences';

export const readPreferences = (device: SafeStorage): Preferences =>
  parsePreferences(device.read(PREFERENCES_KEY));

export function createPreferences(device: SafeStorage) {
  const store = persistedStore<Preferences>(device, PREFERENCES_KEY, parsePreferences);
  const change = (changes: Partial<Preferences>): void => store.set({ ...store.getState(), ...changes });
  return { ...store, change };
}

function parsePreferences(json: unknown) {
  const saved = asObject(json);
  return {
    language: parseString(saved['language']),
    theme: themes.find((theme) => theme === saved['theme']) ?? 'system',
    defaultCountry: DEFAULT_COUNTRIES.find((country) => country === saved['defaultCountry']) ?? 'RU',
    shortcuts: saved['shortcuts'] !== false,
    records: recordsViews.find((view) => view === saved['records']) ?? 'cards',
  };
}
