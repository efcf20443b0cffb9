import fc from 'fast-check';
import examples from 'libphonenumber-js/examples.mobile.json';
import { type CountryCode, getExampleNumber } from 'libphonenumber-js/max';
import { expect, it } from 'vitest';
import type { UserId } from '#src/domain/ids.ts';
import { phoneLibraries } from '#src/domain/phone-library.ts';
import type { DefaultCountry } from '#src/domain/phone.ts';
import { isIncomplete, type Interpretation, type TypedId } from '#src/domain/search-term.ts';
import { toPersonKey, toUserId } from '#src/domain/testing/ids.ts';
import { interpret, suggest } from './interpretations.ts';
import { expectAll } from '#src/domain/testing/properties.ts';

const options = { country: 'RU', userId: null } as const;

function toText(each: Interpretation): string {
  return `${each.kind} ${'id' in each ? each.id : each.text}`;
}

const interpretations = (text: string, country: DefaultCountry = 'RU'): readonly string[] =>
  interpret(text, { ...options, country }).map(toText);

const ids = (digits: string): readonly string[] => [`person ${digits}`, `visitor ${digits}`];

it.each<[string, readonly string[]]>([
  // Plain digits are first an id.
  ['6145241079', [...ids('6145241079'), 'phone 6145241079']],
  ['4955551234', [...ids('4955551234'), 'phone 74955551234']],
  ['61452410791', [...ids('61452410791'), 'phone 61452410791']],
  ['12345', [...ids('12345'), 'phone 12345']],
  ['1234', ids('1234')],
  ['9007199254740991', ids('9007199254740991')],
  // Ten from 9, a mobile number, are first a phone; so are eleven from 7 or 8, and what is written as only phones are.
  ['9165551234', ['phone 79165551234', ...ids('9165551234')]],
  ['89165551234', ['phone 79165551234', ...ids('89165551234')]],
  ['8 916 555 12 34', ['phone 79165551234', ...ids('89165551234')]],
  ['555-12-34', ['phone 5551234']],
  ['+7 916 555 12 34 доб. 5', ['phone 79165551234']],
  ['8-916-555-12-3', ['phone 8916555123']],
  // Among labels, names and other texts, as in CRMs, mails and chats.
  ['Тел: +7 916 555-12-34 (моб.)', ['phone 79165551234']],
  ['Анна Каренина 89165551234', ['phone 79165551234', 'name Анна Каренина']],
  ['89165551234 - Анна К.', ['phone 79165551234', 'name Анна К.']],
  ['Анна (495) 555-12-34', ['phone 74955551234', 'name Анна']],
  ['John Smith, tel. (212) 555-1234 ext. 5', ['phone 2125551234', 'name John Smith', 'name Ощрт Ыьшер']],
  ['Анна 8 916 555-12-3', ['phone 8916555123', 'name Анна']],
  ['Ан\u00adна 8\u200b916\u200b555\u200b12\u200b34', ['phone 79165551234', 'name Анна']],
  ['Анна ８９１６５５５１２３４', ['phone 79165551234', 'name Анна']],
  ['24.11.2026 10:15 Анна: мой номер 89165551234', ['phone 79165551234', 'name Анна']],
  ['2026-11-24 10:15:33 +79165551234: Анна', ['phone 79165551234', 'name Анна']],
  ['Добрый день, перезвоните мне на 8 916 555 12 34 после шести', ['phone 79165551234']],
  ['Заказ 12345 от 24.11.2026', ['name Заказ 12345 от 24.11.2026']],
  // Several contacts.
  ['+7 916 555 12 34, 8 (916) 555-12-35', ['phone 79165551234', 'phone 79165551235']],
  ['моб. 8 916 555-12-34\nраб. 8 495 555-12-34 доб. 12', ['phone 79165551234', 'phone 74955551234']],
  ['раб. (495) 555-12-34, +998 90 123 45 67', ['phone 998901234567', 'phone 74955551234']],
  ['8 916 555-12-34, 35', ['phone 79165551234']],
  ['Клиент: Анна, тел: 8 916 555 12 34, e-mail: a@b.ru', ['phone 79165551234', 'email a@b.ru', 'name Анна']],
  ['С уважением, Анна Каренина, ООО «Вокзал» <anna@vokzal.example>', ['email anna@vokzal.example']],
  // Labelled as an ID: no phone.
  ['№ 79165551234', ids('79165551234')],
  ['https://viewer.example/persons/79165551234', ['person 79165551234']],
  ['Смотри https://viewer.example/persons/6145241079.', ['person 6145241079', 'name Смотри']],
  ['(viewer.example/persons/1)', ['name (viewer.example/persons/1)', 'name (мшуцукюучфьзду.зукыщты.1)']],
  // A link of a CRM or a messenger.
  ['https://crm.example/contacts/6145241079', [...ids('6145241079'), 'phone 6145241079']],
  ['https://wa.me/79165551234', ['phone 79165551234', ...ids('79165551234')]],
  ['crm.example/leads/12?phone=%2B7%20916%20555-12-34', ['phone 79165551234']],
  [
    'crm.example/#/call?tel=8(916)555-12-34&a=123456',
    ['phone 79165551234', ...ids('123456'), 'phone 123456'],
  ],
  ['viber://chat?number=%2B79165551234', ['phone 79165551234', ...ids('79165551234')]],
  ['https://crm.example/?mail=anna%40vokzal.example', ['email anna@vokzal.example']],
  ['https://crm.example/550e8400-e29b-41d4-a716-446655440000', []],
  // Words.
  ['anna@vokzal.example, anna@home.example', ['email anna@vokzal.example', 'email anna@home.example']],
  ['89165551234.anna@vokzal.example', ['email 89165551234.anna@vokzal.example']],
  ['+79165551234@vokzal.example', ['email +79165551234@vokzal.example']],
  ['mailto:Anna@Vokzal.example?subject=x', ['email Anna@Vokzal.example']],
  ['"Анна К." <anna@vokzal.example>', ['email anna@vokzal.example', 'name Анна К.']],
  ['@alena.k', ['name @alena.k', 'name фдутфюл']],
  ['Каренина, Анна', ['name Каренина Анна']],
  ['ФИО: Каренина Анна', ['name Каренина Анна']],
  ['Ан\u00adна Каре\u200bнина', ['name Анна Каренина']],
  ["O'Neil", ["name O'Neil", 'name ЩэТушд']],
  // In the other keyboard layout, unless that is gibberish.
  ['Анна', ['name Анна']],
  ['anna', ['name anna']],
  ['Нет Такого', ['name Нет Такого']],
  ['Ольга', ['name Ольга', 'name Jkmuf']],
  ['Fyyf Rfhtybyf', ['name Анна Каренина', 'name Fyyf Rfhtybyf']],
  ['Flynn', ['name Flynn', 'name Аднтт']],
  ['Byrd', ['name Byrd', 'name Инкв']],
  ['<jhbc', ['name Борис', 'name <jhbc']],
  ['.kz ;erjdf', ['name .kz erjdf', 'name юля жукова']],
  ['{f,b,', ['name {f b', 'name Хабиб']],
  ['Фттф Лфкутштф', ['name Фттф Лфкутштф', 'name Anna Karenina']],
  ['вупщку', ['name вупщку', 'name degore']],
  ['фттф"мщляфдюуч', ['email anna@vokzal.ex']],
  ['фттф@мщляфдюуч', ['email фттф@мщляфдюуч', 'email anna@vokzal.ex']],
  ['Fyyf 89165551234', ['phone 79165551234', 'name Анна', 'name Fyyf']],
  // Letters that look alike: Latin ones in a Russian name, and the other way round.
  ['Aннa Kapeнинa', ['name Aннa Kapeнинa', 'name Анна Каренина']],
  ['Aннa 89165551234', ['phone 79165551234', 'name Aннa', 'name Анна']],
  ['Smіth Аnna', ['name Smіth Аnna', 'name Smіth Anna']],
  ['аnna@vokzal.example', ['email аnna@vokzal.example', 'email anna@vokzal.example']],
  ['ООО Anna', ['name ООО Anna']],
  ['Анна/Ольга', ['name Анна/Ольга']],
  ['Адннт', ['name Адннт', 'name Flyyn']],
  ['ыьке@пьфшдюсщь', ['email ыьке@пьфшдюсщь', 'email smrt@gmail.com']],
  // Nothing.
  ['', []],
  ['9007199254740993', []],
  ['+', []],
  ['https://viewer.example/persons/anna', []],
])('interpretations of %j', (text, expected) => expect(interpretations(text)).toEqual(expected));

