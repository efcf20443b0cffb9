// Forwards `/api/v2.0` of the dev and the preview server to a real Data API, in place of the simulator, by the rules of
// nginx (deploy/nginx): any page that is open in the same browser can reach this server.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Connect, Plugin } from 'vite';
import requestCheck from '../../deploy/nginx/njs/request-check.js';
import { refuse } from './server-rules.ts';

/** Nothing of the browser's. */
const SENT_HEADERS = {
  Accept: 'application/json',
  'Accept-Encoding': 'identity',
  Connection: 'close',
  'Content-Type': 'application/json; charset=UTF-8',
  'User-Agent': 'person-visitors',
};

const JSON_TYPE = /^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i;

function isForeign({ origin, host, ...headers }: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return true;
  // Over plain HTTP browsers send Sec-Fetch-Site to localhost only.
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase());
}

/** The status of a request that is refused before its body is read; null: it is not. */
function headStatus({ method, url, headers }: IncomingMessage): 403 | 404 | 405 | 413 | 415 | null {
  if (url !== '/api/v2.0') return 404;
  if (method !== 'POST') return 405;
  if (Number(headers['content-length'] ?? 0) > requestCheck.MAX_BODY_BYTES) return 413;
  if (isForeign(headers)) return 403;
  const isJson = JSON_TYPE.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined;
  return isJson ? null : 415;
}

function answer(response: ServerResponse, status: number, body = '', headers: Record<string, string> = {}) {
  const json = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };
  response.writeHead(status, { ...json, ...headers }).end(body);
}

function refuseCall(response: ServerResponse, status: number): void {
  const mnemonic = requestCheck.HEAD_REFUSALS[status];
  if (mnemonic === undefined) refuse(response, status, status === 405 ? { Allow: 'POST' } : {});
  else answer(response, status, requestCheck.refusalBody(mnemonic, null), { Connection: 'close' });
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

async function forward(target: URL, timeoutMs: number, request: IncomingMessage, response: ServerResponse) {
  const status = headStatus(request);
  if (status !== null) return refuseCall(response, status);
  const bytes = await readBody(request);
  if (bytes === null) return refuseCall(response, 413);
  const { refusal, id, body } = requestCheck.check(bytes);
  if (refusal !== '') return answer(response, 200, requestCheck.refusalBody(refusal, id));

  const left = new AbortController();
  response.once('close', () => left.abort());
  const deadline = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([left.signal, deadline]);
  const init = { method: 'POST', headers: SENT_HEADERS, body, signal, redirect: 'manual' as const };
  const came = await fetch(target, init).catch(() => null);
  if (came === null || came.status > 599) return refuse(response, deadline.aborted ? 504 : 502);
  // Not the length: `fetch` decompresses.
  const kept = [...came.headers].filter(([name]) => name === 'content-type' || name === 'retry-after');
  response.writeHead(came.status, { ...Object.fromEntries(kept), 'Cache-Control': 'no-store' });
  // If the answer breaks off, the browser's connection is cut too, or the browser would wait for the rest.
  return pipeline(came.body ?? [], response);
}

/**
 * `POST /api/v2.0` becomes exactly `target`, with its Host, within `timeoutMs` as a whole; the app's own deadline is shorter.
 * `GET /simulator.json`, where the simulator would introduce itself, answers 204. `GET /portal.json` names the API's host and the portal.
 */
export function dataApiForwardPlugin(
  target: URL,
  { portalUrl = null, timeoutMs = 30_000 }: { portalUrl?: string | null; timeoutMs?: number } = {},
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
