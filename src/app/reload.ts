import { stored, type SafeStorage } from '#src/session/storage.ts';
import { isReplaced, reloadToNewest } from '#src/ui/release.ts';

const KEY = 'person-visitors.reloaded-at';
/** If a chunk is missing again within a minute of a reload, another reload would not help. */
const MIN_INTERVAL_MS = 60_000;

/**
 * Deploying a release removes the chunks that open tabs may still need. When a chunk cannot be loaded and the server has another
 * release, the tab reloads: once, never because the network is down, and only while nobody has pressed or typed anything in it. What
 * was opened, chosen or searched for would be lost: then the part says that there is a newer version.
 */
export function reloadOnNewRelease(tab: SafeStorage): void {
  const reloadedAt = stored(tab, KEY, Number);
  const reload = async (): Promise<void> => {
    const replaced = await isReplaced();
    if (!replaced || isUsed() || Date.now() - reloadedAt.getState() < MIN_INTERVAL_MS) return;
    // Without storage the tab could reload forever.
    if (!reloadedAt.set(Date.now())) return;
    await reloadToNewest();
  };
  addEventListener('vite:preloadError', () => void reload());
}

/** Whether the tab was used. True in a browser that cannot tell. */
const isUsed = (): boolean => !('userActivation' in navigator) || navigator.userActivation.hasBeenActive;
