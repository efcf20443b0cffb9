// A simulator on a free port for one test; closed after the test.
import { onTestFinished } from 'vitest';
import { tokens } from '../data/reserved.ts';
import { startNodeHost } from '../node-host.ts';
import { isJsonObject, type JsonObject } from '#src/domain/json.ts';
import { createSimulator, type SimulatorOptions } from '../simulator.ts';

export function objectAt(parent: JsonObject, name: string): JsonObject {
  const value = parent[name];
  if (!isJsonObject(value)) throw new Error(`No object at ${name}: ${JSON.stringify(parent)}`);
  return value;
}

/** The time until a test calls `advance`. */
export const FROZEN_NOW = Date.UTC(2025, 0, 15, 12);

export async function startService(options: SimulatorOptions = {}) {
  const simulator = createSimulator({ now: () => FROZEN_NOW, ...options });
  const host = await startNodeHost(simulator);
  onTestFinished(() => host.close());
  /** Sends a call, by default with the client's key. */
  async function call(method: string, params: JsonObject = {}): Promise<JsonObject> {
    const withToken = method === 'login.user' ? params : { access_token: tokens.client, ...params };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 'test', method, params: withToken });
    const response = await fetch(`${host.url}/api/v2.0`, { method: 'POST', body });
    return response.json();
  }
  /** Throws if the call fails. */
  const result = async (...args: Parameters<typeof call>) => objectAt(await call(...args), 'result');
  /** The rows of a list, or the object of a `getobj` method. */
  const rows = async (method: string, params?: JsonObject) =>
    [(await result(method, params))['data']].flat().filter(isJsonObject);
  return { url: host.url, simulator, call, result, rows };
}
