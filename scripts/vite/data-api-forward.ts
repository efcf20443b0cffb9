// Forwards `/api/v2.0` of the dev and the preview server to a real Data API, in place of the simulator, by the rules of
// nginx (deploy/nginx): any page that is open in the same browser can reach this server.
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import type { Connect, Plugin } from 'vite';
import requestCheck from '../../deploy/nginx/njs/request-check.js';

const PATH = '/api/v2.0';
const JSON_TYPE = /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i;
const ANSWER_TYPE = 'application/json; charset=utf-8';

/** The deadline of the whole answer. The app's own is shorter. */
const TIMEOUT_MS = 30_000;

function isForeign({ origin, host, ...headers }: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return true;
  // Over plain HTTP browsers send Sec-Fetch-Site to localhost only.
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase());
}

/** The status of a request that is refused before its body is read; null: it is not. */
function headStatus({ method, url, headers }: IncomingMessage): 403 | 404 | 405 | 413 | 415 | null {
  if (url !== PATH) return 404;
  if (method !== 'POST') return 405;
  if (Number(headers['content-length'] ?? 0) > requestCheck.MAX_BODY_BYTES) return 413;
  if (isForeign(headers)) return 403;
  const isJson = JSON_TYPE.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined;
  return isJson ? null : 415;
}

const answer = (response: ServerResponse, status: number, body = '', headers: Record<string, string> = {}) =>
  void response
    .writeHead(status, { 'Content-Type': ANSWER_TYPE, 'Cache-Control': 'no-store', ...headers })
    .end(body);

function refuse(response: ServerResponse, status: number): void {
  const mnemonic = requestCheck.HEAD_REFUSALS[status];
  // The unread rest of a request must not be read as the next one.
  const close = { Connection: 'close', ...(status === 405 && { Allow: 'POST' }) };
  if (mnemonic !== undefined) answer(response, status, requestCheck.refusalBody(mnemonic, null), close);
  else answer(response, status, `${status}\n`, { ...close, 'Content-Type': 'text/plain; charset=utf-8' });
}

/** Reads the body; null: too large. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The connection stays open for the answer to a body that is too large.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > requestCheck.MAX_BODY_BYTES) return null;
  }
  return Buffer.concat(chunks);
}

/** Resolves with the head of the answer. Of the browser's headers only Accept-Encoding is sent. */
function send(target: URL, body: string, acceptEncoding: string | undefined, signal: AbortSignal) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const headers = {
      Accept: 'application/json',
      'Content-Type': 'application/json; charset=UTF-8',
      'User-Agent': 'person-visitors',
      ...(acceptEncoding === undefined ? {} : { 'Accept-Encoding': acceptEncoding }),
    };
    const start = target.protocol === 'https:' ? httpsRequest : httpRequest;
    start(target, { method: 'POST', headers, agent: false, signal })
      .on('response', resolve)
      .on('upgrade', (_answer, socket) => {
        socket.destroy();
        reject(new Error('No other protocol was asked for.'));
      })
      .on('error', reject)
      .end(body);
  });
}

async function forward(target: URL, timeoutMs: number, request: IncomingMessage, response: ServerResponse) {
  const status = headStatus(request);
  if (status !== null) return refuse(response, status);
  const bytes = await readBody(request);
  if (bytes === null) return refuse(response, 413);
  const { refusal, id, body } = requestCheck.check(bytes);
  if (refusal !== '') return answer(response, 200, requestCheck.refusalBody(refusal, id));

  const left = new AbortController();
  response.once('close', () => left.abort());
  const deadline = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([left.signal, deadline]);
  const came = await send(target, body, request.headers['accept-encoding'], signal).catch(() => null);
  if (came === null) return refuse(response, deadline.aborted ? 504 : 502);
  const { statusCode = 0 } = came;
  if (statusCode < 200 || statusCode > 599) {
    came.destroy();
    return refuse(response, 502);
  }
  const headers = requestCheck.KEPT_HEADERS.map((name) => [name, came.headers[name]] as const);
  const kept = Object.fromEntries(headers.filter(([, value]) => value !== undefined));
  response.writeHead(statusCode, { ...kept, 'Cache-Control': 'no-store' });
  // If the answer breaks off, the browser's connection is cut too, or the browser would wait for the rest.
  return pipeline(came, response);
}

/**
 * `POST /api/v2.0` becomes exactly `target`, with its Host; an upstream that is down answers 502.
 * `GET /simulator.json`, where the simulator would introduce itself, answers 204. `GET /portal.json` names the API's host and the portal.
 */
export function dataApiForwardPlugin(
  target: URL,
  { portalUrl = null, timeoutMs = TIMEOUT_MS }: { portalUrl?: string | null; timeoutMs?: number } = {},
): Plugin {
  const handler: Connect.NextHandleFunction = (request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (path === '/simulator.json') return answer(response, 204);
    if (path === '/portal.json')
      return answer(response, 200, JSON.stringify({ api: target.hostname, url: portalUrl ?? '' }));
    if (!path.startsWith('/api/')) return next();
    // The browser has closed the connection, or the API's answer was cut off.
    forward(target, timeoutMs, request, response).catch(() => response.destroy());
  };
  return {
    name: 'data-api-forward',
    configureServer: ({ middlewares }) => void middlewares.use(handler),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(handler),
  };
}
