// Serves one compared page on a free port: its files, and the simulator of the Data API. A process of its own, which site-server.ts starts.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { constants, setPriority } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { createSimulator } from '#simulator/simulator.ts';
import { API_LATENCY_MS, pages, type PageName } from './pages.ts';
import type { SiteCommand } from './site-server.ts';
import { readStaticFiles } from './static-files.ts';

/** The slow network's round trip in milliseconds. */
const ROUND_TRIP_MS = 150;

type Connection = { readonly openedAt: number; waiting: number };

/** Answers the commands of site-server.ts. */
export async function serve(name: PageName): Promise<void> {
  try {
    setPriority(constants.priority.PRIORITY_HIGHEST);
  } catch {
    // Only an administrator may.
  }
  const page = pages[name];
  const files = readStaticFiles(page.folder);
  const headers = Object.entries(page.headers());
  const simulator = createSimulator({ latencyMs: API_LATENCY_MS, keptCalls: 0 });
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
      await delay(ROUND_TRIP_MS + Math.max(0, ROUND_TRIP_MS - sinceOpened));
    }
    simulator.handler(request, response, () => sendFile(request, response));
  }

  function sendFile(request: IncomingMessage, response: ServerResponse): void {
    for (const [header, value] of headers) response.setHeader(header, value);
    const path = request.url?.split('?', 1)[0] ?? '/';
    // A path without a dot is a page, not a file.
    const file = files.get(path) ?? (/\.[^/]*$/.test(path) ? undefined : files.get('/index.html'));
    if (file === undefined) {
      response.writeHead(404, { 'Cache-Control': 'no-store' }).end();
    } else if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304, { ETag: file.etag, 'Cache-Control': file.headers['Cache-Control'] }).end();
    } else {
      response.writeHead(200, { ...file.headers }).end(file.body);
    }
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
    if (command === 'close idle connections') closeIdleConnections();
    else far = command === 'far';
    process.send?.('done');
  });
  // The bench has ended, in whatever way.
  process.once('disconnect', () => process.exit());
  process.send?.(`http://127.0.0.1:${address.port}`);

  // Node.js's method of the same name keeps connections that were never used.
  function closeIdleConnections(): void {
    for (const [socket, { waiting }] of connections) if (waiting === 0) socket.destroy();
  }
}
