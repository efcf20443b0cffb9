import { createStore, type ReadableStore } from '#src/lib/create-store.ts';
import { DEFAULT_COUNTRIES, type DefaultCountry } from '#src/lib/default-country.ts';
import type { SafeStorage } from './safe-storage.ts';

export const themes = ['light', 'dark', 'system'] as const;
export type ThemeChoice = (typeof themes)[number];

export type RecordsView = 'cards' | 'table';

/** Kept on this device. */
export type Preferences = {
  readonly language: string | null;
  readonly theme: ThemeChoice;
  readonly defaultCountry: DefaultCountry;
  readonly shortcuts: boolean;
  /** No names in page titles: browsers keep titles on disk. */
  readonly idOnlyTitles: boolean;
  readonly records: RecordsView;
};

export type PreferencesStore = ReadableStore<Preferences> & {
  change: (part: Partial<Preferences>) => void;
};

const keys = {
  language: 'person-visitors.language',
  theme: 'person-visitors.theme',
  defaultCountry: 'person-visitors.default-country',
  shortcuts: 'person-visitors.shortcuts',
  idOnlyTitles: 'person-visitors.id-only-titles',
  records: 'person-visitors.records',
} as const satisfies Record<keyof Preferences, string>;

export function readPreferences(device: SafeStorage): Preferences {
  return {
    language: device.read(keys.language),
    theme: themes.find((theme) => theme === device.read(keys.theme)) ?? 'system',
    defaultCountry: DEFAULT_COUNTRIES.find((country) => country === device.read(keys.defaultCountry)) ?? 'RU',
    shortcuts: device.read(keys.shortcuts) !== 'off',
    idOnlyTitles: device.read(keys.idOnlyTitles) === 'on',
    records: device.read(keys.records) === 'table' ? 'table' : 'cards',
  };
}

export function createPreferences(device: SafeStorage): PreferencesStore {
  const { getState, subscribe, setState } = createStore(readPreferences(device));
  // Another tab has changed them.
  globalThis.addEventListener?.('storage', () => setState(readPreferences(device)));
  return {
    getState,
    subscribe,
    change: (part) => {
      if (part.language != null) device.write(keys.language, part.language);
      if (part.theme !== undefined) device.write(keys.theme, part.theme);
      if (part.defaultCountry !== undefined) device.write(keys.defaultCountry, part.defaultCountry);
      if (part.shortcuts !== undefined) device.write(keys.shortcuts, part.shortcuts ? 'on' : 'off');
      if (part.idOnlyTitles !== undefined) device.write(keys.idOnlyTitles, part.idOnlyTitles ? 'on' : 'off');
      if (part.records !== undefined) device.write(keys.records, part.records);
      setState({ ...getState(), ...part });
    },
  };
}
