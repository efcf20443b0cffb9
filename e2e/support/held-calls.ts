// Makes calls of chosen methods wait or fail; the simulator answers all others.
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Simulator } from '#simulator/simulator.ts';

export interface HeldCalls {
  /** For the server, instead of the original simulator. */
  readonly simulator: Simulator;
  /** From now on, calls of this method wait. */
  hold(method: string): void;
  /** How many calls are waiting. */
  waiting(): number;
  /** Answers all waiting calls; no further ones wait or fail. */
  release(): void;
  /** From now on, calls of this method get a 500, which the app does not retry by itself. */
  fail(method: string): void;
}

/** Reads the method from a call's body, and puts the body back. Calls are small and arrive in one chunk. */
async function methodOf(req: IncomingMessage): Promise<string> {
  await once(req, 'readable');
  const chunk: unknown = req.read();
  if (!Buffer.isBuffer(chunk)) return '';
  req.unshift(chunk);
  const body: { method: string } = JSON.parse(chunk.toString());
  return body.method;
}

export function holdCalls(simulator: Simulator): HeldCalls {
  const held = new Set<string>();
  const failing = new Set<string>();
  const waiting: (() => void)[] = [];

  async function take(...[req, res, next]: Parameters<Simulator['handler']>): Promise<void> {
    const method = await methodOf(req);
    if (held.has(method)) await new Promise<void>((resolve) => void waiting.push(resolve));
    if (failing.has(method)) res.writeHead(500).end();
    else simulator.handler(req, res, next);
  }

  return {
    simulator: {
      ...simulator,
      handler(req, res, next) {
        if (req.url === '/api/v2.0') take(req, res, next).catch((error: unknown) => next?.(error));
        else simulator.handler(req, res, next);
      },
    },
    hold: (method) => void held.add(method),
    waiting: () => waiting.length,
    release: () => {
      held.clear();
      failing.clear();
      for (const goOn of waiting.splice(0)) goOn();
    },
    fail: (method) => void failing.add(method),
  };
}
