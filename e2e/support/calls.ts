import type { Simulator, WireCall } from '#simulator/simulator.ts';

/** The calls of one method; a request that the browser sent twice counts once. */
export function callsTo(simulator: Simulator, method: string): readonly WireCall[] {
  const calls = simulator.calls.filter((call) => call.method === method);
  return [...new Map(calls.map((call) => [call.id, call])).values()];
}

/** The methods that were called, in order. */
export const calledMethods = (simulator: Simulator): readonly (string | null)[] =>
  simulator.calls.map(({ method }) => method);

const SHORT_NAMES: Readonly<Record<string, string>> = {
  'get.calls_report': 'calls',
  'get.offline_messages_report': 'requests',
  'get.chats_report': 'chats',
  'get.chat_messages_report': 'messages',
  'get.contacts': 'contacts',
  'get.person_events': 'events',
  'getobj.person_for_visitor': 'visitor',
};

/** The calls of searches, histories and their details, in order, with retries. */
export const requestedData = (simulator: Simulator): readonly string[] =>
  simulator.calls.flatMap(({ method }) => SHORT_NAMES[method ?? ''] ?? []);
