import type { SafeStorage } from '#src/session/stores/stored.ts';

/**
 * The random ids of sign-ins that have ended on this device, so that a tab that was closed or asleep meanwhile does not go
 * on with one. Read from the storage each time: every tab writes it.
 */
export type EndedSignIns = {
  has: (signInId: string) => boolean;
  add: (signInId: string) => void;
  /** For a sign-in that another tab has renewed. */
  remove: (signInId: string) => void;
};

const KEY = 'person-visitors.ended-sign-ins';
export const MAX_ENDED = 100;

export function createEndedSignIns(device: SafeStorage): EndedSignIns {
  /** A storage that is nearly full keeps fewer, at least the last. */
  const write = (signInIds: readonly string[]): void => {
    [MAX_ENDED, 10, 1].some((most) => device.write(KEY, signInIds.slice(-most)));
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
  const value = device.read(KEY);
  return Array.isArray(value) ? value.filter((signInId) => typeof signInId === 'string') : [];
}
