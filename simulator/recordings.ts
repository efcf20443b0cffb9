// The audio of recordings.

const RECORDING_PATH = /^\/system\/media\/(?:talk|wav|voice_mail)\/\d+\/([\da-f]{32})\/$/;

/** @returns null: not a recording's path */
export function findRecording(path: string): Buffer | 'deleted' | 'loginPage' | null {
  const [, id] = RECORDING_PATH.exec(path) ?? [];
  if (id === undefined) return null;
  if (id.startsWith('e')) return 'loginPage';
  return id.startsWith('f') ? 'deleted' : createTone();
}

const RATE = 8_000;
const HERTZ = 440;
const SECONDS = 5;

/** WAV, one channel, 8 bits. */
function createTone(): Buffer {
  const samples = Uint8Array.from(
    { length: RATE * SECONDS },
    (_, index) => 128 + 60 * Math.sin((2 * Math.PI * HERTZ * index) / RATE),
  );
  const { length } = samples;
  // Each hexadecimal number packs two 16-bit numbers.
  const header = ['RIFF', 36 + length, 'WAVEfmt ', 16, 0x1_0001, RATE, RATE, 0x8_0001, 'data', length];
  return Buffer.concat([...header.map(toBytes), samples]);
}

function toBytes(value: string | number): Buffer {
  if (typeof value === 'string') return Buffer.from(value);
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
