// A DNS server on loopback that knows one name. A test can change its answer.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

function reply(query: Buffer, addresses: readonly string[]): Buffer {
  // A question ends with a zero for the end of the name, and four bytes.
  const question = query.subarray(12, query.indexOf(0, 12) + 5);
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(addresses.length === 0 ? 0x8183 : 0x8180, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(addresses.length, 6);
  // A pointer to the question's name; type A, class IN, one second to live, four bytes.
  const answers = addresses.map((address) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, ...address.split('.').map(Number)]),
  );
  return Buffer.concat([header, question, ...answers]);
}

export async function startNameServer() {
  let current: readonly string[] = ['127.0.0.1'];
  const socket = createSocket('udp4', (query, { port, address }) => {
    socket.send(reply(query, current), port, address);
  }).bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    /** For `RESOLVER`. */
    address: `127.0.0.1:${socket.address().port}`,
    /** From now on the name resolves to these IPv4 addresses; without any, it does not exist. */
    answer: (next: readonly string[]) => void (current = next),
    close: () => new Promise<void>((resolve) => void socket.close(() => resolve())),
  };
}
