// An API that answers by the very bytes that a test gives, over TLS.
import { createServer } from 'node:tls';
import type { Certificate } from './certificates.ts';

export interface RawUpstream {
  readonly port: number;
  /** From now on every request is answered by these bytes, and the connection closed. */
  answer(bytes: string): void;
  close(): Promise<void>;
}

export async function startRawUpstream(certificate: Certificate): Promise<RawUpstream> {
  let answer = '';
  const server = createServer(certificate, (socket) => {
    socket.on('error', () => {});
    // A head with its small body comes as one piece.
    socket.once('data', () => socket.end(answer, 'latin1'));
  });
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
