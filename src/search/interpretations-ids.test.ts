import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toUserId } from '#src/domain/testing/ids.ts';
import type { UserId } from '#src/domain/ids.ts';
import { interpret } from './interpretations.ts';

const PERSON = '/persons/6145241079';
const VISITOR = '/visitors/6152759362';

/** The pages that a text may open, the most likely first. */
const openedPaths = (text: string, userId: UserId | null = null): readonly string[] =>
  interpret(text, { country: 'RU', userId }).flatMap((each) => ('path' in each ? each.path : []));

const typed: readonly (readonly [string, ...string[]])[] = [
  ['  6145241079\n', PERSON, '/visitors/6145241079'],
  ['\u202a6\u2009145\u202f241\u00a0079\u202c', PERSON, '/visitors/6145241079'],
  ['№\u00a06 145 241 079', PERSON, '/visitors/6145241079'],
  ['ID: №6145241079', PERSON, '/visitors/6145241079'],
  ['Person ID: 6145241079', PERSON],
  ['ID персоны 6145241079', PERSON],
  ['ID человека 6145241079', PERSON],
  ['visitor_id=6152759362', VISITOR],
  ['ID посетителя 6152759362', VISITOR],
];

const links: readonly (readonly [string, ...string[]])[] = [
  [' HTTPS://VIEWER.EXAMPLE/persons/6145241079/ ', PERSON],
  ['127.0.0.1:4173/persons/6145241079', PERSON],
  ['/persons/6145241079', PERSON],
  ['https://viewer.example/visitors/6152759362', VISITOR],
  ['crm.example/card?person_id=6145241079', PERSON],
  ['https://chat.example/?tab=1&person_id=6145241079&visitor_id=6152759362', PERSON, VISITOR],
  // On whose behalf, and which record, belongs to the link; how somebody looked at the person does not.
  [
    'https://viewer.example/persons/6145241079?user_id=42&visitor=6152759362&sort=name#q=%2B7+916+123-45-67',
    `${PERSON}?user_id=42&visitor=6152759362`,
  ],
  ['https://viewer.example/visitors/6152759362?user_id=42', `${VISITOR}?user_id=42`],
  // A foreign link with one number: nobody knows of what.
  ['https://app.crm1.example/v2/#/contacts/6145241079/edit?tab=3', PERSON, '/visitors/6145241079'],
];

it.each([...typed, ...links])('%j opens %s', (text, ...paths) => expect(openedPaths(text)).toEqual(paths));

it.each([
  '0',
  '06145241079',
  '6,145,241,079',
  '6145241079 6152759362',
  '<script>6145241079</script>',
  'javascript:alert(6145241079)',
  'https://viewer.example/persons/9007199254740992',
  'https://viewer.example/persons/6145241079?user_id=abc',
  'https://crm.example/card?person_id=',
  'https://crm.example/compare/6145241079/6152759362',
])('%j is no ID', (text) => expect(openedPaths(text)).toEqual([]));

it('typed text opens only the viewer’s own paths', () => {
  const pieces =
    'https:// // / crm.example persons/ visitors/ ? & # = .. person_id= visitor_id= user_id= 6145241079 42 0 № %2f @ a';
  const parts = fc.array(fc.constantFrom(' ', ...pieces.split(' ')), { maxLength: 12 });
  const anyText = fc.oneof(
    parts.map((list) => list.join('')),
    fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      for (const path of openedPaths(text))
        expect(path).toMatch(/^\/(persons|visitors)\/[1-9]\d*(\?[\w=&]+)?$/);
    }),
  );
});

it.each(typed)('typed ID %j is opened for the customer on the screen', (text, ...paths) => {
  expect(openedPaths(text, toUserId(200101))).toEqual(paths.map((path) => `${path}?user_id=200101`));
});

it.each(links)('link %j keeps its own customer', (text, ...paths) => {
  expect(openedPaths(text, toUserId(200101))).toEqual(paths);
});
