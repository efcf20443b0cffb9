import { parseDemo, type Demo } from '#src/api/wire/demo.ts';
import type { Fetch } from '#src/api/rpc/exchange.ts';

/** Whether a simulator answers here, asked at run time: the built files are the same either way. null: none does. */
export async function fetchDemo(fetch: Fetch, signal: AbortSignal): Promise<Demo | null> {
  try {
    const response = await fetch('/simulator.json', { credentials: 'omit', signal });
    if (response.status !== 200) return null;
    return parseDemo(await response.json());
  } catch {
    return null;
  }
}
