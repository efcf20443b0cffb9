import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { JsonObject } from '#src/domain/json.ts';
import { Answers } from './answers.ts';
import { tokens } from './data/reserved.ts';
import { addFailures, demo } from './demo.ts';
import { dispatch } from './dispatch.ts';
import type { PointsLeft } from './limits.ts';
import { soundAt } from './recordings.ts';
import { type CallId, receive } from './rpc/envelope.ts';
import { readBody, send, sendJson } from './rpc/http.ts';
import { Sessions } from './sessions.ts';

export interface SimulatorOptions {
  /** Delay of every API answer in milliseconds. Default 0. */
  readonly latencyMs?: number;
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
  /** Ends every session made by `login.user`. */
  endSessions(): void;
  /** Sets the points left in the current windows of a key's account; the next windows start with all points. */
  setPointsLeft(left: PointsLeft, token?: string): void;
  /** Moves the clock of sessions and limits forward. */
  advance(ms: number): void;
}

const API_PATHS: readonly string[] = ['/api/v2.0', '/v2.0'];

function sendSound(res: ServerResponse, sound: Buffer | 'gone'): void {
  if (sound === 'gone') return send(res, 404, 'text/plain', 'Not found');
  res.writeHead(200, {
    'Content-Type': 'audio/wav',
    'Content-Length': sound.length,
    'Cache-Control': 'no-store',
    // Replaces the viewer's policy, under which browsers do not play a sound that is opened alone.
    'Content-Security-Policy': "default-src 'none'; media-src 'self'",
  });
  res.end(sound);
}

/** An independent Data API: it shares no sessions, limits, answers or log of calls with another. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const { latencyMs = 0, now = Date.now, keptCalls = 10_000 } = options;
  let ahead = 0;
  const sessions = new Sessions(() => now() + ahead);
  const answers = new Answers();
  addFailures(answers);
  const calls: WireCall[] = [];

  async function answerApi(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const received = receive(await readBody(req));
    const { body, id, method, params } = received;
    const { method: httpMethod = '', url = '', headers } = req;
    calls.push({ httpMethod, url, headers, body, id, method, params });
    if (calls.length > keptCalls) calls.shift();
    if (httpMethod !== 'POST') return send(res, 405, 'text/plain', 'Only POST', { Allow: 'POST' });
    if (latencyMs > 0) await pause(latencyMs, undefined, { ref: false });
    const instead = await answers.answer(res, method, params);
    if (instead !== 'sent') sendJson(res, dispatch(sessions, received, instead));
  }

  return {
    calls,
    answers,
    handler(req, res, next) {
      const path = req.url?.split('?', 1)[0] ?? '';
      const isRead = req.method === 'GET' || req.method === 'HEAD';
      if (API_PATHS.includes(path)) {
        answerApi(req, res).catch((error: unknown) => {
          if (next && !res.headersSent && !res.destroyed) next(error);
          else res.destroy();
        });
        return;
      }
      const sound = soundAt(path);
      if (isRead && path === '/simulator.json') sendJson(res, demo);
      else if (isRead && path === '/portal.json')
        sendJson(res, { api: '', url: `http://${req.headers.host ?? 'localhost'}` });
      else if (isRead && sound !== null) sendSound(res, sound);
      else if (next) next();
      else send(res, 404, 'text/plain', 'Not found');
    },
    endSessions: () => sessions.closeAll(),
    setPointsLeft: (left, token = tokens.client) => sessions.limitsOf(token).setLeft(left),
    advance(ms) {
      ahead += ms;
    },
  };
}
