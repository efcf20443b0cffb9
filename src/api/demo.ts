import { parseDemo, type Demo } from '#src/api/wire/demo.ts';
import type { Fetch } from '#src/api/rpc/exchange.ts';

/** Asked at run time, as the built files are the same with and without a simulator. null: there is none. */
export async function fetchDemo(fetch: Fetch, signal: AbortSignal): Promise<Demo | null> {
  try {
    const response = await fetch('/simulator.json', { credentials: 'omit', signal });
    if (response.status !== 200) return null;
    return parseDemo(await response.json());
  } catch {
    return null;
  }
}
