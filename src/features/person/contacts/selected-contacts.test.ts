import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createContactSelector } from './selected-contacts.ts';
import { mergeIdentity } from '#src/model/identity.ts';
import type { MergedValue } from '#src/model/merge-values.ts';
import { phoneLibraries } from '#src/model/phone-library.ts';
import { createPhoneReader, phonesIn } from '#src/model/phone.ts';
import { parseSelectedContact, printSelectedContact } from '#src/lib/records-choice.ts';
import { anyCards, makeCard } from '#src/model/testing/arbitrary-card.ts';
import { CONTACT_FIELDS, type ContactField } from '#src/lib/record-fields.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';

const readPhone = createPhoneReader('RU', null);

const library = phoneLibraries.en;
const inLibrary = createPhoneReader('RU', library);

const numbers = (length: number): readonly string[] =>
  Array.from({ length }, (_, index) => `+7916${String(index).padStart(7, '0')}`);

const selectorOf = (cards: readonly VisitorRecord[], reader = readPhone) =>
  createContactSelector(cards, mergeIdentity(cards, reader));

/** What a URL says of the entry that holds this text. */
function printed(
  cards: readonly VisitorRecord[],
  field: ContactField,
  text: string,
  reader = readPhone,
): string {
  const identity = mergeIdentity(cards, reader);
  const entry = identity[field].find(({ spellings }) => spellings.includes(text));
  const choice = entry && createContactSelector(cards, identity).choose(field, entry);
  return choice ? printSelectedContact(choice) : '';
}

function found(cards: readonly VisitorRecord[], url: string, reader = readPhone): MergedValue | null {
  const choice = parseSelectedContact(url);
  return choice && selectorOf(cards, reader).find(choice);
}

describe('an entry in the URL', () => {
  it.each([
    ['before the phone library is there', readPhone],
    ['with the phone library', inLibrary],
    ['where no country is the default', createPhoneReader('other', library)],
  ])('is found again, and says nothing of what it names, %s', (_when, reader) => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        const identity = mergeIdentity(cards, reader);
        const selector = createContactSelector(cards, identity);
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
      fc.property(anyCards, anyCards, (cards, others) => {
        const later = [...others, ...cards.slice(1)].map((card, index) => ({ ...card, key: String(index) }));
        for (const { spellings } of mergeIdentity(cards, readPhone).phones) {
          const choice = parseSelectedContact(printed(cards, 'phones', spellings[0] ?? ''));
          const now = choice && selectorOf(later).find(choice);
          const records = later.filter(({ visitorId }) => visitorId === choice?.visitorId);
          const own = records.flatMap(({ phones }) => phones.flatMap(phonesIn));
          expect(now === null || now.spellings.some((text) => own.includes(text))).toBe(true);
        }
      }),
    );
  });

  it('fits thousands of the numbers of one prefix, and as many as any other digest', () => {
    const fitting = new Map<string, number>();
    for (const phone of numbers(100_000)) {
      const digest = printed([makeCard({ phones: [phone] })], 'phones', phone).split('.')[2] ?? '';
      fitting.set(digest, (fitting.get(digest) ?? 0) + 1);
    }
    expect(fitting.size).toBe(4096);
    // Of all ten million a hundred times as many.
    expect(Math.min(...fitting.values())).toBeGreaterThan(5);
    expect(Math.max(...fitting.values())).toBeLessThan(60);
  });

  const number = '+7 916 123-45-67';
  const before = [makeCard({ id: 5, phones: [number] }), makeCard({ key: '1', id: 6, phones: [number] })];
  const url = printed(before, 'phones', number);

  it.each([
    ['a number is put before it', [makeCard({ id: 5, phones: ['+7 495 765-43-21', number] })]],
    ['it is written another way', [makeCard({ id: 5, phones: ['8 (916) 123 45 67'] })]],
    ['it is written in two ways', [makeCard({ id: 5, phones: ['8 (916) 123 45 67', number] })]],
  ])('is still found when %s', (_what, later) => {
    for (const reader of [readPhone, inLibrary])
      expect(found(later, url, reader)?.spellings.map((text) => inLibrary(text).key)).toContain(
        inLibrary(number).key,
      );
  });

  it.each([
    ['another value is where it was', [makeCard({ id: 5, phones: ['+7 495 765-43-21'] })]],
    ['only another record has it', [makeCard({ id: 5 }), makeCard({ key: '1', id: 6, phones: [number] })]],
    ['its record is another one', [makeCard({ id: 7, phones: [number] })]],
    ['its record is one without an ID', [makeCard({ id: 0, phones: [number] })]],
    ['there are no records', []],
  ])('is not found when %s', (_what, later) => {
    expect(found(later, url)).toBeNull();
  });

  it('tells all numbers of one record apart, though several have the same digest', () => {
    const phones = numbers(300);
    const digests = phones.map((phone) => printed([makeCard({ phones: [phone] })], 'phones', phone));
    expect(new Set(digests).size).toBeLessThan(300);
    const cards = [makeCard({ phones }), makeCard({ key: '1', id: 7, phones: phones.toReversed() })];
    const selector = selectorOf(cards);
    const later = selectorOf(cards.map((card) => ({ ...card, phones: card.phones.toReversed() })));
    for (const entry of mergeIdentity(cards, readPhone).phones) {
      const choice = selector.choose('phones', entry);
      expect(choice && selector.find(choice)?.text).toBe(entry.text);
      expect(choice && later.find(choice)?.text).toBe(entry.text);
    }
  });

  it('is none where a record has more contacts than there are digests', () => {
    const cards = [makeCard({ phones: numbers(4097) })];
    expect(printed(cards, 'phones', '+79160004095')).not.toBe('');
    expect(printed(cards, 'phones', '+79160004096')).toBe('');
  });

  it('tells numbers apart that would be one if they were valid', () => {
    const cards = [makeCard({ id: 5, phones: ['8 456 456 54 65', '7 456 456 54 65'] })];
    expect(mergeIdentity(cards, inLibrary).phones).toHaveLength(2);
    for (const text of cards[0]?.phones ?? [])
      expect(found(cards, printed(cards, 'phones', text, inLibrary), inLibrary)?.text).toBe(text);
  });

  it('is told apart in records without an id, and in records of the same id', () => {
    const cards = [
      makeCard({ key: '0', id: 5, name: 'Анна' }),
      makeCard({ key: '1', id: 5, name: 'Долли' }),
      makeCard({ key: '2', id: 0, name: 'Китти' }),
    ];
    const urls = cards.map(({ name }) => printed(cards, 'name', name ?? ''));
    expect(urls.map((each) => [each, found(cards, each)?.text])).toEqual([
      [expect.stringMatching(/^name\.5\./), 'Анна'],
      [expect.stringMatching(/^name\.5\./), 'Долли'],
      [expect.stringMatching(/^name\.-\./), 'Китти'],
    ]);
  });

  it('is found when the records come in another order', () => {
    const cards = [
      makeCard({ key: '0', id: 5, phones: ['1', '2'] }),
      makeCard({ key: '1', id: 6, phones: ['2'] }),
    ];
    const later = cards.toReversed().map((card, index) => ({ ...card, key: String(index) }));
    expect(found(later, printed(cards, 'phones', '2'))).toMatchObject({ text: '2', count: 2 });
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
