const PAGE_TIMEOUT_MS = 3000;

export async function isReplaced(): Promise<boolean> {
  const page = await serverPage();
  return page !== null && !page.includes(ownEntry());
}

/** Unregisters the old worker, so that the reload fetches the newest release. Chromium may delay `skipWaiting` for minutes. */
export async function reloadToNewest(): Promise<void> {
  try {
    const page = await serverPage();
    const worker = await navigator.serviceWorker.getRegistration();
    if (page !== null && (worker?.waiting || !page.includes(ownEntry()))) await worker?.unregister();
  } catch {
    // Without workers, there is none to unregister.
  }
  location.reload();
}

const ownEntry = (): string => document.querySelector('script[type=module][src]')?.getAttribute('src') ?? '';

/** null: no response, or the page is not this app's. */
async function serverPage(): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(PAGE_TIMEOUT_MS);
    const response = await fetch('/', { cache: 'no-store', credentials: 'omit', signal });
    const page = await response.text();
    return response.ok && page.includes('<div id="root">') ? page : null;
  } catch {
    return null;
  }
}
