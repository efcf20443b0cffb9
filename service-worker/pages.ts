/** The document of every page. */
export const SHELL = '/index.html';

/** The API, the server's own answers, paths that a link would lead to another host, and those with a file extension. */
const OTHERS = /^\/(?:api|assets|healthz)(?:\/|$)|^\/\/|\.\w+$/;

/**
 * Whether the app draws this path: its pages, and “No such page” for unknown ones. A frame's page comes from the server, as its
 * `frame-ancestors` can change without a new release.
 */
export const isKeptPage = (destination: RequestDestination, pathname: string): boolean =>
  destination === 'document' && !OTHERS.test(pathname);
