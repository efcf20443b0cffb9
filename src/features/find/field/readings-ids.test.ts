import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUserId, type UserId } from '#src/lib/ids.ts';
import { readingsOf } from './readings.ts';

const PERSON = '/persons/6145241079';
const VISITOR = '/visitors/6152759362';

/** The pages that a text may open, the most likely first. */
const pathsOf = (text: string, userId: UserId | null = null): readonly string[] =>
  readingsOf(text, { country: 'RU', userId }).flatMap((reading) => ('path' in reading ? reading.path : []));

const digitForms: readonly string[] = [
  '6145241079',
  '  6145241079\n',
  '6 145 241 079',
  '6\u00a0145\u00a0241\u00a0079',
  '6\u202f145\u202f241\u202f079',
  '6\u2009145\u2009241\u2009079',
  '\u200b6145241079\u200b',
  '\ufeff6145241079',
  '\u202a6145241079\u202c',
  '№6145241079',
  '№ 6145241079',
  '№\u00a06 145 241 079',
  '#6145241079',
  'ID 6145241079',
  'id: 6145241079',
  'ID: №6145241079',
];

const namedForms: readonly string[] = [
  'person_id=6145241079',
  'person_id: 6145241079',
  'Person ID 6145241079',
  'ID персоны 6145241079',
  'ID человека 6145241079',
];

const personForms: readonly string[] = [
  ...namedForms,
  'https://viewer.example/persons/6145241079',
  'https://viewer.example/persons/6145241079/',
  'http://127.0.0.1:4173/persons/6145241079',
  'HTTPS://VIEWER.EXAMPLE/persons/6145241079',
  'viewer.example/persons/6145241079',
  '127.0.0.1:4173/persons/6145241079',
  '/persons/6145241079',
  ' https://viewer.example/persons/6145241079 ',
  'https://viewer.example/persons/6145241079?q=anna&sort=name#top',
  'https://tools.example/viewer/persons/6145241079',
  'https://crm.example/card?person_id=6145241079',
  'crm.example/card?person_id=6145241079',
];

/** A foreign link with one number: nobody knows of what. */
const numberForms: readonly string[] = [
  'https://crm.example/contacts/6145241079',
  'https://crm.example/#/contacts/6145241079/edit',
  'https://app.crm1.example/v2/contacts/6145241079?tab=3',
];

const elsewhere: readonly [string, ...string[]][] = [
  ['visitor_id=6152759362', VISITOR],
  ['Visitor ID 6152759362', VISITOR],
  ['ID посетителя 6152759362', VISITOR],
  ['https://viewer.example/visitors/6152759362', VISITOR],
  ['https://chat.example/?visitor_id=6152759362', VISITOR],
  ['https://chat.example/?tab=1&person_id=6145241079&visitor_id=6152759362', PERSON, VISITOR],
  // On whose behalf, and which record, belongs to the link.
  ['https://viewer.example/persons/6145241079?user_id=42', `${PERSON}?user_id=42`],
  ['https://viewer.example/persons/6145241079?visitor=6152759362', `${PERSON}?visitor=6152759362`],
  // How somebody looked at the person does not.
  ['https://viewer.example/persons/6145241079?sort=name#q=%2B7+916+123-45-67', PERSON],
  ['viewer.example/persons/6145241079#q=6152759362', PERSON],
  ['https://viewer.example/visitors/6152759362?user_id=42', `${VISITOR}?user_id=42`],
];

const refused: readonly string[] = [
  '',
  '   ',
  '0',
  '-6145241079',
  '06145241079',
  '6145241079.5',
  '6,145,241,079',
  '6145241079 6152759362',
  'anna',
  'Анна Каренина',
  'anna@example.com',
  '+7 916 123-45-67',
  '9007199254740992',
  '9'.repeat(400),
  '6145241079; DROP TABLE',
  '<script>6145241079</script>',
  'javascript:alert(6145241079)',
  'https://',
  'https://viewer.example/',
  'https://viewer.example/persons/abc',
  'https://viewer.example/persons/0',
  'https://viewer.example/persons/9007199254740992',
  'https://viewer.example/persons/6145241079?user_id=abc',
  'https://crm.example/card?person_id=',
  'https://crm.example/card?id=12',
  'https://crm.example/compare/6145241079/6152759362',
];

describe('an ID', () => {
  it.each(personForms)('%j is a person', (text) => {
    expect(pathsOf(text)).toEqual([PERSON]);
  });

  it.each([...digitForms, ...numberForms])('%j is a person or a visitor', (text) => {
    expect(pathsOf(text)).toEqual([PERSON, '/visitors/6145241079']);
  });

  it.each(elsewhere)('%j opens %s', (text, ...paths) => {
    expect(pathsOf(text)).toEqual(paths);
  });

  it.each(refused)('%j is no id', (text) => {
    expect(pathsOf(text)).toEqual([]);
  });

  it('opens one of the viewer’s own paths, whatever was typed, or nothing', () => {
    const pieces =
      'https:// // / crm.example persons/ visitors/ ? & # = .. person_id= visitor_id= user_id= 6145241079 42 0 № %2f @ a';
    const part = fc.constantFrom(' ', ...pieces.split(' '));
    const parts = fc.array(part, { maxLength: 12 }).map((list) => list.join(''));
    const anyText = fc.oneof(
      parts,
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        for (const path of pathsOf(text))
          expect(path).toMatch(/^\/(persons|visitors)\/[1-9]\d*(\?[\w=&]+)?$/);
      }),
    );
  });

  it('reads an id however its digits are spaced', () => {
    const space = fc.constantFrom('', ' ', '\u00a0', '\u202f', '\t');
    const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(id, fc.array(space, { minLength: 17, maxLength: 17 }), (value, spaces) => {
        const text = [...String(value)].map((digit, index) => `${spaces[index]}${digit}`).join('');
        expect(pathsOf(text)).toEqual([`/persons/${value}`, `/visitors/${value}`]);
      }),
    );
  });
});

describe('the customer on the screen', () => {
  const userId = parseUserId('200101');

  it.each([...digitForms, ...namedForms])('is whom typed digits are for: %j', (text) => {
    expect(pathsOf(text, userId)[0]).toBe(`${PERSON}?user_id=200101`);
  });

  it.each([
    ['https://viewer.example/persons/6145241079', PERSON],
    ['/visitors/6152759362', VISITOR],
    ['https://crm.example/card?person_id=6145241079', PERSON],
    ['https://viewer.example/persons/6145241079?user_id=7', `${PERSON}?user_id=7`],
  ])('is not put into a link: %s', (text, path) => {
    expect(pathsOf(text, userId)).toEqual([path]);
  });
});
