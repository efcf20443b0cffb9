// `/sw.js`: caches the app's own files, and serves them and the app's pages from there. Everything else, calls of the API
// above all, goes to the network as if there were no worker.
import { cacheNameOf, findFile, ownCacheNames } from './own-caches.ts';
import { isKeptPage, SHELL } from './pages.ts';

declare const self: ServiceWorkerGlobalScope;

/** Not in TypeScript's library yet, and not in every browser. */
type InstallEvent = ExtendableEvent & { readonly addRoutes?: (route: object) => Promise<void> };

/** This release's cache. */
const OWN = cacheNameOf(__RELEASE__);
/** Tabs of this many earlier releases still find their files, which the server no longer has. */
const EARLIER_KEPT = 2;
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

/**
 * One file at a time, so that the page's own requests are not delayed. Files with the same digest are copied from an earlier
 * release's cache. A file with another digest fails the installation.
 */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(OWN);
  const names = await ownCacheNames(caches);
  for (const [path, integrity] of files) {
    const isImmutable = path.startsWith(IMMUTABLE);
    const kept = isImmutable ? await findFile(caches, names, path, integrity) : undefined;
    // Some servers redirect /index.html.
    const url = path === SHELL ? '/' : path;
    const options = { integrity, cache: isImmutable ? 'default' : 'no-cache', redirect: 'error' } as const;
    await cache.put(path, kept ?? (await fetch(url, options)));
  }
}

async function takeOver(): Promise<void> {
  const others = (await ownCacheNames(caches)).filter((name) => name !== OWN);
  await Promise.all(others.slice(0, -EARLIER_KEPT).map((name) => caches.delete(name)));
  // Also controls the tab of the first visit, which is of this release.
  await self.clients.claim();
}

/** The path of the cached file for a request; null: the request goes to the network. */
function fileFor({ url, method, mode, destination }: Request): string | null {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin) return null;
  if (mode === 'navigate') return isKeptPage(destination, pathname) ? SHELL : null;
  return paths.has(pathname) || pathname.startsWith(IMMUTABLE) ? pathname : null;
}

async function answer(path: string, request: Request): Promise<Response> {
  // A broken cache counts as an empty one.
  const kept = await find(path).catch(() => undefined);
  return kept ?? fetch(request);
}

/** The page, kept while the worker runs: faster than reading it from the cache for every link. */
let shell: Response | undefined;

async function find(path: string): Promise<Response | undefined> {
  if (path === SHELL) {
    shell ??= await findFile(caches, [OWN], SHELL);
    return shell?.clone();
  }
  const kept = await findFile(caches, [OWN], path);
  if (kept !== undefined || !path.startsWith(IMMUTABLE)) return kept;
  return findFile(caches, await ownCacheNames(caches), path);
}
