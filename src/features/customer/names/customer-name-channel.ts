import { isUserId, type UserId } from '#src/lib/ids.ts';

/** Shares the names of customers between the tabs of one sign-in. */
export type CustomerNameChannel = {
  /** null if no other tab knows the name. */
  ask: (userId: UserId) => Promise<string | null>;
  close: () => void;
};

const NAME = 'person-visitors.customer-names';
/** A tab that is awake answers sooner, even a busy one. */
const TIMEOUT_MS = 300;

/** `nameOf`: what this tab knows. Tabs of other sign-ins are not answered: they have other customers. */
export function createCustomerNameChannel(
  signInId: string,
  nameOf: (userId: UserId) => string | null,
): CustomerNameChannel {
  let channel = openChannel();
  const waiting = new Set<(userId: UserId, name: string) => void>();
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = parse(data);
    if (message?.scope !== signInId) return;
    const { userId, name } = message;
    if (name !== null) {
      for (const onName of waiting) onName(userId, name);
      return;
    }
    const known = nameOf(userId);
    if (known !== null) channel?.postMessage({ scope: signInId, userId, name: known } satisfies Message);
  });
  return {
    ask: (userId) => {
      if (channel === null) return Promise.resolve(null);
      return new Promise((resolve) => {
        const end = (name: string | null): void => {
          waiting.delete(onName);
          clearTimeout(timer);
          resolve(name);
        };
        const onName = (answered: UserId, name: string): void => {
          if (answered === userId) end(name);
        };
        const timer = setTimeout(() => end(null), TIMEOUT_MS);
        waiting.add(onName);
        channel?.postMessage({ scope: signInId, userId, name: null } satisfies Message);
      });
    },
    close: () => {
      channel?.close();
      channel = null;
    },
  };
}

function openChannel(): BroadcastChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  try {
    return new BroadcastChannel(NAME);
  } catch {
    // Firefox refuses it when it blocks storage.
    return null;
  }
}

/** `scope`: the sign-in's id. The tabs of an older release read it under this name. */
type Message = { readonly scope: string; readonly userId: UserId; readonly name: string | null };

function parse(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null) return null;
  if (!('scope' in data && typeof data.scope === 'string')) return null;
  if (!('userId' in data && isUserId(data.userId))) return null;
  if (!('name' in data && (data.name === null || typeof data.name === 'string'))) return null;
  return { scope: data.scope, userId: data.userId, name: data.name };
}
