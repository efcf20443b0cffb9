// Serves one compared page on a free port, with the simulator of the Data API. Runs in a process that pages.ts starts.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { constants, setPriority } from 'node:os';
import { extname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { createSimulator } from '#simulator/simulator.ts';
import { HASH_FILE } from '../scripts/vite/index-html.ts';
import { securityHeaders } from '../scripts/vite/server-rules.ts';
import { isViewer, LATENCY_MS, LINK_PATH, type PageName } from './pages.ts';

const LINK_PAGE = '<!doctype html><title>CRM</title><a href="/">Person</a>';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

type File = { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> };
type Connection = { readonly openedAt: number; openRequests: number };

// As pages.ts passes them.
const [, , name, folder] = process.argv as [string, string, PageName, string];
const pageHeaders = isViewer(name) ? securityHeaders(readFileSync(join(folder, HASH_FILE), 'utf8')) : {};
const files = new Map<string, File>();
const simulator = createSimulator({ latencyMs: LATENCY_MS, keptCalls: 0 });
const connections = new Map<Socket, Connection>();
let isSlow = false;

/** Compresses text. Null: no such file. */
function loadFile(path: string): File | null {
  const isLinkPage = path === LINK_PATH;
  if (!isLinkPage && !existsSync(join(folder, path))) return null;
  const raw = isLinkPage ? Buffer.from(LINK_PAGE) : readFileSync(join(folder, path));
  const type = TYPES[extname(path)];
  return {
    body: type === undefined ? raw : brotliCompressSync(raw),
    headers: {
      ...(!isLinkPage && pageHeaders),
      'Content-Type': type ?? 'application/octet-stream',
      // Names under /assets/ change with the content.
      'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(type !== undefined && { 'Content-Encoding': 'br' }),
      ETag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 16)}"`,
    },
  };
}

function sendFile(request: IncomingMessage, response: ServerResponse): void {
  const [wanted = '/'] = (request.url ?? '/').split('?', 1);
  // Pages have paths without an extension.
  const path = extname(wanted) === '' ? '/index.html' : wanted;
  const file = files.get(path) ?? loadFile(path);
  if (file === null) return void response.writeHead(404, { 'Cache-Control': 'no-store' }).end();
  files.set(path, file);
  const isUnchanged = request.headers['if-none-match'] === file.headers['ETag'];
  response.writeHead(isUnchanged ? 304 : 200, file.headers).end(isUnchanged ? undefined : file.body);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const connection = connections.get(request.socket);
  if (connection !== undefined) {
    connection.openRequests += 1;
    response.once('close', () => (connection.openRequests -= 1));
  }
  if (isSlow) {
    // Browsers may connect before they send a request. The handshake may be partly or fully over by then.
    const sinceOpened = performance.now() - (connection?.openedAt ?? 0);
    await delay(LATENCY_MS + Math.max(0, LATENCY_MS - sinceOpened));
  }
  simulator.handler(request, response, () => sendFile(request, response));
}

try {
  setPriority(constants.priority.PRIORITY_HIGHEST);
} catch {
  // Needs root.
}
const server = createServer((request, response) => void answer(request, response));
server.on('connection', (socket: Socket) => {
  connections.set(socket, { openedAt: performance.now(), openRequests: 0 });
  socket.once('close', () => connections.delete(socket));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('The server has no port.');

process.on('message', (slow: boolean) => {
  isSlow = slow;
  // `closeIdleConnections` of Node.js keeps connections without a first request.
  for (const [socket, { openRequests }] of connections) if (openRequests === 0) socket.destroy();
  process.send?.('done');
});
process.once('disconnect', () => process.exit());
process.send?.(`http://127.0.0.1:${address.port}`);
