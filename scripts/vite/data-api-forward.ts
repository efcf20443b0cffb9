// Forwards `/api/v2.0` of the dev and the preview server to a real Data API, in place of the simulator, by the rules of
// nginx (deploy/nginx): any page that is open in the same browser can reach this server.
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import type { Connect, Plugin } from 'vite';
import requestCheck from '../../deploy/nginx/njs/request-check.js';
import keptHeaders from '../../deploy/nginx/njs/response-headers.js';

const PATH = '/api/v2.0';
const JSON_TYPE = /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i;

/** For the whole answer. The app gives up sooner. */
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

function refuse(response: ServerResponse, status: number): void {
  const mnemonic = requestCheck.HEAD_REFUSALS[status];
  const [type, body] =
    mnemonic === undefined
      ? ['text/plain', `${status}\n`]
      : ['application/json', requestCheck.refusalBody(mnemonic, null)];
  // The unread rest of a request must not be read as the next one.
  const headers = {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    Connection: 'close',
  };
  response.writeHead(status, status === 405 ? { ...headers, Allow: 'POST' } : headers).end(body);
}

/** null: too large. */
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
      'Content-Length': Buffer.byteLength(body),
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

async function forward(
  target: URL,
  timeoutMs: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const status = headStatus(request);
  if (status !== null) return refuse(response, status);
  const bytes = await readBody(request);
  if (bytes === null) return refuse(response, 413);
  const verdict = requestCheck.check(bytes);
  if (verdict.refusal !== '') {
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    return void response.end(requestCheck.refusalBody(verdict.refusal, verdict.id));
  }

  const left = new AbortController();
  response.once('close', () => left.abort());
  const deadline = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([left.signal, deadline]);
  let answer: IncomingMessage;
  try {
    answer = await send(target, verdict.body, request.headers['accept-encoding'], signal);
  } catch {
    return refuse(response, deadline.aborted ? 504 : 502);
  }
  const { statusCode = 0 } = answer;
  if (statusCode < 200 || statusCode > 599) {
    answer.destroy();
    return refuse(response, 502);
  }
  const headers = keptHeaders.map((name) => [name, answer.headers[name]] as const);
  const kept = Object.fromEntries(headers.filter(([, value]) => value !== undefined));
  response.writeHead(statusCode, { ...kept, 'Cache-Control': 'no-store' });
  // If the answer breaks off, the browser's connection is cut too, or the browser would wait for the rest.
  await pipeline(answer, response);
}

interface ForwardOptions {
  /** The origin where recordings are. */
  readonly portalUrl?: string | null;
  readonly timeoutMs?: number;
}

/**
 * `POST /api/v2.0` becomes exactly `target`, with its Host; an upstream that is down answers 502.
 * `GET /simulator.json`, where the simulator would introduce itself, answers 204. `GET /portal.json` names the API's host and the portal.
 */
export function dataApiForwardPlugin(
  target: URL,
  { portalUrl = null, timeoutMs = TIMEOUT_MS }: ForwardOptions = {},
): Plugin {
  const handler: Connect.NextHandleFunction = (request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (path === '/simulator.json')
      return void response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
    if (path === '/portal.json') {
      const type = 'application/json; charset=utf-8';
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
      return void response.end(JSON.stringify({ api: target.hostname, url: portalUrl ?? '' }));
    }
    if (!path.startsWith('/api/')) return next();
    // Either the browser has left, or the API has cut its answer short.
    forward(target, timeoutMs, request, response).catch(() => response.destroy());
  };
  return {
    name: 'data-api-forward',
    configureServer: ({ middlewares }) => void middlewares.use(handler),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(handler),
  };
}
