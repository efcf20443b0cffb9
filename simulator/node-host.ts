import { createServer } from 'node:http';
import type { Simulator } from './simulator.ts';

export interface NodeHost {
  /** Like `http://127.0.0.1:4180`, without a slash at the end. */
  readonly url: string;
  /** Also closes open sockets, even those of calls that were never answered. */
  close(): Promise<void>;
}

export interface NodeHostOptions {
  readonly simulator: Simulator;
  /** 0: any free port. */
  readonly port?: number;
  readonly host?: string;
}

/** Serves a simulator over plain HTTP. Rejects if the port is taken. */
export async function startNodeHost(options: NodeHostOptions): Promise<NodeHost> {
  const { simulator, port = 0, host = '127.0.0.1' } = options;
  const server = createServer((req, res) => simulator.handler(req, res));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server does not listen on a port');
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
