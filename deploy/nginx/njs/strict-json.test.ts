import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import strictJson from './strict-json.js';

const bytes = (text: string) => new TextEncoder().encode(text);

function isRead(text: string): boolean {
  try {
    strictJson.read(bytes(text));
    return true;
  } catch {
    return false;
  }
}

function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const key = fc.stringMatching(/^[a-z][a-z_]{0,8}$/);
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 5 },
    fc.maxSafeInteger().map((number) => number || 0),
    fc.boolean(),
    fc.constant(null),
    fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('what is read', () => {
  it('is all JSON that a browser makes of plain values, and none of it is ambiguous', () => {
    fc.assert(
      fc.property(plain, fc.nat(2), (value, indent) => {
        expect(strictJson.read(bytes(JSON.stringify(value, null, indent))).ambiguous).toBe(false);
      }),
    );
  });

  it('gives the members of the outermost object as they stand in the text', () => {
    fc.assert(
      fc.property(fc.dictionary(key, plain), (value) => {
        const { members } = strictJson.read(bytes(JSON.stringify(value)));
        expect(Object.keys(members).toSorted()).toEqual(Object.keys(value).toSorted());
        for (const [name, { kind, raw }] of Object.entries(members)) {
          const isWhole = kind === 'object' || kind === 'array';
          expect(isWhole ? raw : JSON.parse(raw), name).toEqual(isWhole ? '' : value[name]);
        }
      }),
    );
  });

  it('is what JSON.parse takes, and nothing else', () => {
    const token = fc.constantFrom(
      ...'{ } [ ] : , " "a" "b" \\ \\u12 \\ud800 u 0 1 - + . e E true false null nul NaN / \' ё 😀'.split(
        ' ',
      ),
      ...' \n\t\v\u00a0\ufeff\0\u0001',
    );
    const soup = fc.array(token, { maxLength: 8 }).map((tokens) => tokens.join(''));
    fc.assert(
      fc.property(soup, (text) => {
        expect(isRead(text)).toBe(isParsed(text));
      }),
      { numRuns: 5_000 },
    );
    const damaged = fc.tuple(plain, fc.nat(), fc.nat(3), token).map(([value, at, cut, put]) => {
      const text = JSON.stringify(value);
      const from = at % (text.length + 1);
      return `${text.slice(0, from)}${put}${text.slice(from + cut)}`;
    });
    fc.assert(
      fc.property(
        damaged.filter((text) => !/\p{Surrogate}/u.test(text)),
        (text) => {
          expect(isRead(text)).toBe(isParsed(text));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('what is ambiguous', () => {
  it.each([
    ['{"a":1,"a":1}', true],
    ['{"a":{"b":1},"c":{"b":1}}', false],
    ['[{"a":1},{"a":1}]', false],
    ['{"a":[{"b":1,"b":2}]}', true],
    ['{"A":1}', true],
    ['{"":1}', true],
    ['{"a1":1}', true],
    ['{"\\u0061":1}', true],
    ['{"__proto__":1}', true],
    ['{"constructor":1}', false],
    ['9007199254740991', false],
    ['-9007199254740991', false],
    ['9007199254740992', true],
    ['-0', true],
    ['1.0', true],
    ['1e0', true],
    ['"\\u0000"', true],
    ['"\\u0001"', false],
    ['"\\ud83d\\ude00"', false],
    ['"\\ud83d"', true],
    ['"\\ud83d\\n"', true],
    ['"\\ud83d\\u0061"', true],
    ['"\\ude00\\ud83d"', true],
    ['"\\ud83d\\ud83d\\ude00"', true],
  ])('%s: %j', (text, ambiguous) => {
    expect(strictJson.read(bytes(text)).ambiguous).toBe(ambiguous);
  });

  it('is never a member that stands more than once', () => {
    expect(strictJson.read(bytes('{"a":1,"b":2,"a":3,"a":4}')).members).toEqual({
      b: { kind: 'number', raw: '2' },
    });
  });
});

it('16 levels are read, and no more', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  expect([isRead(nested(17)), isRead(nested(18))]).toEqual([true, false]);
});
