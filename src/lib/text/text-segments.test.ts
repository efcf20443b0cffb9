import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRanges } from './match-ranges.ts';
import { parseQuery } from './search-terms.ts';
import { textSegments } from './text-segments.ts';

/** As a folded text shows it: marks in brackets. */
const folded = (text: string, query: string): string =>
  textSegments(text, parseQuery(query))
    .map(({ text: part, found, leftOut }) => (leftOut ? '…' : found ? `[${part}]` : part))
    .join('')
    .replace(/…+/g, '…');

const words = Array.from({ length: 60 }, (_, index) => `слово${index}`).join(' ');

describe('textSegments', () => {
  it.each([
    ['Анна Каренина', 'долли', ''],
    ['Анна Каренина', 'кар', 'Анна [Кар]енина'],
    // At the top of a folded text, which shows it.
    [words, 'слово0', words.replace('слово0', '[слово0]')],
    [
      words,
      'слово30',
      '…слово23 слово24 слово25 слово26 слово27 слово28 слово29 [слово30] слово31 слово32 слово33 слово34 слово35 слово36 слово37…',
    ],
    // Lines around it are left out, whole.
    [`${words}\nСогласована скидка.\n${words}`, 'скидк', '…Согласована [скидк]а.…'],
    ['а\nб\nв\nг скидка', 'скидк', 'а\nб\nв\nг [скидк]а'],
    // To the end, if that is near.
    [`${words} конец`, 'слово59', '…слово52 слово53 слово54 слово55 слово56 слово57 слово58 [слово59] конец'],
    // No word to begin with: a long link.
    [`http://${'x'.repeat(300)}скидка${'y'.repeat(300)}`, 'скидка', '…[скидка]…'],
  ])('%j, folded around %j', (text, query, expected) => {
    expect(folded(text, query)).toBe(expected);
  });

  it('keeps the first place of each word in sight', () => {
    const text = `${words}\nДолли\n${words}\nАнна и Долли\n${words}`;
    expect(folded(text, 'анна долли')).toBe('…[Долли]…[Анна] и [Долли]…');
  });

  it('leaves nothing out of the text, marks what is found, and shows little beside it', () => {
    const text = fc
      .array(fc.constantFrom('анна', 'е', '916', ' ', '\n', 'слово', '😀', 'e\u0301', '-'), {
        maxLength: 200,
      })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('анна', 'е 916', '916 слово', '😀', 'é анна'), (shown, query) => {
        const parts = textSegments(shown, parseQuery(query));
        const ranges = matchRanges(shown, parseQuery(query));
        expect(parts.map((part) => part.text).join('')).toBe(parts.length === 0 ? '' : shown);
        expect(parts.filter(({ found }) => found).map((part) => part.text)).toEqual(
          ranges.map(({ start, end }) => shown.slice(start, end)),
        );
        const firsts = ranges.filter(({ first }) => first);
        const inSight = parts.filter(({ found, leftOut }) => found && !leftOut).map((part) => part.text);
        for (const { start, end } of firsts) expect(inSight).toContain(shown.slice(start, end));
        if (parts.some(({ leftOut }) => leftOut)) {
          const length = parts.reduce((sum, part) => sum + (part.leftOut ? 0 : part.text.length), 0);
          const marked = firsts.reduce((sum, { start, end }) => sum + end - start, 0);
          expect(length).toBeLessThanOrEqual(marked + 160 * firsts.length);
        }
      }),
    );
  });
});
