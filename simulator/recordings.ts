// Short sounds at the addresses of recordings.

const ADDRESS = /^\/system\/media\/(?:talk|wav|voice_mail)\/\d+\/([\da-f]{32})\/$/;

/** `'gone'`: no longer kept. @returns null: the path is no recording's */
export function soundAt(path: string): Buffer | 'gone' | null {
  const [, id] = ADDRESS.exec(path) ?? [];
  if (id === undefined) return null;
  return id.startsWith('f') ? 'gone' : tone();
}

const RATE = 8_000;
const HERTZ = 440;
const SECONDS = 5;

/** One tone: WAV, one channel, 8 bits. */
function tone(): Buffer {
  const samples = Uint8Array.from(
    { length: RATE * SECONDS },
    (_, at) => 128 + 60 * Math.sin((2 * Math.PI * HERTZ * at) / RATE),
  );
  const { length } = samples;
  // The two hexadecimal numbers are two 16-bit numbers each.
  const head = ['RIFF', 36 + length, 'WAVEfmt ', 16, 0x1_0001, RATE, RATE, 0x8_0001, 'data', length];
  return Buffer.concat([...head.map(bytesOf), samples]);
}

function bytesOf(part: string | number): Buffer {
  if (typeof part === 'string') return Buffer.from(part);
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(part);
  return bytes;
}
