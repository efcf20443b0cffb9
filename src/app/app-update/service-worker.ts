// The page's side of `/sw.js`: the only file that registers it.

const PATH = '/sw.js';

/** What is used of it here. TypeScript's library has no such type, and Safari before 26 no such API. */
type TrustedTypes = {
  createPolicy: (
    // The policy's name in scripts/vite/security-headers.ts.
    name: 'service-worker',
    rules: { createScriptURL: (url: string) => string },
    // In fact a TrustedScriptURL, which `register` accepts like a string.
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
export async function registerServiceWorker(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(scriptUrl(), { updateViaCache: 'none' });
}
