import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContactSelector } from './selected-contacts.ts';
import { mergeIdentity } from '#src/model/identity.ts';
import type { MergedValue } from '#src/model/merge-values.ts';
import { phoneLibraries } from '#src/model/phone-library.ts';
import { createPhoneReader, phonesIn } from '#src/model/phone.ts';
import { parseSelectedContact, printSelectedContact } from '#src/lib/records-choice.ts';
import { anyRecords, makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { CONTACT_FIELDS, type ContactField } from '#src/lib/record-fields.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';

const readPhone = createPhoneReader('RU', null);

const library = phoneLibraries.en;
const inLibrary = createPhoneReader('RU', library);

const numbers = (length: number): readonly string[] =>
  Array.from({ length }, (_, index) => `+7916${String(index).padStart(7, '0')}`);

const selectorOf = (records: readonly VisitorRecord[], reader = readPhone) =>
  createContactSelector(records, mergeIdentity(records, reader));

/** What a URL says of the entry that holds this text. */
function printed(
  records: readonly VisitorRecord[],
  field: ContactField,
  text: string,
  reader = readPhone,
): string {
  const identity = mergeIdentity(records, reader);
  const entry = identity[field].find(({ spellings }) => spellings.includes(text));
  const choice = entry && createContactSelector(records, identity).choose(field, entry);
  return choice ? printSelectedContact(choice) : '';
}

function found(records: readonly VisitorRecord[], url: string, reader = readPhone): MergedValue | null {
  const choice = parseSelectedContact(url);
  return choice && selectorOf(records, reader).find(choice);
}

describe('an entry in the URL', () => {
  it.each([
    ['before the phone library is there', readPhone],
    ['with the phone library', inLibrary],
    ['where no country is the default', createPhoneReader('other', library)],
  ])('is found again, and says nothing of what it names, %s', (_when, reader) => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const identity = mergeIdentity(records, reader);
        const selector = createContactSelector(records, identity);
        for (const field of CONTACT_FIELDS) {
          for (const entry of identity[field]) {
            const choice = selector.choose(field, entry);
            const text = choice === null ? '' : printSelectedContact(choice);
            expect(text).toMatch(/^[a-z]+\.(-|\d+)\.[\da-f]{3}$/);
            const parsed = parseSelectedContact(text);
            expect(parsed).toEqual(choice);
            expect(parsed && selector.find(parsed)).toBe(entry);
          }
        }
      }),
    );
  });

  it('leads to a contact of its own record or to none, whatever the records become', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (records, others) => {
        const later = [...others, ...records.slice(1)].map((record, index) => ({
          ...record,
          key: String(index),
        }));
        for (const { spellings } of mergeIdentity(records, readPhone).phones) {
          const choice = parseSelectedContact(printed(records, 'phones', spellings[0] ?? ''));
          const now = choice && selectorOf(later).find(choice);
          const holders = later.filter(({ visitorId }) => visitorId === choice?.visitorId);
          const own = holders.flatMap(({ phones }) => phones.flatMap(phonesIn));
          expect(now === null || now.spellings.some((text) => own.includes(text))).toBe(true);
        }
      }),
    );
  });

  it('fits thousands of the numbers of one prefix, and as many as any other digest', () => {
    const fitting = new Map<string, number>();
    for (const phone of numbers(50_000)) {
      const digest = printed([makeRecord({ phones: [phone] })], 'phones', phone).split('.')[2] ?? '';
      fitting.set(digest, (fitting.get(digest) ?? 0) + 1);
    }
    expect(fitting.size).toBe(4096);
    // Of all ten million two hundred times as many.
    expect(Math.min(...fitting.values())).toBeGreaterThan(1);
    expect(Math.max(...fitting.values())).toBeLessThan(32);
  });

  const number = '+7 916 123-45-67';
  const before = [makeRecord({ id: 5, phones: [number] }), makeRecord({ key: '1', id: 6, phones: [number] })];
  const url = printed(before, 'phones', number);

  it.each([
    ['a number is put before it', [makeRecord({ id: 5, phones: ['+7 495 765-43-21', number] })]],
    ['it is written another way', [makeRecord({ id: 5, phones: ['8 (916) 123 45 67'] })]],
    ['it is written in two ways', [makeRecord({ id: 5, phones: ['8 (916) 123 45 67', number] })]],
  ])('is still found when %s', (_what, later) => {
    for (const reader of [readPhone, inLibrary])
      expect(found(later, url, reader)?.spellings.map((text) => inLibrary(text).key)).toContain(
        inLibrary(number).key,
      );
  });

  it.each([
    ['another value is where it was', [makeRecord({ id: 5, phones: ['+7 495 765-43-21'] })]],
    [
      'only another record has it',
      [makeRecord({ id: 5 }), makeRecord({ key: '1', id: 6, phones: [number] })],
    ],
    ['its record is another one', [makeRecord({ id: 7, phones: [number] })]],
    ['its record is one without an ID', [makeRecord({ id: 0, phones: [number] })]],
    ['there are no records', []],
  ])('is not found when %s', (_what, later) => {
    expect(found(later, url)).toBeNull();
  });

  it('tells all numbers of one record apart, though several have the same digest', () => {
    const phones = numbers(300);
    const digests = phones.map((phone) => printed([makeRecord({ phones: [phone] })], 'phones', phone));
    expect(new Set(digests).size).toBeLessThan(300);
    const records = [makeRecord({ phones }), makeRecord({ key: '1', id: 7, phones: phones.toReversed() })];
    const selector = selectorOf(records);
    const later = selectorOf(records.map((record) => ({ ...record, phones: record.phones.toReversed() })));
    for (const entry of mergeIdentity(records, readPhone).phones) {
      const choice = selector.choose('phones', entry);
      expect(choice && selector.find(choice)?.text).toBe(entry.text);
      expect(choice && later.find(choice)?.text).toBe(entry.text);
    }
  });

  it('is none where a record has more contacts than there are digests', () => {
    const records = [makeRecord({ phones: numbers(4097) })];
    expect(printed(records, 'phones', '+79160004095')).not.toBe('');
    expect(printed(records, 'phones', '+79160004096')).toBe('');
  });

  it('tells numbers apart that would be one if they were valid', () => {
    const records = [makeRecord({ id: 5, phones: ['8 456 456 54 65', '7 456 456 54 65'] })];
    expect(mergeIdentity(records, inLibrary).phones).toHaveLength(2);
    for (const text of records[0]?.phones ?? [])
      expect(found(records, printed(records, 'phones', text, inLibrary), inLibrary)?.text).toBe(text);
  });

  it('is told apart in records without an id, and in records of the same id', () => {
    const records = [
      makeRecord({ key: '0', id: 5, name: 'Анна' }),
      makeRecord({ key: '1', id: 5, name: 'Долли' }),
      makeRecord({ key: '2', id: 0, name: 'Китти' }),
    ];
    const urls = records.map(({ name }) => printed(records, 'name', name ?? ''));
    expect(urls.map((each) => [each, found(records, each)?.text])).toEqual([
      [expect.stringMatching(/^name\.5\./), 'Анна'],
      [expect.stringMatching(/^name\.5\./), 'Долли'],
      [expect.stringMatching(/^name\.-\./), 'Китти'],
    ]);
  });

  it('is found when the records come in another order', () => {
    const records = [
      makeRecord({ key: '0', id: 5, phones: ['1', '2'] }),
      makeRecord({ key: '1', id: 6, phones: ['2'] }),
    ];
    const later = records.toReversed().map((record, index) => ({ ...record, key: String(index) }));
    expect(found(later, printed(records, 'phones', '2'))).toMatchObject({ text: '2', count: 2 });
  });

  it.each([
    '',
    'phone',
    'phone.5',
    'fax.5.0',
    'phone.5.08f.1',
    'phone.x.08f',
    'phone.5.-1',
    'phone.5.08F',
    'phone.5.08f3c10',
  ])('%j is none', (text) => {
    expect(parseSelectedContact(text)).toBeNull();
  });
});
