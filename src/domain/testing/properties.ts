import fc from 'fast-check';

const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;

const toCharacter = (position: number): string =>
  String.fromCodePoint(position < FIRST_SURROGATE ? position : position + SURROGATES);

/** @throws {TypeError} when it is no single character */
function toPosition(value: unknown): number {
  const code = typeof value === 'string' ? value.codePointAt(0) : undefined;
  if (code === undefined || String.fromCodePoint(code) !== value) throw new TypeError('No character');
  return code < FIRST_SURROGATE ? code : code - SURROGATES;
}

/**
 * The `unit` of a text of any characters. fast-check's own one, 'binary', is the same and spends a second on a table of them all.
 * Only with `toPosition` can fast-check mix in texts like `__proto__`.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat({ max: 0x10_ffff - SURROGATES })
  .map(toCharacter, toPosition);

type Arbitraries<Values> = { [Index in keyof Values]: fc.Arbitrary<Values[Index]> };

/** Runs a check for a hundred random values. */
export function expectAll<Values extends [unknown, ...unknown[]]>(
  ...property: [...Arbitraries<Values>, check: (...values: Values) => boolean | void]
): void {
  fc.assert(fc.property(...property));
}
