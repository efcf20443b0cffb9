import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeIdentity } from './identity.ts';
import { createPhoneReader } from './phone.ts';
import { loadPhoneLibrary } from './phone-library.ts';
import { personSummary } from './summary.ts';
import { anyCards, makeCard } from './testing/arbitrary-card.ts';
import type { VisitorCard } from './visitor-card.ts';

const readPhone = createPhoneReader('RU', await loadPhoneLibrary());
const LINK = 'https://example.com/persons/7000000005';
const labels = {
  name: 'Имя',
  company: 'Компания',
  phones: 'Телефоны',
  emails: 'E-mail',
  comments: 'Комментарии',
  link: 'Ссылка',
};
const summaryOf = (cards: readonly VisitorCard[]): string =>
  personSummary(mergeIdentity(cards, readPhone), LINK, labels);

describe('personSummary', () => {
  it('says everything in its order', () => {
    const cards = [
      makeCard({
        key: '0',
        commentary: ' Звонить\r\n\nвечером ',
        emails: ['c@d.ru'],
        phones: ['доб.\u202e 5'],
      }),
      makeCard({
        key: '1',
        name: 'Анна\nКаренина',
        company: 'Вокзал',
        phones: ['89161234567'],
        emails: ['a@b.ru'],
      }),
      makeCard({
        key: '2',
        name: 'анна каренина',
        phones: ['+7 916 123-45-67'],
        emails: ['A@b.ru'],
        commentary: '- да',
      }),
      makeCard({ key: '3', name: '346356', company: 'Ромашка' }),
    ];
    expect(summaryOf(cards)).toBe(
      [
        'Имя: Анна Каренина, 346356',
        'Компания: Вокзал, Ромашка',
        'Телефоны: +7 916 123 45 67, доб. 5',
        'E-mail: a@b.ru, c@d.ru',
        'Комментарии:',
        '- Звонить',
        '  вечером',
        '- - да',
        'Ссылка: https://example.com/persons/7000000005',
      ].join('\n'),
    );
  });

  it('says nothing of what is absent', () => {
    expect(summaryOf([makeCard({ name: '\u200b' })])).toBe('Ссылка: https://example.com/persons/7000000005');
  });

  it('keeps its lines apart, whatever the records say', () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        const order = Object.values(labels);
        const lines = summaryOf(cards).split('\n');
        const places = lines
          .filter((line) => !/^(?:- | {2})/.test(line))
          .map((line) => order.indexOf(line.split(':')[0] ?? ''));
        expect(places).not.toContain(-1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(new Set(places).size).toBe(places.length);
        expect(lines.join('')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      }),
    );
  });
});
