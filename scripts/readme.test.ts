import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '#src/i18n/en.ts';
import { failuresEn } from '#src/features/failure/words/words-en.ts';

it('the troubleshooting of README.md quotes what the page says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, section = ''] = /\n## Troubleshooting\n([\s\S]*?)\n## /.exec(readme) ?? [];
  const firstCells = section.split('\n').map((line) => line.split('|')[1] ?? '');
  const quoted = firstCells.flatMap((cell) => cell.match(/(?<=“).+?(?=”)/g) ?? []);
  const titles = Object.values(failuresEn.notices).map(({ title }) => title);
  expect(quoted.length).toBeGreaterThan(5);
  expect(quoted.filter((title) => ![en.person.empty, ...titles].includes(title))).toEqual([]);
});
