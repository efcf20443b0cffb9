import { parsePortal } from '#src/api/wire/portal.ts';
import type { Fetch } from '#src/api/rpc/exchange.ts';

/**
 * Where the account's portal keeps recordings, as the viewer's own server says: the built files are the same for every portal.
 * @returns an origin; null: the server knows none
 * @throws {Error} it did not say
 */
export async function fetchPortal(fetch: Fetch, signal: AbortSignal): Promise<string | null> {
  const response = await fetch('/portal.json', { credentials: 'omit', signal });
  if (response.status === 204) return null;
  if (response.status !== 200) throw new Error(`portal.json: status ${response.status}`);
  return parsePortal(await response.json());
}
