import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { useStore } from '#src/session/services.tsx';
import { createStore, type SafeStorage, stored } from '#src/session/storage.ts';
import { Banner } from '#src/ui/banner.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { isReplaced, reloadToNewest } from '#src/ui/release.ts';
import { networkIdle } from './idle.ts';

/** On every screen: says that a newer release is ready, and lets the agent choose when to reload. */
export function UpdateBanner() {
  const t = useText();
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const isNewerReady = useStore(updateReady);
  useEffect(() => updateReady.subscribe(() => announce(t.appUpdate.announced)), [announce, t]);
  useEffect(() => startWatch(() => networkIdle(queryClient)), [queryClient]);
  if (!isNewerReady) return null;
  return (
    <Banner isOffer text={t.appUpdate.title}>
      <button type="button" className="button button--small" onClick={() => void reloadToNewest()}>
        {t.appUpdate.reload}
      </button>
    </Banner>
  );
}

/** A tab that comes to the front checks for a new release, unless it did so in the last ten minutes. */
const CHECK_INTERVAL_MS = 10 * 60_000;

/** Whether a release newer than this tab's is ready on the device. One per tab: the service worker is registered once. */
const updateReady = createStore(false);
let isStarted = false;

/** Installs the service worker once `ready` resolves. */
function startWatch(ready: () => Promise<void>): void {
  if (isStarted || !__SERVICE_WORKER__) return;
  isStarted = true;
  // Blocked, a private window, an insecure address: the app works without it.
  watch(ready, () => !updateReady.getState() && updateReady.setState(true)).catch(() => {});
}

async function watch(ready: () => Promise<void>, onNewer: () => void): Promise<void> {
  const container = navigator.serviceWorker;
  /** A tab without a worker was loaded from the server: the first worker to take control is of the same release. */
  let isControlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    // Another tab has switched to the new release, or has removed the worker.
    if (isControlled) onNewer();
    isControlled = true;
  });

  await ready();
  const registration = await registerServiceWorker();
  const check = (): void => {
    if (registration.waiting !== null && isControlled) onNewer();
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', check);
  registration.addEventListener('updatefound', follow);
  follow();
  check();
  checkRegularly(registration);
}

/** Checks when the tab comes to the front. Browsers check by themselves only when a page is loaded. */
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

/** The only file that is registered. */
const PATH = '/sw.js';

/** The used part of Trusted Types, which TypeScript's library and Safari before 26 lack. */
type TrustedTypes = {
  createPolicy: (
    // The policy's name in deploy/nginx/templates/headers.conf.template.
    name: 'service-worker',
    rules: { createScriptURL: (url: string) => string },
    // Really a TrustedScriptURL, which `register` accepts like a string.
  ) => { createScriptURL: (url: string) => string };
};

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

function scriptUrl(): string {
  const policy = window.trustedTypes?.createPolicy('service-worker', {
    createScriptURL: (url) => {
      if (url !== PATH) throw new TypeError('There is one service worker.');
      return url;
    },
  });
  return policy?.createScriptURL(PATH) ?? PATH;
}

/** Call once. Rejects if the browser has no service workers, or refuses this one. */
async function registerServiceWorker(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(scriptUrl(), { updateViaCache: 'none' });
}

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
    if (!replaced || hasUserInteracted() || Date.now() - reloadedAt.getState() < MIN_INTERVAL_MS) return;
    // Without storage the tab could reload forever.
    if (!reloadedAt.set(Date.now())) return;
    await reloadToNewest();
  };
  addEventListener('vite:preloadError', () => void reload());
}

/** Whether the tab was used. True in a browser that cannot tell. */
const hasUserInteracted = (): boolean =>
  !('userActivation' in navigator) || navigator.userActivation.hasBeenActive;
