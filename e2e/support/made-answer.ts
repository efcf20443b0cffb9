// Answers that no reserved person gives: a test can replace the simulator's answer with one of its own.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Simulator } from '#simulator/simulator.ts';

export interface MadeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** `null`: the connection is closed before the headers. */
  readonly body: string | null;
}

export interface AnswerMaker {
  /** Give this to the server instead of the original simulator. */
  readonly simulator: Simulator;
  /** From now on, every API call gets this answer; `null`: the simulator answers again. */
  answerWith(made: MadeAnswer | null): void;
  /** The IDs of a method's calls that got a made answer, without duplicates. */
  asked(method?: string): readonly unknown[];
}

/** An API error as a response body, without the call's ID, which the API may leave out. */
export function refusal(mnemonic: string, data: Readonly<Record<string, unknown>> = {}): MadeAnswer {
  const error = { code: -32602, message: 'As it came', data: { mnemonic, ...data } };
  return { body: JSON.stringify({ jsonrpc: '2.0', id: null, error }) };
}

async function callIn(req: IncomingMessage): Promise<{ id: unknown; method: unknown }> {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  return JSON.parse(text);
}

export function makeAnswers(simulator: Simulator): AnswerMaker {
  const asked = new Map<unknown, unknown>();
  let current: MadeAnswer | null = null;

  async function send(req: IncomingMessage, res: ServerResponse, made: MadeAnswer): Promise<void> {
    const { id, method } = await callIn(req);
    asked.set(id, method);
    if (made.body === null) return void res.destroy();
    res.writeHead(made.status ?? 200, { 'Content-Type': 'text/plain; charset=utf-8', ...made.headers });
    res.end(made.body);
  }

  return {
    asked: (method = 'get.person_visitors') => [...asked].flatMap(([id, of]) => (of === method ? [id] : [])),
    answerWith(made) {
      current = made;
    },
    simulator: {
      ...simulator,
      handler(req, res, next) {
        if (current === null || req.url !== '/api/v2.0') simulator.handler(req, res, next);
        else send(req, res, current).catch((error: unknown) => next?.(error));
      },
    },
  };
}
