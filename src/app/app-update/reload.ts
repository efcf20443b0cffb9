import type { SafeStorage } from '#src/session/stores/safe-storage.ts';
import { isReplaced, reloadToNewest } from './check.ts';

const KEY = 'person-visitors.reloaded-at';
/** A chunk that is gone again so soon after a reload will not come back by another. */
const PAUSE_MS = 60_000;

/**
 * A release deployed under an open tab takes the chunks of the one before away. When one cannot be loaded, and the
 * server's page names another entry than this tab runs, the tab reloads: once, and never because the network is down.
 */
export function reloadOnNewRelease(tab: SafeStorage): void {
  const reload = async (): Promise<void> => {
    const replaced = await isReplaced();
    const last = Number(tab.read(KEY) ?? 0);
    if (!replaced || Date.now() - last < PAUSE_MS) return;
    // A tab that cannot remember having reloaded might do nothing else.
    if (!tab.write(KEY, String(Date.now()))) return;
    await reloadToNewest();
  };
  addEventListener('vite:preloadError', () => void reload());
}
