// The Data API as the web servers see it: the simulator, behind TLS for nginx.
import { createServer as createHttpServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createSimulator, type Simulator } from '#simulator/simulator.ts';
import type { Certificate } from './certificates.ts';
import { portOf } from './http.ts';

export interface Arrival {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** The server name (SNI) of the TLS handshake; false: none. */
  readonly serverName: unknown;
}

export interface Upstream {
  readonly port: number;
  /** Every request whose head arrived, valid or not. A test may empty it. */
  readonly arrivals: Arrival[];
  /** From now on this answers instead of the simulator. */
  answer(listener: RequestListener | Simulator): void;
  close(): Promise<void>;
}

export interface UpstreamOptions {
  /** Absent: plain HTTP. */
  readonly certificate?: Certificate;
  readonly host?: string;
  readonly port?: number;
}

function listenerOf(answering: RequestListener | Simulator): RequestListener {
  return typeof answering === 'function' ? answering : (req, res) => answering.handler(req, res);
}

export async function startUpstream({
  certificate,
  host = '127.0.0.1',
  port = 0,
}: UpstreamOptions = {}): Promise<Upstream> {
  let listener = listenerOf(createSimulator());
  const arrivals: Arrival[] = [];
  const receive: RequestListener = (req, res) => {
    const { method, url, headers } = req;
    // The socket of an https server is a TLS socket.
    const serverName = 'servername' in req.socket ? req.socket.servername : null;
    arrivals.push({ method, url, headers, serverName });
    listener(req, res);
  };
  const server = certificate
    ? createHttpsServer({ ...certificate, keepAlive: false }, receive)
    : createHttpServer({ keepAlive: false }, receive);
  server.on('clientError', (error, socket) => {
    arrivals.push({ method: undefined, url: error.message, headers: {}, serverName: null });
    socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: portOf(server),
    arrivals,
    answer: (answering) => {
      listener = listenerOf(answering);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers each call with the body that arrived, as `{"arrived": text}`. */
export const echo: RequestListener = (req, res) => {
  const chunks: Buffer[] = [];
  req.on('data', (chunk: Buffer) => chunks.push(chunk));
  req.on('end', () => res.end(JSON.stringify({ arrived: Buffer.concat(chunks).toString() })));
};

/** Answers each call with exactly these bytes, and closes the connection. */
export const raw =
  (bytes: string): RequestListener =>
  (req) =>
    void req.resume().once('end', () => req.socket.end(bytes, 'latin1'));
