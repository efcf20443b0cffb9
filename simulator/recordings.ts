// What a call was recorded as, and short sounds at the addresses of recordings.
import type { CallEvent } from './data/events/event.ts';

/** What a recording's id begins with that is no longer kept, and that comes late. */
const FIRST_DIGITS: Partial<Record<NonNullable<CallEvent['recording']>, string>> = { gone: 'f', slow: 'e' };

/** 32 hex digits; null: nothing was recorded. */
export function recordingIdOf({ communicationId, recording }: CallEvent): string | null {
  if (recording === null) return null;
  return (FIRST_DIGITS[recording] ?? '0') + communicationId.toString(16).padStart(31, '0');
}

/** Where the recording of the whole call is, at a portal's other host. */
export const linkPathOf = (event: CallEvent) => `/${event.communicationId}/${recordingIdOf(event)}`;

const ADDRESS = /^(?:\/system\/media\/(?:talk|wav|voice_mail)\/\d+\/([\da-f]{32})\/|\/\d+\/([\da-f]{32}))$/i;

/** `sound` null: no longer kept. */
interface FoundSound {
  readonly sound: Buffer | null;
  readonly isSlow: boolean;
}

/** @returns null: the path is no recording's */
export function soundAt(path: string): FoundSound | null {
  const [, id, linked] = ADDRESS.exec(path) ?? [];
  const found = id ?? linked;
  if (found === undefined) return null;
  return { sound: found.startsWith('f') ? null : tone(), isSlow: found.startsWith('e') };
}

const RATE = 8_000;
const HERTZ = 440;
const SECONDS = 5;

/** One tone: WAV, one channel, 8 bits. */
function tone(): Buffer {
  const samples = Buffer.from(
    Uint8Array.from(
      { length: RATE * SECONDS },
      (_, at) => 128 + 60 * Math.sin((2 * Math.PI * HERTZ * at) / RATE),
    ),
  );
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
