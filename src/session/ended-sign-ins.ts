import { readJson, type SafeStorage } from '#src/session/stores/safe-storage.ts';

/**
 * Sign-ins that have ended on this device, by their random ids and nothing else: a tab that was closed or asleep meanwhile must
 * not go on with one. Read anew each time: every tab writes it.
 */
export type EndedSignIns = {
  has: (signInId: string) => boolean;
  add: (signInId: string) => void;
  /** For one that another tab renewed while this one took it for ended. */
  remove: (signInId: string) => void;
};

const KEY = 'person-visitors.ended-sign-ins';
export const MOST_ENDED = 100;

export function createEndedSignIns(device: SafeStorage): EndedSignIns {
  /** Where the storage is nearly full, at least the last. */
  const write = (signInIds: readonly string[]): void => {
    [MOST_ENDED, 10, 1].some((most) => device.write(KEY, JSON.stringify(signInIds.slice(-most))));
  };
  return {
    has: (signInId) => hasEnded(device, signInId),
    add: (signInId) => write([...read(device).filter((other) => other !== signInId), signInId]),
    remove: (signInId) => {
      if (hasEnded(device, signInId)) write(read(device).filter((other) => other !== signInId));
    },
  };
}

export const hasEnded = (device: SafeStorage, signInId: string): boolean => read(device).includes(signInId);

function read(device: SafeStorage): readonly string[] {
  const value = readJson(device, KEY);
  return Array.isArray(value) ? value.filter((signInId) => typeof signInId === 'string') : [];
}
