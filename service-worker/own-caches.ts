const PREFIX = 'person-visitors.release.';

/** The cache of a release. */
export const cacheNameOf = (release: string): string => PREFIX + release;

/** The app's own caches, one for each release. Other apps of the origin may have caches too. */
export async function ownCacheNames(caches: Pick<CacheStorage, 'keys'>): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}
