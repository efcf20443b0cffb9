import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPersonId, isUserId, isVisitorId, parsePersonId, parseUserId, parseVisitorId } from './ids.ts';

const parsers = [
  ['person', parsePersonId, isPersonId],
  ['visitor', parseVisitorId, isVisitorId],
  ['user', parseUserId, isUserId],
] as const;

const refused = [
  ...'0 01 -1 +1 1.0 1e3 0x10 1_000 1,000 ١٢３ ² null abc 1a 9007199254740992'.split(' '),
  '',
  ' 1',
  '1\n',
  '9'.repeat(400),
  null,
  undefined,
  0,
  1.5,
  2 ** 53,
  Number.NaN,
  true,
  [1],
];

describe.each(parsers)('a %s id', (_name, parse, isId) => {
  it('is every safe whole number from 1 on, as a number or printed as plain digits', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        for (const form of [value, String(value)]) expect(parse(form)).toBe(value === 0 ? null : value);
        expect(isId(value)).toBe(value !== 0);
      }),
    );
  });

  it.each(refused)('%j is refused', (value) => {
    expect(parse(value)).toBeNull();
    expect(isId(value)).toBe(false);
  });
});
