import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Simulator } from './simulator.ts';

/** Port 0 is any free one. Rejects if the port is in use. */
export async function startNodeHost(simulator: Simulator, port = 0, host = '127.0.0.1') {
  const server = createServer((req, res) => simulator.handler(req, res)).listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server is not listening on a port');
  return {
    url: `http://${host}:${address.port}`,
    /** Also closes connections of unanswered calls. */
    async close(): Promise<void> {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
