// `/sw.js` of a release that wants no service worker: takes the place of the one that is installed, and leaves nothing of it.
import { ownCacheNames } from './own-caches.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const names = await ownCacheNames(caches);
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
