// The audio of recordings.

const RECORDING_PATH = /^\/system\/media\/(?:talk|wav|voice_mail)\/\d+\/([\da-f]{32})\/$/;

/** @returns null: not a recording's path */
export function findRecording(path: string): Buffer | 'deleted' | 'loginPage' | null {
  const [, id] = RECORDING_PATH.exec(path) ?? [];
  if (id === undefined) return null;
  if (id.startsWith('e')) return 'loginPage';
  return id.startsWith('f') ? 'deleted' : createTone();
}

/** WAV: one channel, 8 bits at 8,000 Hz, 40,000 bytes. */
const HEADER = 'UklGRmScAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YUCcAAA=';
/** A square wave of 444 Hz. */
const WAVE = Buffer.from([...Array(9).fill(98), ...Array(9).fill(158)]);

const createTone = (): Buffer => Buffer.concat([Buffer.from(HEADER, 'base64'), Buffer.alloc(40_000, WAVE)]);
