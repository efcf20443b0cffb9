/** A server that does not answer must not keep the tab from reloading. */
const MOST_PATIENCE_MS = 3000;

/** Whether the server's page names another entry than this tab was started with. */
export async function isReplaced(): Promise<boolean> {
  const page = await serverPage();
  return page !== null && !page.includes(ownEntry());
}

/**
 * Reloads the page: of the newest release, if the server can be reached. The service worker is passed by then: the next page
 * comes from the server, and registers its own. A worker that waits is not asked to take over instead: Chromium may put that
 * off for minutes, and then do it in the middle of a page.
 */
export async function reloadToNewest(): Promise<void> {
  const page = await serverPage();
  const worker = await serviceWorker();
  if (page !== null && worker !== null && (worker.waiting !== null || !page.includes(ownEntry())))
    await worker.unregister().catch(() => false);
  location.reload();
}

const ownEntry = (): string => document.querySelector('script[type=module][src]')?.getAttribute('src') ?? '';

/** null: out of reach, or not this app's. */
async function serverPage(): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(MOST_PATIENCE_MS);
    const response = await fetch('/', { cache: 'no-store', credentials: 'omit', signal });
    const page = await response.text();
    return response.ok && page.includes('<div id="root">') ? page : null;
  } catch {
    return null;
  }
}

async function serviceWorker(): Promise<ServiceWorkerRegistration | null> {
  try {
    return (await navigator.serviceWorker.getRegistration()) ?? null;
  } catch {
    return null;
  }
}
