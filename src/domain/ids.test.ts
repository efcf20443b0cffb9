import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseId } from './ids.ts';
import { expectAll } from '#src/domain/testing/properties.ts';

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

it('a parser reads every safe whole number from 1 on, as a number or as plain digits', () => {
  expectAll(fc.maxSafeNat(), (value) => {
    for (const form of [value, String(value)]) expect(parseId(form)).toBe(value === 0 ? null : value);
  });
});

it.each(refused)('%j is no id', (value) => expect(parseId(value)).toBeNull());
