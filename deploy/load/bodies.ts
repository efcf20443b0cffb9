// The bodies that cost the server the most: within its limits, or refused only after they were read.
import requestCheck from '../nginx/njs/request-check.js';

export interface HeavyBody {
  readonly what: string;
  readonly body: string;
  /** false: refused after it was read. */
  readonly forwarded: boolean;
}

/** 1,500 values, without the request, its members and the list. */
const IN_A_LIST = 1_494;
/** 100 lists and objects, without the request, its params and the list. */
const CONTAINERS = 97;

const letters = 'abcdefghijklmn'.split('');
const withParams = (params: string) =>
  `{"jsonrpc":"2.0","id":"a1","method":"get.visitors","params":${params}}`;
const list = (items: readonly string[]) => withParams(`{"ids":[${items.join()}]}`);

/** As many items as fit into the body, at most `most`. */
function many(most: number, item: (at: number) => string): string[] {
  const items: string[] = [];
  let room = requestCheck.MAX_BODY_BYTES - Buffer.byteLength(list([]));
  for (let at = 0; at < most; at++) {
    room -= Buffer.byteLength(item(at)) + 1;
    if (room < 0) break;
    items.push(item(at));
  }
  return items;
}

const members = (most: number, item: (at: number) => string) => withParams(`{${many(most, item).join()}}`);
const text = (piece: string) => list([`"${many(Infinity, () => piece).join('')}"`]);

type Named = readonly (readonly [what: string, body: string])[];

const forwarded: Named = [
  ['one person, the usual call', withParams('{"access_token":"x","person_id":6145241079}')],
  ['1,000 ids, the largest call of the viewer', list(many(1_000, (at) => String(6_152_759_362 + at)))],
  ['1,494 numbers that grow, like 1e15', list(many(IN_A_LIST, () => '1e15'))],
  ['1,494 texts of escapes', list(many(IN_A_LIST, () => String.raw`"\u0000"`))],
  [
    '97 objects of 14 members',
    list(many(CONTAINERS, () => `{${letters.map((letter) => `"${letter}":"ё"`).join()}}`)),
  ],
  ['19 objects, each of five levels', list(many(19, () => '{"a":{"a":{"a":{"a":{}}}}}'))],
  ['1,494 members', members(IN_A_LIST, (at) => `"a${at}":1`)],
  ['1,200 members of texts', members(1_200, (at) => String.raw`"a${at}":"\n"`)],
  ['a text of escapes', text(String.raw`\n`)],
  ['a text of surrogates', text(String.raw`\ud83d\ude00`)],
  ['a text in Russian', text('ё')],
];

const refused: Named = [
  ['8,100 numbers', list(many(Infinity, () => '1'))],
  ['5,400 empty objects', list(many(Infinity, () => '{}'))],
  ['16,000 opening brackets', '['.repeat(16_000)],
  ['16 kB of white space', ' '.repeat(requestCheck.MAX_BODY_BYTES)],
];

const named = (bodies: Named, isForwarded: boolean): HeavyBody[] =>
  bodies.map(([what, body]) => ({ what, body, forwarded: isForwarded }));

export const heavyBodies = [...named(forwarded, true), ...named(refused, false)];
