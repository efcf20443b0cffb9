// The Data API as the web servers see it: the simulator, behind TLS for nginx.
import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { text } from 'node:stream/consumers';
import { createSimulator } from '#simulator/simulator.ts';
import type { Certificate } from './certificates.ts';
import { portOf } from './http.ts';

/** Without a certificate: plain HTTP. */
export type UpstreamOptions = {
  readonly certificate?: Certificate;
  readonly host?: string;
  readonly port?: number;
};

export async function startUpstream({ certificate, host = '127.0.0.1', port = 0 }: UpstreamOptions = {}) {
  let answering: RequestListener = createSimulator().handler;
  /** `serverName`: of the TLS handshake (SNI); false: none. */
  const arrivals: (Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { readonly serverName: unknown })[] =
    [];
  const receive: RequestListener = (req, res) => {
    const { method, url, headers } = req;
    // The socket of an https server is a TLS socket.
    const serverName = 'servername' in req.socket ? req.socket.servername : null;
    arrivals.push({ method, url, headers, serverName });
    answering(req, res);
  };
  const server = certificate
    ? createHttpsServer({ ...certificate, keepAlive: false }, receive)
    : createHttpServer({ keepAlive: false }, receive);
  server.on('clientError', (error, socket) => {
    arrivals.push({ url: error.message, headers: {}, serverName: null });
    socket.destroy();
  });
  await once(server.listen(port, host), 'listening');
  return {
    port: portOf(server),
    /** Every request whose head arrived, valid or not. A test may empty it. */
    arrivals,
    /** From now on this answers instead of the simulator. */
    answer: (next: RequestListener) => void (answering = next),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve()).closeAllConnections();
      }),
  };
}

/** Answers each call with the body that arrived, as `{"arrived": text}`. */
export const echo: RequestListener = (req, res) =>
  void text(req).then(
    (arrived) => res.end(JSON.stringify({ arrived })),
    () => {},
  );

/** Answers each call with exactly these bytes, and closes the connection. */
export const raw =
  (bytes: string): RequestListener =>
  (req) =>
    void req.resume().once('end', () => req.socket.end(bytes, 'latin1'));
