// Forwards `/api/v2.0` of the dev and the preview server to a real Data API, in place of the simulator.
import type { ServerResponse } from 'node:http';
import type { Connect, Plugin, ProxyOptions } from 'vite';
import { securityHeaders } from './security-headers.ts';

/** What goes to the Data API of a browser's request. Everything else stays here: cookies, origin, referrer, language. */
const FORWARDED_REQUEST_HEADERS = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-length',
  'content-type',
  'host',
  'transfer-encoding',
  'user-agent',
]);

/** What does not come back: what would be kept in the browser, or would stand in for our own policy. */
const DROPPED_RESPONSE_HEADERS = [
  'set-cookie',
  'strict-transport-security',
  ...Object.keys(securityHeaders('')).map((name) => name.toLowerCase()),
];

/** The whole answer, head and body, has to be there within this time: longer than the app itself waits. */
const TIMEOUT_MS = 30_000;

function isHttpResponse(response: object): response is ServerResponse {
  return 'writeHead' in response;
}

function forwardTo(target: URL): ProxyOptions {
  return {
    target: target.href,
    // The path and the query are the target's own.
    ignorePath: true,
    changeOrigin: true,
    proxyTimeout: TIMEOUT_MS,
    configure(proxy) {
      proxy.on('proxyReq', (request) => {
        for (const name of request.getHeaderNames()) {
          if (!FORWARDED_REQUEST_HEADERS.has(name)) request.removeHeader(name);
        }
      });
      proxy.on('proxyRes', (answer) => {
        for (const name of DROPPED_RESPONSE_HEADERS) delete answer.headers[name];
      });
      proxy.on('error', (_error, _request, response) => {
        if (!isHttpResponse(response) || response.headersSent) return;
        response.writeHead(502, { 'Content-Type': 'text/plain' }).end('The Data API cannot be reached.');
      });
    },
  };
}

/** Where the simulator would introduce itself: there is none. */
const noSimulator: Connect.NextHandleFunction = (request, response, next) => {
  if (request.url?.split('?', 1)[0] !== '/simulator.json') return next();
  response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
};

/**
 * `/api/v2.0` becomes exactly `target`, with its Host; an upstream that is down answers 502.
 * `GET /simulator.json` answers 204.
 */
export function dataApiForwardPlugin(target: URL): Plugin {
  const proxy = { '^/api/v2\\.0(\\?.*)?$': forwardTo(target) };
  return {
    name: 'data-api-forward',
    config: () => ({ server: { proxy }, preview: { proxy } }),
    configureServer: (server) => void server.middlewares.use(noSimulator),
    configurePreviewServer: (server) => void server.middlewares.use(noSimulator),
  };
}
