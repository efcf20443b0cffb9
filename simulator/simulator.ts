import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Answers, sendInstead } from './answers.ts';
import { keys } from './data/accounts.ts';
import { tokens } from './data/reserved.ts';
import { demo } from './demo.ts';
import { dispatch } from './dispatch.ts';
import { sendFaulty } from './faults.ts';
import type { PointsLeft } from './limits.ts';
import { soundAt } from './recordings.ts';
import { receive, type CallId } from './rpc/envelope.ts';
import { later, readBody, send, sendJson } from './rpc/http.ts';
import type { JsonObject } from '#src/lib/is-record.ts';
import { splitScope, State, type TokenRejection } from './state.ts';

export interface SimulatorOptions {
  /** Delay of every API answer in milliseconds. Default 0. */
  readonly latencyMs?: number;
  /** Delay of the answer for the person named `slow`, and of a recording that comes late, in milliseconds. Default 3,000. */
  readonly slowMs?: number;
  /** The clock of sessions and limits, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
  /** How many of the last calls `calls` keeps. Default 10,000. */
  readonly keptCalls?: number;
}

/** One request to the API, as it came over the wire. */
export interface WireCall {
  readonly httpMethod: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** The parsed JSON; the raw text if it is not JSON. */
  readonly body: unknown;
  readonly id: CallId | null;
  readonly method: string | null;
  readonly params: JsonObject;
}

export interface Simulator {
  /** Answers `POST /api/v2.0`, `GET /simulator.json`, `GET /portal.json` and recordings; leaves the rest to `next`, or answers 404. */
  handler(req: IncomingMessage, res: ServerResponse, next?: (error?: unknown) => void): void;
  /** The last calls, oldest first. */
  readonly calls: readonly WireCall[];
  /** What calls get instead of the simulator's own answer, for tests. */
  readonly answers: Answers;
  /** From now on every call is answered as usual, also for reserved people and customers. */
  heal(): void;
  /** From now on this session token or key is refused. */
  revokeToken(token: string, as?: TokenRejection): void;
  /** Ends every session made by `login.user`. */
  endSessions(): void;
  /** Sets the points left in the current windows of a key's account; the next windows start with all points. */
  setPointsLeft(left: PointsLeft, token?: string): void;
  /** Moves the clock of sessions and limits forward. */
  advance(ms: number): void;
}

const API_PATHS: readonly string[] = ['/api/v2.0', '/v2.0'];

function pathOf(url: string | undefined): string {
  return url?.split('?', 1)[0] ?? '';
}

const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

const originOf = ({ headers }: IncomingMessage) => `http://${headers.host ?? 'localhost'}`;

/** null: the recording is no longer kept. */
function sendSound(res: ServerResponse, sound: Buffer | null): void {
  if (sound === null) return send(res, 404, 'text/plain', 'Not found');
  res.writeHead(200, {
    'Content-Type': 'audio/wav',
    'Content-Length': sound.length,
    'Cache-Control': 'no-store',
    // Instead of the viewer's own, under which the browser would not play it.
    'Content-Security-Policy': "default-src 'none'; media-src 'self'",
  });
  res.end(sound);
}

/** An independent Data API: it shares no sessions, limits, reserved people or log of calls with another. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const { latencyMs = 0, slowMs = 3_000, now = Date.now, keptCalls = 10_000 } = options;
  let ahead = 0;
  const state = new State(() => now() + ahead);
  const calls: WireCall[] = [];
  const answers = new Answers();

  function log(call: WireCall): void {
    calls.push(call);
    if (calls.length > keptCalls) calls.shift();
  }

  async function answerApi(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const text = await readBody(req);
    const received = receive(text ?? '');
    const { body, id, method, params } = received;
    const { method: httpMethod = '', url = '', headers } = req;
    log({ httpMethod, url, headers, body, id, method, params });
    if (httpMethod !== 'POST') return send(res, 405, 'text/plain', 'Only POST', { Allow: 'POST' });
    if (text === null) return send(res, 413, 'text/plain', 'Too large', { Connection: 'close' });
    // Never resolves if the caller disconnects first.
    await new Promise<void>((resolve) => later(res, latencyMs, resolve));
    const instead = sendInstead(res, await answers.take(method, params));
    if (instead === 'sent') return;
    const outcome = dispatch(state, received, originOf(req), instead);
    if (outcome.fault === null) sendJson(res, outcome.body);
    else sendFaulty(res, outcome.fault, outcome.body, slowMs);
  }

  return {
    calls,
    answers,
    handler(req, res, next) {
      const path = pathOf(req.url);
      const recording = isRead(req) ? soundAt(path) : null;
      if (API_PATHS.includes(path)) {
        answerApi(req, res).catch((error: unknown) => {
          if (next && !res.headersSent && !res.destroyed) next(error);
          else res.destroy();
        });
      } else if (isRead(req) && path === '/simulator.json') {
        sendJson(res, demo);
      } else if (isRead(req) && path === '/portal.json') {
        sendJson(res, { api: '', url: originOf(req) });
      } else if (recording !== null) {
        later(res, recording.isSlow ? slowMs : 0, () => sendSound(res, recording.sound));
      } else if (next) {
        next();
      } else {
        send(res, 404, 'text/plain', 'Not found');
      }
    },
    heal() {
      state.reserved.healed = true;
      answers.heal();
    },
    revokeToken(token, as = 'access_token_invalid') {
      state.reject(token, as);
    },
    endSessions() {
      state.killSessions();
    },
    setPointsLeft(left, token = tokens.client) {
      const [base, scope] = splitScope(token);
      const key = keys.get(base);
      if (!key) throw new RangeError('Points belong to the account of a permanent key');
      state.limitsOf(key.account, scope)?.setLeft(left);
    },
    advance(ms) {
      ahead += ms;
    },
  };
}
