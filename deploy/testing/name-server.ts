// A DNS server on loopback that knows one name. A test can change its answer.
import { createSocket } from 'node:dgram';

export interface NameServer {
  /** Like `127.0.0.1:53535`, for `RESOLVER`. */
  readonly address: string;
  /** From now on the name resolves to these IPv4 addresses; without any, it does not exist. */
  answer(addresses: readonly string[]): void;
  close(): Promise<void>;
}

const NO_SUCH_NAME = 3;

/** The index after the name in the question: labels with a length byte each, then a zero. */
function endOfName(message: Buffer, start: number): number {
  let at = start;
  for (let length = message[at] ?? 0; length !== 0; length = message[at] ?? 0) at += length + 1;
  return at + 1;
}

function reply(query: Buffer, addresses: readonly string[]): Buffer {
  const question = query.subarray(12, endOfName(query, 12) + 4);
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | (addresses.length === 0 ? NO_SUCH_NAME : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(addresses.length, 6);
  const answers = addresses.map((address) => {
    const record = Buffer.alloc(16);
    // A pointer to the question's name; type A, class IN, one second to live, four bytes.
    record.writeUInt16BE(0xc00c, 0);
    record.writeUInt16BE(1, 2);
    record.writeUInt16BE(1, 4);
    record.writeUInt32BE(1, 6);
    record.writeUInt16BE(4, 10);
    Buffer.from(address.split('.').map(Number)).copy(record, 12);
    return record;
  });
  return Buffer.concat([header, question, ...answers]);
}

export async function startNameServer(addresses: readonly string[] = ['127.0.0.1']): Promise<NameServer> {
  let current = addresses;
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    socket.send(reply(query, current), port, address);
  });
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve);
  });
  return {
    address: `127.0.0.1:${socket.address().port}`,
    answer: (next) => {
      current = next;
    },
    close: () =>
      new Promise((resolve) => {
        socket.close(() => resolve());
      }),
  };
}
