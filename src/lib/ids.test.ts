import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPersonId, isUserId, isVisitorId, parsePersonId, parseUserId, parseVisitorId } from './ids.ts';

const parsers = [
  ['person', parsePersonId, isPersonId],
  ['visitor', parseVisitorId, isVisitorId],
  ['user', parseUserId, isUserId],
] as const;

const refused = [
  ...'0 01 -1 +1 1.0 1.5 1e3 0x10 1_000 1,000 ١٢٣ １２３ ² NaN Infinity null abc 1a 9007199254740992'.split(
    ' ',
  ),
  '',
  ' 1',
  '1 ',
  '1\n',
  '1 000',
  '9'.repeat(400),
  null,
  undefined,
];

describe.each(parsers)('a %s id', (_name, parse, isId) => {
  it.each([
    ['1', 1],
    ['6145241079', 6_145_241_079],
    ['4294967296', 4_294_967_296],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%j is read as it is', (text, id) => {
    expect(parse(text)).toBe(id);
  });

  it('a number is read as it is, unless it is no id', () => {
    expect(parse(6_145_241_079)).toBe(6_145_241_079);
    for (const value of [0, -1, 1.5, 2 ** 53, Number.NaN, true, [1], {}]) expect(parse(value)).toBeNull();
  });

  it.each(refused)('%j is refused', (text) => {
    expect(parse(text)).toBeNull();
  });

  it('is every safe whole number from 1 on, printed as plain digits', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        expect(parse(String(value))).toBe(value === 0 ? null : value);
      }),
    );
  });

  it('beyond 2⁵³−1 is refused, never rounded', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 2n ** 80n }), (value) => {
        expect(parse(String(value))).toBeNull();
        expect(isId(Number(value))).toBe(false);
      }),
    );
  });

  it('of any text is either null or prints as that very text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 -.eE+x') }), (text) => {
        const id = parse(text);
        expect(id === null || String(id) === text).toBe(true);
      }),
    );
  });

  it.each([1, 6_145_241_079, Number.MAX_SAFE_INTEGER])('%d of an answer is one', (value) => {
    expect(isId(value)).toBe(true);
  });

  it.each([0, -1, 1.5, NaN, Infinity, 2 ** 53, '1', 1n, null, undefined, [1], { id: 1 }, true])(
    '%s of an answer is none',
    (value) => {
      expect(isId(value)).toBe(false);
    },
  );
});
