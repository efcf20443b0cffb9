function wholeNumber(name: string, text: string | undefined, absent: number, max: number): number {
  if (text === undefined || text === '') return absent;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > max) {
    throw new RangeError(`${name} must be a whole number from 0 to ${max}`);
  }
  return value;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** `SIMULATOR_LATENCY_MS`: delay of every API answer in milliseconds. Default 0. */
export function latencyFrom(env: Environment): number {
  return wholeNumber('SIMULATOR_LATENCY_MS', env['SIMULATOR_LATENCY_MS'], 0, 600_000);
}

/** `HOST` and `PORT`: where the stand-alone simulator listens. Default 127.0.0.1:4180. */
export function addressFrom(env: Environment): { host: string; port: number } {
  return { host: env['HOST'] || '127.0.0.1', port: wholeNumber('PORT', env['PORT'], 4180, 65_535) };
}
