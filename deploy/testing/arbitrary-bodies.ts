// Bodies for `POST /api/v2.0` made by fast-check: valid calls, broken calls, and noise.
import fc from 'fast-check';
import methods from '../nginx/njs/methods.js';

const among = (words: string) => fc.constantFrom(...words.split(' '));
/** Yields `given` nine times out of ten. */
const mostly = <Common, Rare>(given: fc.Arbitrary<Common>, otherwise: fc.Arbitrary<Rare>) =>
  fc.oneof({ weight: 9, arbitrary: given }, { weight: 1, arbitrary: otherwise });

const integer = fc.maxSafeInteger().map(String);
const digits = (maxLength: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{0,${maxLength - 1}}$`));
const rareNumber = fc.oneof(
  among('-0 0 01 -01 .5 1. 1.0 +1 - 0x1 NaN 9007199254740991 9007199254740993 1e4294967297 1e-400'),
  fc.tuple(digits(22), among('e E e+ e- E-'), fc.nat(25)).map((parts) => parts.join('')),
  fc.tuple(digits(9), fc.nat(12)).map(([mantissa, zeros]) => `${mantissa}${'0'.repeat(zeros)}e-${zeros}`),
  fc.tuple(digits(17), fc.stringMatching(/^\d{1,20}$/)).map((parts) => parts.join('.')),
);
const number = mostly(integer, rareNumber);

const escape = mostly(
  among('\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000 \\u2028 \\u00e9 \\uD83D\\ude00'),
  fc.oneof(among('\\ud800 \\udc00x \\ud800\\ud800 \\x41 \\u12 \\'), fc.stringMatching(/^\\u[0-9a-fA-F]{4}$/)),
);
const plainLetters = fc
  .string({ unit: 'binary', maxLength: 6 })
  .map((letters) => JSON.stringify(letters).slice(1, -1));
const letters = fc.oneof(plainLetters, escape);
const string = fc.array(letters, { maxLength: 4 }).map((parts) => `"${parts.join('')}"`);

const key = mostly(
  fc.oneof(among('"user_id" "ids" "filter" "a" "1" ""'), string),
  among('"__proto__" "__pr\\u006fto__" "constructor" "length" "toJSON"'),
);
const space = fc.constantFrom('', '', '', ' ', '\n\t', '\r');
const { value } = fc.letrec<{ value: string; list: string; object: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', maxDepth: 9 },
    number,
    string,
    among('true false null'),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }).map((parts) => `[${parts.join()}]`),
  object: fc
    .array(fc.tuple(space, key, space, fc.constant(':'), tie('value')), { maxLength: 4 })
    .map((members) => `{${members.map((parts) => parts.join('')).join()}}`),
}));

const call = fc
  .record({
    method: mostly(fc.constantFrom(...methods), fc.string()),
    id: mostly(among('"a1" 7 1e2'), value),
    params: fc.array(fc.tuple(key, value), { maxLength: 4 }),
    more: mostly(
      fc.constant([]),
      fc.tuple(mostly(among('"id" "params" "method"'), key), value).map((pair) => [pair.join(':')]),
    ),
    space,
  })
  .map(({ method, id, params, more, space: blank }) => {
    const members = [
      ...more,
      '"jsonrpc":"2.0"',
      `"id":${id}`,
      `"method":${JSON.stringify(method)}`,
      `"params":{${params.map((pair) => pair.join(':')).join()}}`,
    ];
    return `${blank}{${members.join(`,${blank}`)}}${blank}`;
  });

/** Overwrites, removes or doubles one place. */
const broken = fc
  .record({
    given: call,
    at: fc.nat(),
    cut: fc.nat(12),
    put: fc.oneof(fc.constant(''), among('" \\ { } [ ] , : 0 . e - \0'), letters, rareNumber, key),
    twice: fc.boolean(),
  })
  .map(({ given, at, cut, put, twice }) => {
    const from = at % given.length;
    const kept = twice ? given.slice(from, from + cut) : '';
    return `${given.slice(0, from)}${kept}${put}${kept}${given.slice(from + cut)}`;
  });

/** About as many values, levels or characters as the limits allow. */
const large = fc
  .oneof(
    fc
      .integer({ min: 1_480, max: 1_500 })
      .map((count) => `{"ids":[${Array.from({ length: count }).fill(7).join()}]}`),
    fc.integer({ min: 2, max: 6 }).map((pairs) => `${'{"a":['.repeat(pairs)}${']}'.repeat(pairs)}`),
    fc.integer({ min: 16_300, max: 16_400 }).map((length) => `{"a":"${'x'.repeat(length - 60)}"}`),
  )
  .map((params) => `{"jsonrpc":"2.0","id":1,"method":"get.visitors","params":${params}}`);

const bytes = (given: fc.Arbitrary<string>) => given.map((body) => new TextEncoder().encode(body));
const otherByte = fc.tuple(bytes(call), fc.nat(), fc.nat(255)).map(([given, at, byte]) => {
  given[at % given.length] = byte;
  return given;
});

export const arbitraryBody: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 10, arbitrary: bytes(call) },
  { weight: 6, arbitrary: bytes(broken) },
  { weight: 2, arbitrary: otherByte },
  { weight: 1, arbitrary: bytes(large) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 64 }) },
);
