// `/sw.js` of a release without a service worker: replaces the installed one, deletes its caches and unregisters itself.
import { ownCacheNames } from './own-caches.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const names = await ownCacheNames(caches);
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
