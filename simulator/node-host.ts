import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Simulator } from './simulator.ts';

export interface NodeHost {
  /** Without a trailing slash. */
  readonly url: string;
  /** Also closes connections of unanswered calls. */
  close(): Promise<void>;
}

/** Port 0 is any free one. Rejects if the port is in use. */
export async function startNodeHost(options: {
  readonly simulator: Simulator;
  readonly port?: number;
  readonly host?: string;
}): Promise<NodeHost> {
  const { simulator, port = 0, host = '127.0.0.1' } = options;
  const server = createServer((req, res) => simulator.handler(req, res)).listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server is not listening on a port');
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
