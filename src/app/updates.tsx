import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { whenSettled } from '#src/api/loading.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useStore } from '#src/session/services.tsx';
import type { SafeStorage } from '#src/session/storage.ts';
import { createStore } from '#src/domain/store.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { isReplaced, reloadToNewest } from '#src/ui/release.ts';

export function UpdateBanner() {
  const t = useText();
  const announce = useAnnounce();
  const isReady = useStore(updateReady);
  useEffect(() => updateReady.subscribe(() => announce(t.app.updateReady)), [announce, t]);
  if (!isReady) return null;
  return (
    <Banner canWait text={t.app.newVersion}>
      <Button small onClick={() => void reloadToNewest()}>
        {t.app.reload}
      </Button>
    </Banner>
  );
}

/** True if a newer release is on the device. */
const updateReady = createStore(false);

/** Rejects if workers are blocked (private window, plain HTTP): the app works without one. */
export async function watchReleases(queryClient: QueryClient): Promise<void> {
  const container = navigator.serviceWorker;
  /** A tab without a worker came from the server, so its first worker has the same release. */
  let isControlled = container.controller !== null;
  const showReady = (): void => {
    if (isControlled && !updateReady.getState()) updateReady.setState(true);
  };
  container.addEventListener('controllerchange', () => {
    // Another tab has switched to the new release or removed the worker.
    showReady();
    isControlled = true;
  });

  await whenSettled(queryClient);
  const registration = await container.register(scriptUrl(), { updateViaCache: 'none' });
  const checkWaiting = (): void => void (registration.waiting && showReady());
  const watchInstalling = (): void => registration.installing?.addEventListener('statechange', checkWaiting);
  registration.addEventListener('updatefound', watchInstalling);
  watchInstalling();
  checkWaiting();
  checkRegularly(registration);
}

const CHECK_INTERVAL_MS = 10 * 60_000;

/** Checks at most every ten minutes, whenever the tab becomes visible: browsers check only on page load. */
function checkRegularly(registration: ServiceWorkerRegistration): void {
  let checkedAt = Date.now();
  const check = (): void => {
    if (document.visibilityState !== 'visible' || !navigator.onLine) return;
    if (Date.now() - checkedAt < CHECK_INTERVAL_MS) return;
    checkedAt = Date.now();
    registration.update().catch(() => {});
  };
  document.addEventListener('visibilitychange', check);
  // Windows side by side stay visible.
  addEventListener('focus', check);
}

declare global {
  interface Window {
    /** TypeScript's library and Safari before 26 lack Trusted Types. `register` takes the policy's URL like a string. */
    readonly trustedTypes?: { readonly createPolicy: <T>(name: 'service-worker', rules: T) => T };
  }
}

/** There is one service worker: the policy gives no other URL, but the browser's needs an argument. */
function scriptUrl(): string {
  const rules = { createScriptURL: (_url: string) => '/sw.js' };
  // The name is in deploy/nginx/templates/headers.conf.template.
  const policy = window.trustedTypes?.createPolicy('service-worker', rules) ?? rules;
  return policy.createScriptURL('/sw.js');
}

const RELOADED_AT_KEY = 'person-visitors.reloaded-at';
/** A second reload within a minute would not help. */
const MIN_RELOAD_INTERVAL_MS = 60_000;

/** A server that has only the newest release lacks an open tab's chunks: the tab reloads once, unless text or a key would be lost. */
export function reloadOnNewRelease(tab: SafeStorage): void {
  const reload = async (): Promise<void> => {
    if (!(await isReplaced()) || isFieldInUse()) return;
    if (Date.now() - Number(tab.read(RELOADED_AT_KEY)) < MIN_RELOAD_INTERVAL_MS) return;
    // Without storage the tab could reload forever.
    if (tab.write(RELOADED_AT_KEY, Date.now())) location.reload();
  };
  addEventListener('vite:preloadError', () => void reload());
}

/** With text, typed or searched for, which only the page's memory has; or about to be typed into. */
const isFieldInUse = (): boolean =>
  [...document.querySelectorAll('input')].some(
    (field) => field.type !== 'checkbox' && (field.value !== '' || field === document.activeElement),
  );
