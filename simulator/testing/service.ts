// A simulator on a free port for one test; closed after the test.
import { onTestFinished } from 'vitest';
import { isJsonObject, type JsonObject } from '#src/domain/json.ts';
import { tokens } from '../data/reserved.ts';
import { startNodeHost } from '../node-host.ts';
import { createSimulator, type Simulator, type SimulatorOptions } from '../simulator.ts';

export interface TestService {
  readonly url: string;
  readonly simulator: Simulator;
  /** Sends a call with the client's key unless `params` has another; returns the whole answer. */
  call(method: string, params?: JsonObject): Promise<JsonObject>;
  /** The `result` of a successful call; throws the answer of a failed one. */
  result(method: string, params?: JsonObject): Promise<JsonObject>;
}

export function objectAt(value: unknown, ...path: readonly string[]): JsonObject {
  let at = value;
  for (const name of path) at = isJsonObject(at) ? at[name] : undefined;
  if (!isJsonObject(at)) throw new Error(`No object at ${path.join('.')}: ${JSON.stringify(value)}`);
  return at;
}

/** The rows of a list, or the object of a `getobj` method. */
export function rowsOf({ data }: JsonObject): readonly JsonObject[] {
  return (Array.isArray(data) ? data : [data]).filter(isJsonObject);
}

/** A clock that only `advance` moves. */
export const STILL = Date.UTC(2025, 0, 15, 12);

export async function startService(options: SimulatorOptions = {}): Promise<TestService> {
  const simulator = createSimulator({ now: () => STILL, ...options });
  const host = await startNodeHost({ simulator });
  onTestFinished(() => host.close());
  async function call(method: string, params: JsonObject = {}): Promise<JsonObject> {
    const withToken = method === 'login.user' ? params : { access_token: tokens.client, ...params };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 'test', method, params: withToken });
    const response = await fetch(`${host.url}/api/v2.0`, { method: 'POST', body });
    return objectAt(await response.json());
  }
  return {
    url: host.url,
    simulator,
    call,
    result: async (method, params) => objectAt(await call(method, params), 'result'),
  };
}
