import { describe, expect, it } from 'vitest';
import { addressFrom, latencyFrom } from './settings.ts';

describe('settings', () => {
  it.each([
    [{}, 0],
    [{ SIMULATOR_LATENCY_MS: '' }, 0],
    [{ SIMULATOR_LATENCY_MS: '250' }, 250],
  ])('latency of %j', (env, ms) => {
    expect(latencyFrom(env)).toBe(ms);
  });

  it.each(['-1', 'fast', '1.5', '1e9', 'NaN'])('latency %s is refused by its name', (text) => {
    expect(() => latencyFrom({ SIMULATOR_LATENCY_MS: text })).toThrow(/SIMULATOR_LATENCY_MS/);
  });

  it('address', () => {
    expect(addressFrom({})).toEqual({ host: '127.0.0.1', port: 4180 });
    expect(addressFrom({ HOST: '::1', PORT: '0' })).toEqual({ host: '::1', port: 0 });
    expect(() => addressFrom({ PORT: '70000' })).toThrow(/PORT/);
  });
});
