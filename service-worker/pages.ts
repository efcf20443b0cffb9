/** The document that draws every page. */
export const SHELL = '/index.html';

/** Not drawn by the app: the API, the server's own answers, and whatever is named like a file. */
const OTHERS = /^\/(?:api|assets|healthz)(?:\/|$)|\.\w+$/;

/** Whether the app draws what stands at this path: its pages, and the “no such page” for anything else. */
export const isPage = (pathname: string): boolean => !OTHERS.test(pathname);
