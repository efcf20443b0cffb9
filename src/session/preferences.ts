import { isJsonObject, parseString } from '#src/domain/json.ts';
import { DEFAULT_COUNTRIES, type DefaultCountry } from '#src/domain/phone.ts';
import { type ReadableStore, type SafeStorage, stored } from './storage.ts';

export const themes = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof themes)[number];

export type RecordsView = 'cards' | 'table';

/** Kept on this device. */
export type Preferences = {
  readonly language: string | null;
  readonly theme: ThemeChoice;
  readonly defaultCountry: DefaultCountry;
  readonly shortcuts: boolean;
  readonly records: RecordsView;
};

export type PreferencesStore = ReadableStore<Preferences> & {
  change: (changes: Partial<Preferences>) => void;
};

const KEY = 'person-visitors.preferences';

export const readPreferences = (device: SafeStorage): Preferences => parsePreferences(device.read(KEY));

export function createPreferences(device: SafeStorage): PreferencesStore {
  const store = stored(device, KEY, parsePreferences);
  return { ...store, change: (changes) => store.set({ ...store.getState(), ...changes }) };
}

function parsePreferences(json: unknown): Preferences {
  const saved = isJsonObject(json) ? json : {};
  return {
    language: parseString(saved['language']),
    theme: themes.find((theme) => theme === saved['theme']) ?? 'system',
    defaultCountry: DEFAULT_COUNTRIES.find((country) => country === saved['defaultCountry']) ?? 'RU',
    shortcuts: saved['shortcuts'] !== false,
    records: saved['records'] === 'table' ? 'table' : 'cards',
  };
}
