/** Whether the server's page names another entry than this tab was started with. */
export async function isReplaced(): Promise<boolean> {
  const entry = document.querySelector('script[type=module][src]')?.getAttribute('src') ?? '';
  try {
    const response = await fetch('/', { cache: 'no-store' });
    const page = await response.text();
    return response.ok && page.includes('<div id="root">') && !page.includes(entry);
  } catch {
    return false;
  }
}

/** Reloads the page: of the newest release, if the server can be reached. */
export async function reloadToNewest(): Promise<void> {
  if (await isReplaced()) await passServiceWorkerBy();
  location.reload();
}

/**
 * The next page comes from the server, and registers the worker of its own release. A worker that waits is not asked to take
 * over instead: Chromium may put that off for minutes, and then do it in the middle of a page.
 */
async function passServiceWorkerBy(): Promise<void> {
  try {
    await (await navigator.serviceWorker.getRegistration())?.unregister();
  } catch {
    // No service worker.
  }
}
