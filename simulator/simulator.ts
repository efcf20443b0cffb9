import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Answers } from './answers.ts';
import { tokens } from './data/reserved.ts';
import { addFailures, demo } from './demo.ts';
import { dispatch } from './dispatch.ts';
import { findRecording } from './recordings.ts';
import { parseRequest, type RpcRequest } from './rpc/envelope.ts';
import { readBody, send, sendJson } from './rpc/http.ts';
import { type PointsLeft, Sessions } from './sessions.ts';

export interface SimulatorOptions {
  /** The delay of API answers in milliseconds. Default 0. */
  readonly latencyMs?: number;
  /** The clock of sessions and limits, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
  /** The number of calls that `calls` keeps. Default 10,000. */
  readonly keptCalls?: number;
}

/** An API request. */
export interface WireCall extends RpcRequest {
  readonly httpMethod: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export type Simulator = ReturnType<typeof createSimulator>;

const API_PATHS: readonly string[] = ['/api/v2.0', '/v2.0'];

function sendRecording(res: ServerResponse, recording: Buffer | 'deleted' | 'loginPage'): void {
  if (recording === 'deleted') return send(res, 404, 'text/plain', 'Not found');
  if (recording === 'loginPage') return send(res, 200, 'text/html', '<h1>Sign in</h1>');
  res.writeHead(200, {
    'Content-Type': 'audio/wav',
    'Content-Length': recording.length,
    'Cache-Control': 'no-store',
    // Under the viewer's policy browsers do not play audio that is opened in a tab.
    'Content-Security-Policy': "default-src 'none'; media-src 'self'",
  });
  res.end(recording);
}

/** Simulators share no state. */
export function createSimulator(options: SimulatorOptions = {}) {
  const { latencyMs = 0, now = Date.now, keptCalls = 10_000 } = options;
  let offsetMs = 0;
  const sessions = new Sessions(() => now() + offsetMs);
  const answers = new Answers();
  addFailures(answers);
  const calls: WireCall[] = [];

  async function answerApi(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const request = parseRequest(await readBody(req));
    const { method: httpMethod = '', url = '', headers } = req;
    calls.push({ ...request, httpMethod, url, headers });
    if (calls.length > keptCalls) calls.shift();
    if (httpMethod !== 'POST') return send(res, 405, 'text/plain', 'Only POST', { Allow: 'POST' });
    if (latencyMs > 0) await pause(latencyMs, undefined, { ref: false });
    const override = await answers.override(res, request);
    if (override !== 'sent') sendJson(res, dispatch(sessions, request, override));
  }

  return {
    /** The last calls, oldest first. */
    calls: calls as readonly WireCall[],
    /** Overrides the simulator's own answers, for tests. */
    answers,
    /** Passes other requests than its own to `next`; without `next` it answers 404. */
    handler: (req: IncomingMessage, res: ServerResponse, next?: (error?: unknown) => void): void => {
      const path = req.url?.split('?', 1)[0] ?? '';
      const isGet = req.method === 'GET' || req.method === 'HEAD';
      if (API_PATHS.includes(path)) {
        answerApi(req, res).catch((error: unknown) => {
          if (next && !res.headersSent && !res.destroyed) next(error);
          else res.destroy();
        });
        return;
      }
      const recording = findRecording(path);
      if (isGet && path === '/simulator.json') sendJson(res, demo);
      else if (isGet && path === '/portal.json')
        sendJson(res, { api: '', url: `http://${req.headers.host ?? 'localhost'}` });
      else if (isGet && recording !== null) sendRecording(res, recording);
      else if (next) next();
      else send(res, 404, 'text/plain', 'Not found');
    },
    endSessions: (): void => sessions.closeAll(),
    /** Of a key, until its current windows end. */
    setPointsLeft: (left: PointsLeft, token: string = tokens.client): void =>
      sessions.getLimits(token).setLeft(left),
    /** Moves the clock of sessions and limits forward. */
    advance: (ms: number): void => void (offsetMs += ms),
  };
}
