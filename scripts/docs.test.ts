import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '#src/i18n/en.ts';
import { failuresEn } from '#src/features/failure/words/words-en.ts';

it('docs/troubleshooting.md quotes what the page says', () => {
  const file = new URL('../docs/troubleshooting.md', import.meta.url);
  const firstCells = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('|')[1] ?? '');
  const quoted = firstCells.flatMap((cell) => cell.match(/(?<=“).+?(?=”)/g) ?? []);
  const titles = Object.values(failuresEn.notices).map(({ title }) => title);
  expect(quoted.length).toBeGreaterThan(5);
  expect(quoted.filter((title) => ![en.person.empty, ...titles].includes(title))).toEqual([]);
});