it('ten digits are a phone first only where the default country is Russia', () => {
  expect(interpretations('9165551234', 'other')).toEqual([...ids('9165551234'), 'phone 9165551234']);
});

const countries: CountryCode[] = ['RU', 'KZ', 'BY', 'UZ', 'AE', 'DE', 'GB', 'US', 'IL', 'TH'];
const numbers = countries.map((country) => getExampleNumber(country, examples) ?? expect.fail(country));

const sixteen = { minLength: 16, maxLength: 16 };
const separators = fc.array(fc.constantFrom('', ' ', '-', '.', '\u00a0', '\u2011'), sixteen);
const spaced = (digits: string, between: readonly string[]): string =>
  Array.from(digits, (digit, at) => digit + (at < digits.length - 1 ? between[at] : '')).join('');

it('every formatted phone is read as its number first', () => {
  const home = fc.constantFrom<DefaultCountry>('RU', 'other');
  expectAll(fc.constantFrom(...numbers), separators, home, (number, between, country) => {
    const digits = number.number.slice(1);
    const written = [
      number.formatInternational(),
      number.getURI(),
      number.number,
      `+${spaced(digits, between)}`,
      `00${spaced(digits, between)}`,
      ...(digits.startsWith('7') ? [number.formatNational()] : []),
    ];
    for (const text of written) expect(interpretations(text, country)[0]).toBe(`phone ${digits}`);
    const all = interpretations(spaced(digits, between), country);
    expect(all).toContain(`phone ${digits}`);
    // No kind twice.
    expect(new Set(all.map((each) => each.split(' ')[0])).size).toBe(all.length);
  });
});

