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
