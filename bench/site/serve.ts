// Serves one compared page on a free port: its files, and the simulator of the Data API. A process of its own, which server.ts starts.
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
import { folderOf, headersOf, pageNames } from '../pages.ts';
import { LATENCY_MS, LINK_PATH, type SiteCommand } from './server.ts';

const LINK_PAGE = '<!doctype html><title>CRM</title><a href="/">Person</a>';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
};

type File = {
  readonly body: Buffer;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** Compressed. Files under `/assets/` have names that change with their content. */
function readFile(folder: string, path: string): File {
  const raw = path === LINK_PATH ? Buffer.from(LINK_PAGE) : readFileSync(join(folder, path));
  const type = TYPES[extname(path)];
  const etag = `"${createHash('sha256').update(raw).digest('base64url').slice(0, 16)}"`;
  return {
    body: type === undefined ? raw : brotliCompressSync(raw),
    etag,
    headers: {
      'Content-Type': type ?? 'application/octet-stream',
      'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(type !== undefined && { 'Content-Encoding': 'br' }),
      ETag: etag,
    },
  };
}

type Connection = { readonly openedAt: number; waiting: number };

try {
  setPriority(constants.priority.PRIORITY_HIGHEST);
} catch {
  // Only an administrator may.
}
const name = pageNames.find((page) => page === process.argv[2]) ?? 'app';
const folder = folderOf(name);
if (!existsSync(join(folder, 'index.html'))) throw new Error(`${name} is not built.`);
const files = new Map<string, File>();
const headers = Object.entries(headersOf(name));
const simulator = createSimulator({ latencyMs: LATENCY_MS, keptCalls: 0 });
const connections = new Map<Socket, Connection>();
let far = false;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const connection = connections.get(request.socket);
  if (connection !== undefined) {
    connection.waiting += 1;
    response.once('close', () => (connection.waiting -= 1));
  }
  if (far) {
    // A browser may connect before it sends a request; the handshake is then partly or fully done.
    const sinceOpened = performance.now() - (connection?.openedAt ?? 0);
    await delay(LATENCY_MS + Math.max(0, LATENCY_MS - sinceOpened));
  }
  simulator.handler(request, response, () => sendFile(request, response));
}

function sendFile(request: IncomingMessage, response: ServerResponse): void {
  const [wanted = '/'] = (request.url ?? '/').split('?', 1);
  // A path without a dot is a page, not a file.
  const path = /\.[^/]*$/.test(wanted) ? wanted : '/index.html';
  const isThere = path === LINK_PATH || existsSync(join(folder, path));
  if (!isThere) return void response.writeHead(404, { 'Cache-Control': 'no-store' }).end();
  if (path !== LINK_PATH) for (const [header, value] of headers) response.setHeader(header, value);
  const file = files.get(path) ?? readFile(folder, path);
  files.set(path, file);
  const isKept = request.headers['if-none-match'] === file.etag;
  response.writeHead(isKept ? 304 : 200, file.headers).end(isKept ? undefined : file.body);
}

const server = createServer((request, response) => void answer(request, response));
server.on('connection', (socket: Socket) => {
  connections.set(socket, { openedAt: performance.now(), waiting: 0 });
  socket.once('close', () => connections.delete(socket));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('The server has no port.');

process.on('message', (command: SiteCommand) => {
  // Node.js's own method keeps connections that were never used.
  if (command !== 'close idle connections') far = command === 'far';
  else for (const [socket, { waiting }] of connections) if (waiting === 0) socket.destroy();
  process.send?.('done');
});
// The bench has ended, in whatever way.
process.once('disconnect', () => process.exit());
process.send?.(`http://127.0.0.1:${address.port}`);
