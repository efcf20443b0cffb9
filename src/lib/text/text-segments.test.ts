import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringWork } from '#src/lib/testing/string-work.ts';
import { parseQuery } from './search-terms.ts';
import { textSegments } from './text-segments.ts';

const marked = (text: string, query: string): readonly string[] =>
  textSegments(text, parseQuery(query)).flatMap((segment) => (segment.found ? [segment.text] : []));

it.each<[string, string, readonly string[]]>([
  ['Анна Каренина', '', []],
  ['', 'анна', []],
  ['Анна Каренина', 'долли', []],
  ['Анна Каренина', 'ан', ['Ан']],
  ['Анна Каренина', 'н', ['нн', 'н', 'н']],
  ['Анна Каренина', 'кар анна', ['Анна', 'Кар']],
  ['Анна Каренина', 'анна нна', ['Анна']],
  ['Анна Каренина', 'анна нн', ['Анна']],
  ['Семён', 'семен', ['Семён']],
  ['ООО «Вокзал»', '"вокзал"', ['Вокзал']],
  ['Zoë Müller', 'zoe', ['Zoë']],
  ['+7 916 123 45 67', '8916123', ['7 916 123']],
  ['+7 916 123 45 67', '8 (916) 123-45-67', ['7 916 123 45 67']],
  ['+7 916 123 45 67', '+7 916', ['+7 916']],
  ['+7 916 123 45 67', '45-67', ['45 67']],
  ['8-495-765-43-21 муж', '+7 495', ['8-495']],
  ['18-495-765', '+7 495', ['495']],
  ['+7 916 123 45 67', '8 916 123 45 68', []],
  ['кв. 5, дом 8', '8 916 123 45 67', []],
  ['кв. 5 под. 12', '12 5', ['5', '12']],
  ['6152759362', '2759', ['2759']],
  ['тел. 916\n123', '916123', []],
  ['😀 Анна', 'анна', ['Анна']],
])('in %j by %j marks %j', (text, query, expected) => {
  expect(marked(text, query)).toEqual(expected);
});

it.each([
  ['e ', 'e'],
  ['916 ', '916'],
  ['916\n', '916 123'],
  ['8 ', '+7'],
])(
  'of very many places in %j by %j marks the first, with work that grows as the text does',
  (part, query) => {
    const work = (times: number): number => stringWork(() => void marked(part.repeat(times), query));
    expect(marked(part.repeat(20_000), query).length).toBeLessThanOrEqual(200);
    expect(work(8000)).toBeLessThan(12 * work(1000) + 1000);
  },
);

it('leaves nothing of a text out, and no two marks touch', () => {
  const text = fc.string({ unit: fc.constantFrom(...'аАёйé\u0301 ß«»"+789()-.\n\u200b😀') });
  fc.assert(
    fc.property(text, text, (shown, query) => {
      const segments = textSegments(shown, parseQuery(query));
      expect(segments.map((segment) => segment.text).join('')).toBe(segments.length === 0 ? '' : shown);
      segments.forEach(({ found }, index) => expect(found).not.toBe(segments[index - 1]?.found));
    }),
    { numRuns: 1000 },
  );
});
