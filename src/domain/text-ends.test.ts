import { expect, it } from 'vitest';
import { cutLongText } from './plain-text.ts';

const max = { characters: 400, lines: 6 };
const words = 'слово '.repeat(48) + 'слово';
const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n');

it.each<[title: string, text: string, folded: readonly [string, string] | null]>([
  ['is none while it is short', 'а'.repeat(400), null],
  ['is none while it has few lines', lines(6), null],
  [
    'has the first and the last three lines',
    `${lines(9)}\n\n `,
    ['line 1\nline 2\nline 3', 'line 7\nline 8\nline 9'],
  ],
  ['has at most a thousand characters of each', 'ع'.repeat(5000), ['ع'.repeat(1000), 'ع'.repeat(1000)]],
  ['has nothing twice', 'а'.repeat(1001), ['а'.repeat(500), 'а'.repeat(500)]],
  ['keeps its words whole', 'слово '.repeat(100), [words, words]],
  ['has no half of a character', '😀'.repeat(1001), ['😀'.repeat(500), '😀'.repeat(500)]],
  [
    'is cut within a long line',
    `${'а'.repeat(3000)}
end`,
    [
      'а'.repeat(1000),
      `${'а'.repeat(996)}
end`,
    ],
  ],
])('a cut text %s', (_title, text, folded) => {
  const found = cutLongText(text, max);
  expect(found && [text.slice(0, found.head), text.slice(found.tail, found.end)]).toEqual(folded);
});
