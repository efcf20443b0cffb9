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
