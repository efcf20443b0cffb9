import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phoneLibraries } from './phone-library.ts';
import { createPhoneReader, type DefaultCountry, normalizePhone, splitPhones, toPhoneView } from './phone.ts';
import { expectAll } from '#src/domain/testing/properties.ts';

const library = phoneLibraries.en;

it.each<[string, DefaultCountry, string | null]>([
  ['+49 30/123456', 'RU', '+49 30/123456'],
  ['8 (916) 123-45-67', 'other', '+79161234567'],
  ['7 916 123 45 67', 'RU', '+79161234567'],
  ['3812123456', 'RU', '+73812123456'],
  ['495 123-45-67', 'RU', '+74951234567'],
  ['800.555.35.35', 'RU', '+78005553535'],
  ['9161234567', 'RU', '+79161234567'],
  ['916 123 45 67', 'other', null],
  ['516 123 45 67', 'RU', null],
  ['43534534543', 'RU', '+43534534543'],
  ['971 50 123 4567', 'other', '+971501234567'],
  ['8916123456', 'RU', '+78916123456'],
  ['', 'RU', null],
  ['8 916 123 45 67 (Анна)', 'RU', null],
  ['+7 916 123 45 67, +7 916 123 45 68', 'RU', null],
  ['\u202a+7 916 123 45 67\u202c', 'RU', '+7 916 123 45 67'],
  ['８９１６１２３４５６７', 'RU', '+79161234567'],
  ['8\u2013916\u2011123\u00a045\u00a067', 'RU', '+79161234567'],
])('normalizePhone: %j (%s) → %j', (raw, country, candidate) => {
  expect(normalizePhone(raw, country)).toBe(candidate);
});

it.each([
  ['89161234567', '+79161234567', '+7 916 123 45 67', null],
  ['87710009998', '+77710009998', '+7 771 000 9998', 'KZ'],
  ['971 50 123 4567', '+971501234567', '+971 50 123 4567', 'AE'],
  ['1 (201) 555-0123', '+12015550123', '+1 201 555 0123', 'US'],
  ['+44 (0)20 7946 0000', '+442079460000', '+44 20 7946 0000', 'GB'],
  ['+800 1234 5678', '+80012345678', '+800 1234 5678', null],
])('toPhoneView reads %j', (raw, e164, display, country) => {
  const written = { telHref: `tel:${e164}`, copyText: e164, key: e164.slice(1) };
  expect(toPhoneView(raw, 'RU', library)).toEqual({ raw, display, e164, country, ...written });
});

it.each([
  ['213123123213', '213123123213'],
  ['123-45-67', '1234567'],
  // Dialled with 00.
  ['0079161234567', '0079161234567'],
  ['+7 495 123-45', '749512345'],
  ['8 916 123 45 67 Жена', '8 916 123 45 67 жена'],
  ['123-45-67 доб. 5', '123-45-67 доб. 5'],
  ['8 916 123 45 67 доб. 5 (спросить Анну)', '8 916 123 45 67 доб. 5 (спросить анну)'],
  ['8 916 123 45 67, 5', '8 916 123 45 67, 5'],
  ['+79161234567;phone-context=x', '+79161234567;phone-context=x'],
  ['+79161234567 / +79161234568', '7916123456779161234568'],
  ['8 916 123 45 67/68', '8 916 123 45 67/68'],
  ['+', '+'],
  // Two texts of nothing but quotation marks are two.
  ['"', '"'],
  ['«', '«'],
])('toPhoneView leaves %j as it is', (raw, key) => {
  const shown = { raw, display: raw, copyText: raw, key };
  expect(toPhoneView(raw, 'RU', library)).toEqual({ ...shown, e164: null, telHref: null, country: null });
});

