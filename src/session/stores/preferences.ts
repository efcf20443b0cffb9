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
  /** The last conversation is shown without a press, for 2 to 3 points for each person. */
  readonly lastConversation: boolean;
  readonly records: RecordsView;
};

export type PreferencesStore = ReadableStore<Preferences> & {
  change: (changes: Partial<Preferences>) => void;
};

const keys = {
  language: 'person-visitors.language',
  theme: 'person-visitors.theme',
  defaultCountry: 'person-visitors.default-country',
  shortcuts: 'person-visitors.shortcuts',
  idOnlyTitles: 'person-visitors.id-only-titles',
  lastConversation: 'person-visitors.last-conversation',
  records: 'person-visitors.records',
} as const satisfies Record<keyof Preferences, string>;

export function readPreferences(device: SafeStorage): Preferences {
  return {
    language: device.read(keys.language),
    theme: themes.find((theme) => theme === device.read(keys.theme)) ?? 'system',
    defaultCountry: DEFAULT_COUNTRIES.find((country) => country === device.read(keys.defaultCountry)) ?? 'RU',
    shortcuts: device.read(keys.shortcuts) !== 'off',
    idOnlyTitles: device.read(keys.idOnlyTitles) === 'on',
    lastConversation: device.read(keys.lastConversation) === 'on',
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
    change: (changes) => {
      const changed = new Map(Object.entries(changes));
      for (const [name, key] of Object.entries(keys)) {
        const value = changed.get(name);
        if (value != null) device.write(key, typeof value === 'boolean' ? (value ? 'on' : 'off') : value);
      }
      setState({ ...getState(), ...changes });
    },
  };
}
