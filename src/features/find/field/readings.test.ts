import fc from 'fast-check';
import { type CountryCode, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/examples.mobile.json';
import { describe, expect, it } from 'vitest';
import type { DefaultCountry } from '#src/lib/default-country.ts';
import { parsePersonId, parseUserId, parseVisitorId } from '#src/lib/ids.ts';
import type { Reading } from '#src/lib/search/search-term.ts';
import { readingsBeside, readingsOf } from './readings.ts';

const options = { country: 'RU', userId: null } as const;

function said(reading: Reading): string {
  switch (reading.kind) {
    case 'person':
    case 'visitor':
      return `${reading.kind} ${reading.id}`;
    case 'phone':
      return `phone ${reading.digits}`;
    case 'email':
      return `email ${reading.email}`;
    case 'name':
      return `name ${reading.name}`;
  }
}

const readings = (text: string, country: DefaultCountry = 'RU'): readonly string[] =>
  readingsOf(text, { ...options, country }).map(said);

const ids = (digits: string): readonly string[] => [`person ${digits}`, `visitor ${digits}`];

describe('readingsOf', () => {
  it.each<[string, readonly string[]]>([
    // Plain digits are first an id.
    ['6145241079', [...ids('6145241079'), 'phone 6145241079']],
    [' 6 145 241 079 ', [...ids('6145241079'), 'phone 6145241079']],
    ['4955551234', [...ids('4955551234'), 'phone 74955551234']],
    ['8005551234', [...ids('8005551234'), 'phone 78005551234']],
    ['91655512345', [...ids('91655512345'), 'phone 91655512345']],
    ['916555123', [...ids('916555123'), 'phone 916555123']],
    ['61452410791', [...ids('61452410791'), 'phone 61452410791']],
    ['7123456', [...ids('7123456'), 'phone 7123456']],
    ['12345', [...ids('12345'), 'phone 12345']],
    ['1234', ids('1234')],
    ['9007199254740991', ids('9007199254740991')],
    // Ten from 9, a mobile number, are first a phone; so are eleven from 7 or 8, and what is written as only phones are.
    ['9165551234', ['phone 79165551234', ...ids('9165551234')]],
    ['916\u00a0555\u00a0123\u00a04', ['phone 79165551234', ...ids('9165551234')]],
    ['79165551234', ['phone 79165551234', ...ids('79165551234')]],
    ['89165551234', ['phone 79165551234', ...ids('89165551234')]],
    ['8 916 555 12 34', ['phone 79165551234', ...ids('89165551234')]],
    ['916 555 12 34', ['phone 79165551234', ...ids('9165551234')]],
    ['+7 916 555 12 34', ['phone 79165551234']],
    ['8 (916) 555-12-34', ['phone 79165551234']],
    ['(495) 555-12-34', ['phone 74955551234']],
    ['555-12-34', ['phone 5551234']],
    ['916.555.12.34', ['phone 79165551234']],
    ['tel:+7-916-555-12-34', ['phone 79165551234']],
    ['+7 916 555 12 34 доб. 5', ['phone 79165551234']],
    ['8-916-555-12-34\n', ['phone 79165551234']],
    // Several numbers, each of them.
    ['+7 916 555 12 34, 8 (916) 555-12-35', ['phone 79165551234', 'phone 79165551235']],
    ['8 916 555-12-34; +7 916 555 12 34', ['phone 79165551234']],
    ['8 916 555-12-34, 35', []],
    // What says that it is an id is no phone.
    ['№6145241079', ids('6145241079')],
    ['№9165551234', ids('9165551234')],
    ['№ 79165551234', ids('79165551234')],
    ['ID 6145241079', ids('6145241079')],
    ['person_id=6145241079', ['person 6145241079']],
    ['ID посетителя 6152759362', ['visitor 6152759362']],
    ['https://viewer.example/persons/79165551234', ['person 79165551234']],
    ['/visitors/6152759362', ['visitor 6152759362']],
    // A link to a search, for the customer on the screen only.
    ['https://viewer.example/find#phone=%2B79165551234', ['phone 79165551234']],
    ['https://viewer.example/find?embed=1#phone=79165551234', ['phone 79165551234']],
    ['/find#name=%D0%90%D0%BD%D0%BD%D0%B0', ['name Анна']],
    ['https://viewer.example/find?user_id=42#phone=79165551234', []],
    ['https://viewer.example/find', []],
    // Words.
    ['anna@vokzal.example', ['email anna@vokzal.example', 'name anna@vokzal.example']],
    [' mailto:Anna@Vokzal.example ', ['email Anna@Vokzal.example']],
    ['<anna@vokzal.example>', ['email anna@vokzal.example']],
    ['Анна <anna@vokzal.example>', ['email anna@vokzal.example', 'name Анна']],
    ['"Анна К." <anna@vokzal.example>', ['email anna@vokzal.example', 'name Анна К.']],
    ['@alena.k', ['name @alena.k']],
    ['Анна  Каренина', ['name Анна Каренина']],
    ['Анна 8 916 555 12 34', ['name Анна 8 916 555 12 34']],
    ['Ли', ['name Ли']],
    ['Анна/Ольга', ['name Анна/Ольга']],
    ['anna/olga', ['name anna/olga']],
    // Nothing.
    ['', []],
    [' \n', []],
    ['0', []],
    ['-5', []],
    ['12.5', []],
    ['9007199254740993', []],
    ['+', []],
    ['?!', []],
    ['https://crm.example/card', []],
    ['https://viewer.example/persons/anna', []],
  ])('%j', (text, expected) => {
    expect(readings(text)).toEqual(expected);
  });

  it('reads ten digits as a Russian phone at home only', () => {
    expect(readings('9165551234', 'other')).toEqual([...ids('9165551234'), 'phone 9165551234']);
  });

  it.each([
    ['9165551234', ['phone 79165551234', 'visitor 9165551234']],
    ['4955551234', ['visitor 4955551234', 'phone 74955551234']],
    ['1234', ['visitor 1234']],
  ])('says what %s may be, if it is no person’s ID', (digits, expected) => {
    const id = parsePersonId(digits);
    expect(id && readingsBeside('person', id, options).map(said)).toEqual(expected);
  });

  it.each([
    ['9165551234', ['phone 79165551234', 'person 9165551234']],
    ['1234', ['person 1234']],
  ])('says what %s may be, if it is no visitor’s ID', (digits, expected) => {
    const id = parseVisitorId(digits);
    expect(id && readingsBeside('visitor', id, options).map(said)).toEqual(expected);
  });

  it('opens typed ids for the customer on the screen', () => {
    const [reading] = readingsOf('6145241079', { country: 'RU', userId: parseUserId('42') });
    expect(reading).toMatchObject({ path: '/persons/6145241079?user_id=42' });
  });

  it('searches by a link for the customer on the screen', () => {
    const text = 'https://viewer.example/find?user_id=42#email=anna@vokzal.example';
    const [reading] = readingsOf(text, { country: 'RU', userId: parseUserId('42') });
    expect(reading).toMatchObject({ kind: 'email', email: 'anna@vokzal.example' });
  });

  const numbers = (['RU', 'KZ', 'BY', 'UZ', 'AE', 'DE', 'GB', 'US', 'IL', 'TH'] satisfies CountryCode[]).map(
    (country) => {
      const number = getExampleNumber(country, examples);
      if (number === undefined) throw new Error(`no example of ${country}`);
      return number;
    },
  );

  it('understands every formatted phone first as its number', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', '\u00a0', '\u2011');
    fc.assert(
      fc.property(
        fc.constantFrom(...numbers),
        fc.array(separator, { minLength: 16, maxLength: 16 }),
        fc.constantFrom<DefaultCountry>('RU', 'other'),
        (number, separators, country) => {
          const digits = number.number.slice(1);
          const spaced = [...digits].map(
            (digit, at) => digit + (at < digits.length - 1 ? separators[at] : ''),
          );
          for (const text of [
            number.formatInternational(),
            number.getURI(),
            number.number,
            `+${spaced.join('')}`,
          ])
            expect(readings(text, country)[0]).toBe(`phone ${digits}`);
          if (digits.startsWith('7'))
            expect(readings(number.formatNational(), country)[0]).toBe(`phone ${digits}`);
        },
      ),
    );
  });

  it('always offers a phone that was written with its country code, and no kind twice', () => {
    const separator = fc.constantFrom('', ' ', '-');
    fc.assert(
      fc.property(
        fc.constantFrom(...numbers),
        fc.array(separator, { minLength: 16, maxLength: 16 }),
        (number, separators) => {
          const text = Array.from(number.number.slice(1), (digit, at) => digit + separators[at]).join('');
          const all = readingsOf(text, options);
          expect(all.map(said)).toContain(`phone ${number.number.slice(1)}`);
          expect(new Set(all.map(({ kind }) => kind)).size).toBe(all.length);
        },
      ),
    );
  });
});
