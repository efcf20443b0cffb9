// Answers Bitrix24's POST of its page like a GET, in dev and in preview, as nginx does (deploy/nginx/templates/server.conf.template).
import type { IncomingMessage } from 'node:http';
import type { Connect, Plugin } from 'vite';

const MAX_BODY_BYTES = 64 * 1024;

export const isBitrix24 = (url: string | undefined): boolean => /^\/bitrix24(?:\?|$)/.test(url ?? '');

function refusal({ headers }: IncomingMessage, frameAncestors: string): 405 | 411 | 413 | null {
  if (frameAncestors === "'none'") return 405;
  if (headers['transfer-encoding'] !== undefined) return 411;
  return Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES ? 413 : null;
}

export function bitrix24Plugin(frameAncestors = "'none'"): Plugin {
  const handler: Connect.NextHandleFunction = (request, response, next) => {
    if (request.method !== 'POST' || !isBitrix24(request.url)) return next();
    const status = refusal(request, frameAncestors);
    if (status !== null) {
      const allow = status === 405 ? { Allow: 'GET, HEAD' } : {};
      const kept = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
      return void response.writeHead(status, { ...allow, ...kept, Connection: 'close' }).end(`${status}\n`);
    }
    // The body has tokens. The page gets what it needs by messages.
    request.resume().method = 'GET';
    next();
  };
  return {
    name: 'bitrix24',
    configureServer: ({ middlewares }) => void middlewares.use(handler),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(handler),
  };
}
