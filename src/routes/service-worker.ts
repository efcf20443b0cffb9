// The page's side of `/sw.js`: the only file that registers it.

const PATH = '/sw.js';

/** As far as it is used here; TypeScript's library does not know it, and Safari before 26 has none. */
type TrustedTypes = {
  createPolicy: (
    // The policy's name in scripts/security-headers.ts.
    name: 'service-worker',
    rules: { createScriptURL: (url: string) => string },
    // An object in truth, which `register` takes in a string's place.
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

/** To be called once. Rejects where the browser has no service workers, or refuses this one. */
export async function registerServiceWorker(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(scriptUrl(), { updateViaCache: 'none' });
}

/** How long a waiting release may take to become the one that answers. */
const TAKE_OVER_MS = 3000;

/** Reloads the page; a release that waits on the device is taken. */
export async function reloadToNewest(): Promise<void> {
  await takeWaitingRelease();
  location.reload();
}

async function takeWaitingRelease(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration?.waiting == null) return;
    const taken = new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      setTimeout(resolve, TAKE_OVER_MS);
    });
    registration.waiting.postMessage('take-over');
    await taken;
  } catch {
    // No service worker: the server has the newest release.
  }
}
