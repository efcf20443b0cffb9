// A simulator on a free port for one test; closed after the test.
import { onTestFinished } from 'vitest';
import { tokens } from '../data/reserved.ts';
import { startNodeHost } from '../node-host.ts';
import { isRecord, type JsonObject } from '#src/lib/is-record.ts';
import { createSimulator, type Simulator, type SimulatorOptions } from '../simulator.ts';

export interface TestService {
  readonly url: string;
  readonly simulator: Simulator;
  post(body: string, init?: RequestInit): Promise<Response>;
  /** Sends a call with the client's key unless `params` has another; returns the whole answer. */
  call(method: string, params?: JsonObject): Promise<JsonObject>;
  /** The `result` of a successful call; throws the answer of a failed one. */
  result(method: string, params?: JsonObject): Promise<JsonObject>;
  /** The `error.data` of a failed call, together with its code and message. */
  failure(method: string, params?: JsonObject): Promise<JsonObject>;
}

export function objectAt(value: unknown, ...path: readonly string[]): JsonObject {
  let at = value;
  for (const name of path) at = isRecord(at) ? at[name] : undefined;
  if (!isRecord(at)) throw new Error(`No object at ${path.join('.')}: ${JSON.stringify(value)}`);
  return at;
}

export function listAt(value: JsonObject, name: string): readonly JsonObject[] {
  const list = value[name];
  if (!Array.isArray(list)) throw new Error(`No list at ${name}: ${JSON.stringify(value)}`);
  return list.map((item) => objectAt(item));
}

/** A clock that only `advance` moves. */
export const STILL = Date.UTC(2025, 0, 15, 12);

export async function startService(options: SimulatorOptions = {}): Promise<TestService> {
  const simulator = createSimulator({ now: () => STILL, ...options });
  const host = await startNodeHost({ simulator });
  onTestFinished(() => host.close());
  const url = `${host.url}/api/v2.0`;
  const post = (body: string, init: RequestInit = {}) =>
    fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, ...init });
  async function call(method: string, params: JsonObject = {}): Promise<JsonObject> {
    const withToken = method === 'login.user' ? params : { access_token: tokens.client, ...params };
    const response = await post(JSON.stringify({ jsonrpc: '2.0', id: 'test', method, params: withToken }));
    return objectAt(await response.json());
  }
  return {
    url: host.url,
    simulator,
    post,
    call,
    result: async (method, params) => objectAt(await call(method, params), 'result'),
    failure: async (method, params) => {
      const { code, message, data } = objectAt(await call(method, params), 'error');
      return { code, message, ...objectAt(data) };
    },
  };
}
