import { isFindPath } from '#src/lib/paths.ts';

/** Takes the fragment of a link to a search out of the address, where the browser, and whoever looks on, could read it. */
export function takeFindHash(): string {
  const { pathname, search, hash } = location;
  if (hash === '' || !isFindPath(pathname)) return '';
  history.replaceState(history.state, '', pathname + search);
  return hash;
}
