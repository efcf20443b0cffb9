import { readJson, type SafeStorage } from '#src/session/stores/safe-storage.ts';

/**
 * Sign-ins that have ended on this device, by their random ids and nothing else: a tab that was closed or asleep meanwhile must
 * not go on with one. Read anew each time: every tab writes it.
 */
export type EndedSignIns = {
  has: (scope: string) => boolean;
  add: (scope: string) => void;
  /** For one that another tab renewed while this one took it for ended. */
  remove: (scope: string) => void;
};

const KEY = 'person-visitors.ended-sign-ins';
export const MOST_ENDED = 100;

export function createEndedSignIns(device: SafeStorage): EndedSignIns {
  /** Where the storage is nearly full, at least the last. */
  const write = (scopes: readonly string[]): void => {
    [MOST_ENDED, 10, 1].some((most) => device.write(KEY, JSON.stringify(scopes.slice(-most))));
  };
  return {
    has: (scope) => hasEnded(device, scope),
    add: (scope) => write([...read(device).filter((other) => other !== scope), scope]),
    remove: (scope) => {
      if (hasEnded(device, scope)) write(read(device).filter((other) => other !== scope));
    },
  };
}

export const hasEnded = (device: SafeStorage, scope: string): boolean => read(device).includes(scope);

function read(device: SafeStorage): readonly string[] {
  const value = readJson(device, KEY);
  return Array.isArray(value) ? value.filter((scope) => typeof scope === 'string') : [];
}
