import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEntryChooser, entriesOf } from './entry-choice.ts';
import { parseEntryChoice, printEntryChoice } from './records-choice.ts';
import { mergeIdentity } from './identity.ts';
import { createPhoneReader } from './phone.ts';
import { anyCards, makeCard } from './testing/arbitrary-card.ts';

const readPhone = createPhoneReader('RU', null);
const KINDS = ['phone', 'email', 'name', 'company'] as const;

describe('an entry in the URL', () => {
  it('is found again, and says nothing of what it names', () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        const identity = mergeIdentity(cards, readPhone);
        const chooser = createEntryChooser(cards, identity);
        for (const kind of KINDS) {
          for (const entry of entriesOf(identity, kind)) {
            const choice = chooser.choose(kind, entry);
            const printed = choice === null ? '' : printEntryChoice(choice);
            expect(printed).toMatch(/^[a-z]+\.r?\d+\.\d$/);
            const parsed = parseEntryChoice(printed);
            expect(parsed).toEqual(choice);
            expect(parsed && chooser.find(parsed)).toBe(entry);
          }
        }
      }),
    );
  });

  it('is told apart in records without an id, and in records of the same id', () => {
    const cards = [
      makeCard({ key: '0', id: 5, name: 'Анна' }),
      makeCard({ key: '1', id: 5, name: 'Долли' }),
      makeCard({ key: '2', id: 0, name: 'Китти' }),
    ];
    const identity = mergeIdentity(cards, readPhone);
    const chooser = createEntryChooser(cards, identity);
    const printed = identity.names.values.map((entry) => {
      const choice = chooser.choose('name', entry);
      return choice && [printEntryChoice(choice), chooser.find(choice)?.text];
    });
    expect(printed).toEqual([
      ['name.5.0', 'Анна'],
      ['name.r1.0', 'Долли'],
      ['name.r2.0', 'Китти'],
    ]);
  });

  it('is found when the records come in another order', () => {
    const cards = [
      makeCard({ key: '0', id: 5, phones: ['1', '2'] }),
      makeCard({ key: '1', id: 6, phones: ['2'] }),
    ];
    const before = mergeIdentity(cards, readPhone);
    const [two] = before.phones;
    const choice = two && createEntryChooser(cards, before).choose('phone', two);
    const later = cards.toReversed().map((card, index) => ({ ...card, key: String(index) }));
    const found = choice && createEntryChooser(later, mergeIdentity(later, readPhone)).find(choice);
    expect(found).toMatchObject({ text: '2', count: 2 });
  });

  it('is gone when its record is', () => {
    const chooser = createEntryChooser([], mergeIdentity([], readPhone));
    expect(chooser.find({ kind: 'name', record: '5', place: 0 })).toBeNull();
  });

  it.each([
    null,
    undefined,
    '',
    'phone',
    'phone.5',
    'fax.5.0',
    'phone.5.0.1',
    'phone.x.0',
    'phone.5.-1',
    'phone.5.99999',
  ])('%j is none', (text) => {
    expect(parseEntryChoice(text)).toBeNull();
  });
});
