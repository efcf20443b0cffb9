// The app's own caches, one for each release. Other apps of the origin may have caches too; their files are not trusted.

const PREFIX = 'person-visitors.release.';

/** The part of `caches` that is used. */
export type Caches = {
  keys: () => Promise<readonly string[]>;
  match: (path: string, options: { cacheName: string }) => Promise<Response | undefined>;
};

export const cacheNameOf = (release: string): string => PREFIX + release;

/** The names of the app's own caches, oldest first. */
export async function ownCacheNames(caches: Caches): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

/** The file in the first of these caches that has it, and, if `integrity` is given, has it with this digest. */
export async function findFile(
  caches: Caches,
  names: readonly string[],
  path: string,
  integrity?: string,
): Promise<Response | undefined> {
  for (const name of names) {
    const kept = await caches.match(path, { cacheName: name });
    if (kept !== undefined && (integrity === undefined || (await isIntact(kept, integrity)))) return kept;
  }
  return undefined;
}

async function isIntact(response: Response, integrity: string): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  return response.ok && integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
