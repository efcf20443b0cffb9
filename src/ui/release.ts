const PAGE_TIMEOUT_MS = 3000;

export async function isReplaced(): Promise<boolean> {
  const page = await serverPage();
  return page !== null && !page.includes(ownEntry());
}

/** Unregisters the old worker, so that the reload fetches the newest release. Chromium may delay `skipWaiting` for minutes. */
export async function reloadToNewest(): Promise<void> {
  const page = await serverPage();
  const worker = await serviceWorker();
  if (page !== null && worker !== null && (worker.waiting !== null || !page.includes(ownEntry())))
    await worker.unregister().catch(() => false);
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

async function serviceWorker(): Promise<ServiceWorkerRegistration | null> {
  try {
    return (await navigator.serviceWorker.getRegistration()) ?? null;
  } catch {
    return null;
  }
}
