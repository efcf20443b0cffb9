// `/sw.js`: caches the app's own files, and serves them and the app's pages from there. Everything else, calls of the API
// above all, goes to the network as if there were no worker.
import { cacheNameOf, ownCacheNames } from './own-caches.ts';
import { isKeptPage, SHELL } from './pages.ts';

declare const self: ServiceWorkerGlobalScope;

/** Not in TypeScript's library yet, and not in every browser. */
type InstallEvent = ExtendableEvent & { readonly addRoutes?: (route: object) => Promise<void> };

/** This release's cache. */
const OWN = cacheNameOf(__RELEASE__);
/** Files under this path never change: their names are made of their content. */
const IMMUTABLE = '/assets/';

const files = __FILES__;
const paths: ReadonlySet<string> = new Set(files.map(([path]) => path));

// A new release waits until no tab uses the former one, or until a tab that updates registers this worker again.
self.addEventListener('install', (event) => {
  routePastWorker(event);
  event.waitUntil(keepFiles());
});
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const file = fileFor(event.request);
  if (file !== null) event.respondWith(answer(file, event.request));
});

/** Calls of the API do not wait for the worker, where the browser has static routes. Elsewhere they pass it as before. */
function routePastWorker(event: InstallEvent): void {
  event.addRoutes?.({ condition: { urlPattern: { pathname: '/api/*' } }, source: 'network' }).catch(() => {});
}

/** One file at a time, so that the page's own requests are not delayed. A file with another digest fails the installation. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(OWN);
  for (const [path, integrity] of files) {
    // Some servers redirect /index.html.
    const url = path === SHELL ? '/' : path;
    // The browser's HTTP cache has what an earlier release or the page has loaded.
    const mode = path.startsWith(IMMUTABLE) ? 'default' : 'no-cache';
    await cache.put(path, await fetch(url, { integrity, cache: mode, redirect: 'error' }));
  }
}

/** Tabs of an earlier release get their files from the server. */
async function takeOver(): Promise<void> {
  const others = (await ownCacheNames(caches)).filter((name) => name !== OWN);
  await Promise.all(others.map((name) => caches.delete(name)));
  // Also controls the tab of the first visit, which is of this release.
  await self.clients.claim();
}

/** The path of the cached file for a request; null: the request goes to the network. */
function fileFor({ url, method, mode, destination }: Request): string | null {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin) return null;
  if (mode === 'navigate') return isKeptPage(destination, pathname) ? SHELL : null;
  return paths.has(pathname) ? pathname : null;
}

async function answer(path: string, request: Request): Promise<Response> {
  // A broken cache counts as an empty one.
  const kept = await find(path).catch(() => undefined);
  return kept ?? fetch(request);
}

/** The page, kept while the worker runs: faster than reading it from the cache for every link. */
let shell: Response | undefined;

async function find(path: string): Promise<Response | undefined> {
  if (path !== SHELL) return caches.match(path, { cacheName: OWN });
  shell ??= await caches.match(path, { cacheName: OWN });
  return shell?.clone();
}
