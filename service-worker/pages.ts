/** The document of every page. */
export const SHELL = '/index.html';

/** The API, the server's own answers, paths that a link would lead to another host, and those with a file extension. */
const OTHERS = /^\/(?:api|assets|healthz)(?:\/|$)|^\/\/|\.\w+$/;

/** Whether the app draws this path: its pages, and “No such page” for unknown ones. */
export const isPage = (pathname: string): boolean => !OTHERS.test(pathname);
