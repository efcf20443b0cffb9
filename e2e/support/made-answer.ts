// Answers that no reserved person gives, over the same wire: the simulator answers until a test puts one in its place.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Simulator } from '#simulator/simulator.ts';

export interface MadeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** `null`: the connection is cut before the headers. */
  readonly body: string | null;
}

export interface AnswerMaker {
  /** To be given to the server instead of the simulator. */
  readonly simulator: Simulator;
  /** From now on every call of the API gets this answer; `null`: the simulator's own again. */
  answerWith(made: MadeAnswer | null): void;
  /** The IDs of the calls of a method that got a made answer, each once. */
  asked(method?: string): readonly unknown[];
}

/** A refusal of the API as the body of an answer; without the call's ID, as the API may leave it out. */
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
