// An animated PNG (https://www.w3.org/TR/png-3/): the first frame's chunks as they are, every other frame's data renamed.
import { crc32 } from 'node:zlib';

export interface Frame {
  /** All frames have the same size and colors. */
  readonly png: Buffer;
  readonly milliseconds: number;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const SIGNATURE_BYTES = 8;

function parseChunks(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const start = at + 8;
    const end = start + png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, start), data: png.subarray(start, end) });
    at = end + 4;
  }
  return chunks;
}

const findData = (chunks: readonly Chunk[], wanted: string): Buffer =>
  Buffer.concat(chunks.filter(({ type }) => type === wanted).map(({ data }) => data));

function toBytes({ type, data }: Chunk): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), content, uint32(crc32(content))]);
}

function uint32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
}

/** Plays again and again. */
export function toAnimatedPng(frames: readonly Frame[]): Buffer {
  const [first] = frames;
  if (first === undefined) throw new Error('There is no frame.');
  const header = findData(parseChunks(first.png), 'IHDR');
  const size = header.subarray(0, 8);
  const chunks: Chunk[] = [
    { type: 'IHDR', data: header },
    { type: 'acTL', data: uint32(frames.length, 0) },
  ];
  let sequence = 0;
  for (const [index, { png, milliseconds }] of frames.entries()) {
    const parsed = parseChunks(png);
    if (!findData(parsed, 'IHDR').equals(header)) throw new Error(`Frame ${index} is unlike the first.`);
    // At 0, 0; thousandths of a second; replaces the frame before it.
    const control = [
      uint32(sequence++),
      size,
      uint32(0, 0, milliseconds * 0x1_00_00 + 1000),
      Buffer.alloc(2),
    ];
    chunks.push({ type: 'fcTL', data: Buffer.concat(control) });
    const data = findData(parsed, 'IDAT');
    chunks.push(
      index === 0
        ? { type: 'IDAT', data }
        : { type: 'fdAT', data: Buffer.concat([uint32(sequence++), data]) },
    );
  }
  chunks.push({ type: 'IEND', data: Buffer.alloc(0) });
  return Buffer.concat([first.png.subarray(0, SIGNATURE_BYTES), ...chunks.map(toBytes)]);
}
