// `/sw.js`: keeps the app's own files on the device, and serves them at once. What is
// neither a file of the app nor a page to be drawn by it goes to the network as if there were no worker: calls of the API.
import { cacheNameOf, findFile, ownCacheNames } from './own-caches.ts';
import { isPage, SHELL } from './pages.ts';

declare const self: ServiceWorkerGlobalScope;

/** A release has a cache of its own. */
const OWN = cacheNameOf(__RELEASE__);
/** Tabs of so many earlier releases find their parts still, though the server has them no more. */
const EARLIER_KEPT = 2;
/** Files under this path never change: another content has another name. */
const IMMUTABLE = '/assets/';

const files = __FILES__;
const paths: ReadonlySet<string> = new Set(files.map(([path]) => path));

// A new release waits until no tab needs the one before, or until a tab that takes it registers this worker anew.
self.addEventListener('install', (event) => event.waitUntil(keepFiles()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const file = fileFor(event.request);
  if (file !== null) event.respondWith(answer(file, event.request));
});

/**
 * One after the other: the page may need the line. What an earlier release has kept is taken over by its digest. A file
 * that is not the one of this release ends the installation.
 */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(OWN);
  const names = await ownCacheNames(caches);
  for (const [path, integrity] of files) {
    const isImmutable = path.startsWith(IMMUTABLE);
    const kept = isImmutable ? await findFile(caches, names, path, integrity) : undefined;
    // The server's own address of the shell: some send /index.html elsewhere.
    const url = path === SHELL ? '/' : path;
    const options = { integrity, cache: isImmutable ? 'default' : 'no-cache', redirect: 'error' } as const;
    await cache.put(path, kept ?? (await fetch(url, options)));
  }
}

async function takeOver(): Promise<void> {
  const others = (await ownCacheNames(caches)).filter((name) => name !== OWN);
  await Promise.all(others.slice(0, -EARLIER_KEPT).map((name) => caches.delete(name)));
  // The tab of the first visit too: it is of this release.
  await self.clients.claim();
}

/** The path that a request is answered from, or null where it is none of the worker's business. */
function fileFor({ url, method, mode, destination }: Request): string | null {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin) return null;
  // A frame's page comes from the server: who may frame it can change without a new release.
  if (mode === 'navigate') return destination === 'document' && isPage(pathname) ? SHELL : null;
  return paths.has(pathname) || pathname.startsWith(IMMUTABLE) ? pathname : null;
}

async function answer(path: string, request: Request): Promise<Response> {
  // Without a cache that works, everything is as without a worker.
  const kept = await find(path).catch(() => undefined);
  return kept ?? fetch(request);
}

async function find(path: string): Promise<Response | undefined> {
  const kept = await findFile(caches, [OWN], path);
  if (kept !== undefined || !path.startsWith(IMMUTABLE)) return kept;
  return findFile(caches, await ownCacheNames(caches), path);
}
