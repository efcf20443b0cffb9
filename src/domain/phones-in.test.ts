import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalizePhone, splitPhones } from './phone.ts';

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
])('splitPhones: %j → %j', (raw, phones) => {
  expect(splitPhones(raw)).toEqual(phones);
});

it('splitPhones loses nothing, and splits no part again', () => {
  const whole = fc.constantFrom('89161234567', '+7 495 123-45-67', '4951234567');
  const other = fc.string({ unit: fc.constantFrom(...'+789 16()-./;,д\n') });
  const separator = fc.constantFrom(',', ';', ' / ', '\n', ' ');
  const texts = fc.array(fc.oneof(whole, other), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(texts, separator, (parts, between) => {
      const raw = parts.join(between);
      const phones = splitPhones(raw);
      const written = (text: string): string => text.replace(/[,;/\s]/g, '');
      expect(written(phones.join())).toBe(written(raw));
      expect(phones.flatMap(splitPhones)).toEqual(phones);
      if (phones.length > 1) for (const phone of phones) expect(normalizePhone(phone, 'RU')).not.toBeNull();
    }),
  );
});
