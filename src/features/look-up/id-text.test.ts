import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUserId } from '#src/lib/ids.ts';
import { pathOfIdText, type IdField } from './id-text.ts';

const PERSON = '/persons/6145241079';
const VISITOR = '/visitors/6152759362';

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
  'person_id=6145241079',
  'person_id: 6145241079',
  'Person ID 6145241079',
];

const personForms: readonly string[] = [
  ...digitForms,
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
  'https://crm.example/card?tab=1&person_id=6145241079&visitor_id=6152759362',
  'crm.example/card?person_id=6145241079',
  'https://crm.example/contacts/6145241079',
  'https://crm.example/#/contacts/6145241079/edit',
  'https://app.crm1.example/v2/contacts/6145241079?tab=3',
];

const elsewhere: readonly [IdField, string, string][] = [
  ['visitor', '6152759362', VISITOR],
  ['visitor', '№ 6 152 759 362', VISITOR],
  ['visitor', 'visitor_id=6152759362', VISITOR],
  ['visitor', 'https://viewer.example/visitors/6152759362', VISITOR],
  ['visitor', 'https://chat.example/?visitor_id=6152759362', VISITOR],
  ['visitor', 'https://chat.example/?person_id=6145241079&visitor_id=6152759362', VISITOR],
  ['visitor', 'https://chat.example/visitor/6152759362', VISITOR],
  // One of the viewer's own URLs says itself what it shows; a foreign one names the kind.
  ['visitor', 'https://viewer.example/persons/6145241079', PERSON],
  ['person', 'https://viewer.example/visitors/6152759362', VISITOR],
  ['person', 'https://chat.example/?visitor_id=6152759362', VISITOR],
  ['visitor', 'https://crm.example/?person_id=6145241079', PERSON],
  // On whose behalf, and which record, belongs to the link.
  ['person', 'https://viewer.example/persons/6145241079?user_id=42', `${PERSON}?user_id=42`],
  ['person', 'https://viewer.example/persons/6145241079?visitor=6152759362', `${PERSON}?visitor=6152759362`],
  // How somebody looked at the person does not.
  ['person', 'https://viewer.example/persons/6145241079?sort=name#q=%2B7+916+123-45-67', PERSON],
  ['visitor', 'viewer.example/persons/6145241079#q=6152759362', PERSON],
  ['person', 'https://viewer.example/visitors/6152759362?user_id=42', `${VISITOR}?user_id=42`],
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

describe('what is typed or pasted into the look-up', () => {
  it.each(personForms)('%j opens the person', (text) => {
    expect(pathOfIdText(text, 'person')).toBe(PERSON);
  });

  it.each(elsewhere)('in the field of a %s, %j opens %s', (field, text, path) => {
    expect(pathOfIdText(text, field)).toBe(path);
  });

  it.each(refused)('%j is no id', (text) => {
    expect(pathOfIdText(text, 'person')).toBeNull();
    expect(pathOfIdText(text, 'visitor')).toBeNull();
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
      fc.property(anyText, fc.constantFrom<IdField>('person', 'visitor'), (text, field) => {
        const path = pathOfIdText(text, field);
        if (path !== null) expect(path).toMatch(/^\/(persons|visitors)\/[1-9]\d*(\?[\w=&]+)?$/);
      }),
    );
  });

  it('reads an id however its digits are spaced', () => {
    const space = fc.constantFrom('', ' ', '\u00a0', '\u202f', '\t');
    const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(id, fc.array(space, { minLength: 17, maxLength: 17 }), (value, spaces) => {
        const text = [...String(value)].map((digit, index) => `${spaces[index]}${digit}`).join('');
        expect(pathOfIdText(text, 'person')).toBe(`/persons/${value}`);
      }),
    );
  });
});

describe('the customer in sight', () => {
  const userId = parseUserId('200101');

  it.each([...digitForms])('is whom typed digits are for: %j', (text) => {
    expect(pathOfIdText(text, 'person', userId)).toBe(`${PERSON}?user_id=200101`);
    expect(pathOfIdText('6152759362', 'visitor', userId)).toBe(`${VISITOR}?user_id=200101`);
  });

  it.each([
    ['https://viewer.example/persons/6145241079', PERSON],
    ['/visitors/6152759362', VISITOR],
    ['https://crm.example/card?person_id=6145241079', PERSON],
    ['https://viewer.example/persons/6145241079?user_id=7', `${PERSON}?user_id=7`],
  ])('is not put into a link: %s', (text, path) => {
    expect(pathOfIdText(text, 'person', userId)).toBe(path);
  });
});