it.each([
  '8 (916) 123-45-67 доб. 12',
  '89161234567доб12',
  '8 916 123-45-67, добавочный 12',
  '+7 (916) 123-45-67 вн12',
  '+7 916 123 45 67 x12',
  '+7 916 123 45 67 #12',
  '+79161234567;ext=12',
  '\u202a+7 916 123 45 67 доб. 12\u202c',
])('toPhoneView reads the extension of %j', (raw) => {
  const valid = { e164: '+79161234567', telHref: 'tel:+79161234567;ext=12', key: '79161234567;ext=12' };
  for (const [language, word] of [
    ['en', 'ext.'],
    ['ru', 'доб.'],
  ] as const) {
    const text = { display: `+7 916 123 45 67 ${word} 12`, copyText: `+79161234567 ${word} 12` };
    expect(toPhoneView(raw, 'RU', phoneLibraries[language])).toMatchObject({ ...valid, ...text });
  }
});

it('toPhoneView does not search a long text for an extension', () => {
  const raw = `89161234567${' '.repeat(100_000)}доб. 12`;
  expect(toPhoneView(raw, 'RU', library).e164).toBeNull();
});

it('toPhoneView shows the raw text and groups by the candidate before the library loads', () => {
  const early = toPhoneView('8 (916) 123-45-67', 'RU', null);
  const { key } = toPhoneView('+79161234567', 'RU', library);
  expect(early).toMatchObject({ display: '8 (916) 123-45-67', e164: null, telHref: null, key });
});

it('toPhoneView links only to "+", digits and an extension, whatever was written', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'+789 16()-./;=,*#доб', 'ext', ' доб. ', '\u202e', '\n'),
  });
  fc.assert(
    fc.property(text, (raw) => {
      const view = toPhoneView(`+7916${raw}`, 'RU', library);
      expect(view.raw).toBe(`+7916${raw}`);
      if (view.telHref !== null) expect(view.telHref).toMatch(/^tel:\+\d{7,15}(?:;ext=\d{1,6})?$/);
      else expect(view.display).toBe(view.raw);
    }),
    { numRuns: 2000 },
  );
});

it('a reader parses each text once', () => {
  const read = createPhoneReader('RU', library);
  expect(read('89161234567')).toBe(read('89161234567'));
  expect(read('+79161234567').e164).toBe('+79161234567');
});

it.each<[string, readonly string[]]>([
  ['8 (916) 555-00-01, 8 (916) 555-00-02', ['8 (916) 555-00-01', '8 (916) 555-00-02']],
  ['89161234567;89161234568;4951234567', ['89161234567', '89161234568', '4951234567']],
  ['+7 916 123 45 67\n+44 20 7946 0000', ['+7 916 123 45 67', '+44 20 7946 0000']],
  ['', ['']],
  // An extension, a part of a number, a note.
  ['+79161234567;ext=5', ['+79161234567;ext=5']],
  ['8 916 123 45 67, доб. 5', ['8 916 123 45 67, доб. 5']],
  ['8 916 123 45 67/68', ['8 916 123 45 67/68']],
  ['12-34-56, 65-43-21', ['12-34-56, 65-43-21']],
  ['8 916 123 45 67,', ['8 916 123 45 67,']],
])('splitPhones: %j → %j', (raw, phones) => expect(splitPhones(raw)).toEqual(phones));

it('splitPhones loses nothing, and splits no part again', () => {
  const whole = fc.constantFrom('89161234567', '+7 495 123-45-67', '4951234567');
  const other = fc.string({ unit: fc.constantFrom(...'+789 16()-./;,д\n') });
  const separator = fc.constantFrom(',', ';', ' / ', '\n', ' ');
  const texts = fc.array(fc.oneof(whole, other), { minLength: 1, maxLength: 4 });
  expectAll(texts, separator, (parts, between) => {
    const raw = parts.join(between);
    const phones = splitPhones(raw);
    const written = (text: string): string => text.replace(/[,;/\s]/g, '');
    expect(written(phones.join())).toBe(written(raw));
    expect(phones.flatMap(splitPhones)).toEqual(phones);
    if (phones.length > 1) for (const phone of phones) expect(normalizePhone(phone, 'RU')).not.toBeNull();
  });
});
