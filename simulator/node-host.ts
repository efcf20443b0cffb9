import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Simulator } from './simulator.ts';

export interface NodeHost {
  /** Like `http://127.0.0.1:4180`, without a slash at the end. */
  readonly url: string;
  /** Also closes open sockets, even those of calls that were never answered. */
  close(): Promise<void>;
}

/** Serves a simulator over plain HTTP; port 0 is any free one. Rejects if the port is taken. */
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
    throw new Error('The server does not listen on a port');
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
