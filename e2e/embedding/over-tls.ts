// Serves other servers by https, as a proxy in front of them does.
import { spawnSync } from 'node:child_process';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAuthority } from '../../deploy/testing/certificates.ts';

/** What makes the certificates. */
const PROGRAM = 'openssl';

export const canServeTls = spawnSync(PROGRAM, ['version']).status === 0;

export interface TlsServer {
  readonly port: number;
  close(): Promise<void>;
}

/** @param target an origin; may be set later */
export async function serveOverTls(target: () => string): Promise<TlsServer> {
  const authority = await createAuthority();
  const server = createServer(await authority.issue('localhost'), (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', target());
    const { method, headers } = incoming;
    const passedOn = request(url, { method, headers: { ...headers, host: url.host } }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(passedOn).on('error', () => outgoing.destroy());
  });
  await authority.remove();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A listening TCP server's address is an object.
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
