import { queryOptions } from '@tanstack/react-query';
import { linkOf } from './wire/lenient.ts';
import { objectOf, required } from './wire/parse.ts';

/** The origin where the account's portal keeps recordings; null: the viewer's server knows none. */
export function portalQuery() {
  return queryOptions({
    queryKey: ['portal'],
    queryFn: ({ signal }) => fetchPortal(signal),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** From the viewer's own server: the built files are the same for every portal. */
async function fetchPortal(signal: AbortSignal): Promise<string | null> {
  const response = await fetch('/portal.json', { credentials: 'omit', signal });
  if (response.status === 204) return null;
  if (response.status !== 200) throw new Error(`portal.json: status ${response.status}`);
  const { url } = objectOf(await response.json());
  return new URL(required(linkOf(url))).origin;
}
