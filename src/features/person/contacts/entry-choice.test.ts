import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEntryChooser, entriesOf } from './entry-choice.ts';
import { mergeIdentity } from '#src/model/identity.ts';
import type { MergedValue } from '#src/model/merge-values.ts';
import { phoneLibraries } from '#src/model/phone-library.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { type EntryKind, parseEntryChoice, printEntryChoice } from '#src/lib/records-choice.ts';
import { anyCards, makeCard } from '#src/model/testing/arbitrary-card.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';

const readPhone = createPhoneReader('RU', null);
const KINDS = ['phone', 'email', 'name', 'company'] as const;

const library = phoneLibraries.en;
const inLibrary = createPhoneReader('RU', library);

const chooserOf = (cards: readonly VisitorCard[], reader = readPhone) =>
  createEntryChooser(cards, mergeIdentity(cards, reader));

/** What a URL says of the entry that holds this text. */
function printed(cards: readonly VisitorCard[], kind: EntryKind, text: string, reader = readPhone): string {
  const identity = mergeIdentity(cards, reader);
  const entry = entriesOf(identity, kind).find(({ spellings }) => spellings.includes(text));
  const choice = entry && createEntryChooser(cards, identity).choose(kind, entry);
  return choice ? printEntryChoice(choice) : '';
}

function found(cards: readonly VisitorCard[], url: string, reader = readPhone): MergedValue | null {
  const choice = parseEntryChoice(url);
  return choice && chooserOf(cards, reader).find(choice);
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
        const chooser = createEntryChooser(cards, identity);
        for (const kind of KINDS) {
          for (const entry of entriesOf(identity, kind)) {
            const choice = chooser.choose(kind, entry);
            const text = choice === null ? '' : printEntryChoice(choice);
            expect(text).toMatch(/^[a-z]+\.(-|\d+)\.[\da-f]{6}$/);
            const parsed = parseEntryChoice(text);
            expect(parsed).toEqual(choice);
            expect(parsed && chooser.find(parsed)).toBe(entry);
          }
        }
      }),
    );
  });

  it('never turns into another, whatever the records become', () => {
    fc.assert(
      fc.property(anyCards, anyCards, (cards, others) => {
        const later = [...others, ...cards.slice(1)].map((card, index) => ({ ...card, key: String(index) }));
        for (const { spellings } of mergeIdentity(cards, readPhone).phones) {
          const keys = new Set(spellings.map((text) => readPhone(text).key));
          const now = found(later, printed(cards, 'phone', spellings[0] ?? ''));
          expect(now === null || keys.has(now.key)).toBe(true);
        }
      }),
    );
  });

  const number = '+7 916 123-45-67';
  const before = [makeCard({ id: 5, phones: [number] }), makeCard({ key: '1', id: 6, phones: [number] })];
  const url = printed(before, 'phone', number);

  it.each([
    ['a number is put before it', [makeCard({ id: 5, phones: ['+7 495 765-43-21', number] })]],
    ['it is written another way', [makeCard({ id: 5, phones: ['8 (916) 123 45 67'] })]],
    ['only another record has it', [makeCard({ id: 5 }), makeCard({ key: '1', id: 6, phones: [number] })]],
    ['its record is another one', [makeCard({ id: 7, phones: [number] })]],
  ])('is still found when %s', (_what, later) => {
    for (const reader of [readPhone, inLibrary])
      expect(found(later, url, reader)?.spellings.map((text) => inLibrary(text).key)).toEqual([
        inLibrary(number).key,
      ]);
  });

  it('is not found when no record has it, though another value stands in its place', () => {
    expect(found([makeCard({ id: 5, phones: ['+7 495 765-43-21'] })], url)).toBeNull();
    expect(found([], url)).toBeNull();
  });

  it('tells numbers apart that would be one if they were valid', () => {
    const cards = [makeCard({ id: 5, phones: ['8 456 456 54 65', '7 456 456 54 65'] })];
    expect(mergeIdentity(cards, inLibrary).phones).toHaveLength(2);
    for (const text of cards[0]?.phones ?? [])
      expect(found(cards, printed(cards, 'phone', text, inLibrary), inLibrary)?.text).toBe(text);
  });

  it.each(['phone.6152759362.0', 'phone.r3.1', 'name.5.9999'])(
    'is not found by the place that an older link names (%s)',
    (text) => {
      const cards = [makeCard({ phones: ['1', '2'], name: 'Анна' })];
      expect(parseEntryChoice(text)).not.toBeNull();
      expect(found(cards, text)).toBeNull();
    },
  );

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
    expect(found(later, printed(cards, 'phone', '2'))).toMatchObject({ text: '2', count: 2 });
  });

  it.each([
    '',
    'phone',
    'phone.5',
    'fax.5.0',
    'phone.5.08f3c1.1',
    'phone.x.08f3c1',
    'phone.5.-1',
    'phone.5.08F3C1',
    'phone.5.08f3c10',
  ])('%j is none', (text) => {
    expect(parseEntryChoice(text)).toBeNull();
  });
});
