import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DefaultCountry } from './phone.ts';
import { parseEmailTerm, parseNameTerm, parsePhoneTerm, parseLinkTerm } from './search-term.ts';
import { expectAll } from '#src/domain/testing/properties.ts';

const digitsIn = (text: string, country: DefaultCountry = 'RU'): string | null =>
  parsePhoneTerm(text, country)?.text ?? null;

it.each<[string, string | null]>([
  ['\u202a+7\u00a0916 123 45 67\u202c', '79161234567'],
  ['+7 916 123 45 67;ext=5', '79161234567'],
  ['+44 (0)20 7946 0000', '442079460000'],
  ['00 44 20 7946 0000', '442079460000'],
  ['(+49) 30 123456', '4930123456'],
  ['+٩٧١ ٥٠ ١٢٣ ٤٥٦٧', '971501234567'],
  ['0288122', '0288122'],
  ['123-45', '12345'],
  ['1234', null],
  ['1234567890123456', null],
  ['+7 916 123 45 67, +7 916 123 45 68', null],
  ['12.5%', null],
  ['anonymous', null],
])('parsePhoneTerm: %j → %j', (text, digits) => expect(digitsIn(text)).toBe(digits));

it('parsePhoneTerm reads ten digits as Russian by the default country only', () => {
  expect(digitsIn('(916) 123-45-67', 'other')).toBe('9161234567');
});

it('parsePhoneTerm returns digits that a request can carry', () => {
  expectAll(fc.string({ unit: fc.constantFrom(...'+0123456789 ()-./;=,доб٣\u202e') }), (text) => {
    expect(digitsIn(text) ?? '00000').toMatch(/^\d{5,15}$/);
  });
});

it.each([
  ['phone', '+7 916 123-45-67', { kind: 'phone', text: '79161234567' }],
  ['email', ' mailto:Anna@Vokzal.example ', { kind: 'email', text: 'Anna@Vokzal.example' }],
  ['name', ' Анна \n Каренина ', { kind: 'name', text: 'Анна Каренина' }],
  ['phone', 'anna@vokzal.example', null],
  ['email', '+7 916 123-45-67', null],
  ['email', 'a@b, c@d', null],
  ['name', '12345', null],
] as const)('%s %j', (kind, text, term) => {
  expect(parseLinkTerm({ kind, text }, 'RU')).toEqual(term);
});

it('parseLinkTerm refuses what is too long', () => {
  expect(parseEmailTerm(`${'a'.repeat(250)}@b.c`)).not.toBeNull();
  expect(parseEmailTerm(`${'a'.repeat(251)}@b.c`)).toBeNull();
  expect(parseNameTerm('я'.repeat(200))).not.toBeNull();
  expect(parseNameTerm('я'.repeat(201))).toBeNull();
});
