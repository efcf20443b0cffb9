// The API calls that a test's simulator received.
import type { Simulator, WireCall } from '#simulator/simulator.ts';

/** The calls of one method; a request that the browser sent twice counts once. */
export function callsOf(simulator: Simulator, method: string): readonly WireCall[] {
  const calls = simulator.calls.filter((call) => call.method === method);
  return [...new Map(calls.map((call) => [call.id, call])).values()];
}

/** The methods that were called, in order. */
export const methodsOf = (simulator: Simulator): readonly (string | null)[] =>
  simulator.calls.map(({ method }) => method);
