import type { SafeStorage } from '#src/session/stores/safe-storage.ts';
import { isReplaced, reloadToNewest } from './check.ts';

const KEY = 'person-visitors.reloaded-at';
/** If a chunk is missing again within a minute of a reload, another reload would not help. */
const MIN_INTERVAL_MS = 60_000;

/**
 * Deploying a release removes the chunks that open tabs may still need. When a chunk cannot be loaded and the server has another
 * release, the tab reloads: once, and never because the network is down.
 */
export function reloadOnNewRelease(tab: SafeStorage): void {
  const reload = async (): Promise<void> => {
    const replaced = await isReplaced();
    const last = Number(tab.read(KEY) ?? 0);
    if (!replaced || Date.now() - last < MIN_INTERVAL_MS) return;
    // If the reload cannot be remembered, the tab might reload forever.
    if (!tab.write(KEY, String(Date.now()))) return;
    await reloadToNewest();
  };
  addEventListener('vite:preloadError', () => void reload());
}
