// What a language needs beside its dictionary.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { demo } from '#simulator/demo.ts';
import { languages } from '#src/i18n/language.ts';
import { loadText } from '#src/i18n/text-context.tsx';

it.each(languages)('%s has its own formats', async (language) => {
  const { dictionary } = await loadText(language);
  expect(dictionary.formats.number(12_345.6)).toBe(new Intl.NumberFormat(language).format(12_345.6));
});

it('index.html asks for JavaScript in every language', () => {
  const page = readFileSync('index.html', 'utf8');
  const asked = Array.from(page.matchAll(/<p lang="(\w+)">/g), ([, language]) => language);
  expect(asked).toEqual(languages);
});

it.each(languages)('the size limit counts the first words in %s', (language) => {
  expect(readFileSync('.size-limit.json', 'utf8')).toContain(`${language}-first`);
});

it.each(languages)('the simulator’s examples are in %s', (language) => {
  for (const { title } of [...demo.situations, ...demo.people]) expect(title[language]).toMatch(/\S/);
});
