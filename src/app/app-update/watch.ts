import { createStore, type ReadableStore } from '#src/lib/create-store.ts';
import { registerServiceWorker } from './service-worker.ts';

/** A tab that comes to the front checks for a new release, unless it did so in the last ten minutes. */
const CHECK_INTERVAL_MS = 10 * 60_000;

/** Its state: whether a release newer than this tab's is ready on the device. */
export type ReleaseWatch = ReadableStore<boolean> & {
  /** Installs the service worker once `ready` resolves. Only the first call does anything. */
  start: (ready: () => Promise<void>) => void;
};

export function createReleaseWatch(): ReleaseWatch {
  const { getState, subscribe, setState } = createStore(false);
  let isStarted = false;
  const newerReady = (): void => {
    if (!getState()) setState(true);
  };
  return {
    getState,
    subscribe,
    start: (ready) => {
      if (isStarted || !__SERVICE_WORKER__) return;
      isStarted = true;
      // Blocked, a private window, an insecure address: the app works without it.
      watch(ready, newerReady).catch(() => {});
    },
  };
}

async function watch(ready: () => Promise<void>, newerReady: () => void): Promise<void> {
  const container = navigator.serviceWorker;
  /** A tab without a worker was loaded from the server: the first worker to take control is of the same release. */
  let isControlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    // Another tab has switched to the new release, or has removed the worker.
    if (isControlled) newerReady();
    isControlled = true;
  });

  await ready();
  const registration = await registerServiceWorker();
  const check = (): void => {
    if (registration.waiting !== null && isControlled) newerReady();
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', check);
  registration.addEventListener('updatefound', follow);
  follow();
  check();
  checkRegularly(registration);
}

/** The browser has checked when the page was loaded. */
function checkRegularly(registration: ServiceWorkerRegistration): void {
  let checkedAt = Date.now();
  const check = (): void => {
    if (document.visibilityState !== 'visible' || !navigator.onLine) return;
    if (Date.now() - checkedAt < CHECK_INTERVAL_MS) return;
    checkedAt = Date.now();
    registration.update().catch(() => {});
  };
  document.addEventListener('visibilitychange', check);
  // A window beside others is always visible.
  addEventListener('focus', check);
}