it.each([
  ['8 916 555 12 34', false],
  ['+998 90 123 45 67', false],
  ['8-916-555-12-3', true],
  ['916 555', true],
  ['+7 916 555 12', true],
  ['Анна', false],
])('number %s is incomplete: %s', (text, expected) => {
  const all = interpret(text, options);
  expect(all.some((each) => isIncomplete(each, phoneLibraries.en))).toBe(expected);
  expect(all.some((each) => isIncomplete(each, undefined))).toBe(false);
});

const { personId: id } = toPersonKey(7_000_000_005);
const karenina: TypedId = { kind: 'person', id, name: 'Анна Каренина', path: '/persons/7000000005' };

/** `null`: the person is not listed. */
it.each<[string, 'first' | 'opened' | null]>([
  ['карен', 'first'],
  ['Анна', 'first'],
  ['Каренина Ан', 'first'],
  ['rfhty', 'first'],
  ['анна  каренина', 'opened'],
  ['Каренина Анна', 'opened'],
  ['7000000005', 'opened'],
  ['id 7 000 000 005', 'opened'],
  ['ренин', null],
  ['Анна Петрова', null],
  ['700000', null],
])('recent Анна Каренина 7000000005 after “%s”, then Enter: %s', (typed, expected) => {
  const { all, main } = suggest(typed, [karenina], options);
  expect([all[0] === karenina, main]).toEqual([expected !== null, expected === 'first' ? 1 : 0]);
});

const PERSON = '/persons/6145241079';
const VISITOR = '/visitors/6152759362';

/** The pages that a text may open, the most likely first. */
const openedPaths = (text: string, userId: UserId | null = null): readonly string[] =>
  interpret(text, { ...options, userId }).flatMap((each) => ('path' in each ? each.path : []));

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
    `https://viewer.example${PERSON}?user_id=42&visitor=5&sort=name#q=%2B7+916`,
    `${PERSON}?user_id=42&visitor=5`,
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
  expectAll(anyText, (text) => {
    for (const path of openedPaths(text))
      expect(path).toMatch(/^\/(persons|visitors)\/[1-9]\d*(\?[\w=&]+)?$/);
  });
});

it.each(typed)('typed ID %j is opened for the customer on the screen', (text, ...paths) => {
  expect(openedPaths(text, toUserId(200101))).toEqual(paths.map((path) => `${path}?user_id=200101`));
});

it.each(links)('link %j keeps its own customer', (text, ...paths) => {
  expect(openedPaths(text, toUserId(200101))).toEqual(paths);
});
