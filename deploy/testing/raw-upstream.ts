// An API that answers with exactly the bytes that a test gives.
import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificate } from './certificates.ts';

export interface RawUpstream {
  readonly port: number;
  /** From now on answers every request with these bytes and closes the connection. */
  answer(bytes: string): void;
  close(): Promise<void>;
}

/** Without a certificate it speaks plain TCP. */
export async function startRawUpstream(certificate?: Certificate): Promise<RawUpstream> {
  let answer = '';
  const receive = (socket: Socket) => {
    socket.on('error', () => {});
    // A head and its small body arrive as one chunk.
    socket.once('data', () => socket.end(answer, 'latin1'));
  };
  const server = certificate ? createTlsServer(certificate, receive) : createServer(receive);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on TCP');
  return {
    port: address.port,
    answer: (bytes) => {
      answer = bytes;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}
