import { expect, it } from 'vitest';
import { createPhoneReader } from '#src/domain/phone.ts';
import { phoneLibraries } from '#src/domain/phone-library.ts';
import { recordPhones } from './contact-lines.tsx';

const written = [
  '8 916 123-45-67',
  '+7 495 123 45 67 доб. 12',
  '89161234567, +79161234568',
  '123-45',
  '+7 495 123 45 67',
  '12345',
];

it.each([
  ['without the library', null],
  ['with the library', phoneLibraries.en],
])('recordPhones lists each number once with all its texts, %s', (_, library) => {
  const phones = recordPhones(written, createPhoneReader('RU', library));
  expect(phones.map(({ texts }) => texts)).toEqual([
    ['8 916 123-45-67', '89161234567'],
    ['+7 495 123 45 67 доб. 12'],
    ['+79161234568'],
    ['123-45', '12345'],
    ['+7 495 123 45 67'],
  ]);
  expect(phones[0]?.phone.raw).toBe('8 916 123-45-67');
});
