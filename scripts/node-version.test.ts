import { describe, expect, it } from 'vitest';
import { satisfies } from './node-version.mjs';

describe('satisfies', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['20.18.9', false],
    ['18.20.0', false],
    ['21.7.0', false],
    ['22.11.9', false],
    ['22.12.0', true],
    ['22.12.0-nightly', true],
    ['24.1.0', true],
    ['100.0.0', true],
  ])('%s: %s', (version, expected) => {
    expect(satisfies(version, '^20.19.0 || >=22.12.0')).toBe(expected);
  });

  it('knows no other form of range', () => {
    expect(() => satisfies('20.0.0', '20.x')).toThrow(/Unknown form/);
  });
});
