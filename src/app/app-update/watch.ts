import { createStore, type ReadableStore } from '#src/lib/create-store.ts';
import { registerServiceWorker } from './service-worker.ts';

/** A tab that is looked at again looks for a new release, unless it has so lately. */
const LOOK_EVERY_MS = 10 * 60_000;

/** Whether a release newer than this tab's is ready on the device. */
export type ReleaseWatch = ReadableStore<boolean> & {
  /** Installs the service worker when `quiet` allows it; only the first call does. */
  start: (quiet: () => Promise<void>) => void;
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
    start: (quiet) => {
      if (isStarted || !__SERVICE_WORKER__) return;
      isStarted = true;
      // Blocked, a private window, an insecure address: all works without.
      watch(quiet, newerReady).catch(() => {});
    },
  };
}

async function watch(quiet: () => Promise<void>, newerReady: () => void): Promise<void> {
  const container = navigator.serviceWorker;
  /** A tab without a worker came from the server, and is told nothing: the first worker to come is of its own release. */
  let isControlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    // Another tab has taken the new release, or one has removed the worker.
    if (isControlled) newerReady();
    isControlled = true;
  });

  await quiet();
  const registration = await registerServiceWorker();
  const check = (): void => {
    if (registration.waiting !== null && isControlled) newerReady();
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', check);
  registration.addEventListener('updatefound', follow);
  follow();
  check();
  lookAgain(registration);
}

/** The visit itself has made the browser look. */
function lookAgain(registration: ServiceWorkerRegistration): void {
  let lookedAt = Date.now();
  const look = (): void => {
    if (document.visibilityState !== 'visible' || !navigator.onLine) return;
    if (Date.now() - lookedAt < LOOK_EVERY_MS) return;
    lookedAt = Date.now();
    registration.update().catch(() => {});
  };
  document.addEventListener('visibilitychange', look);
  // A window beside the others is always visible.
  addEventListener('focus', look);
}
