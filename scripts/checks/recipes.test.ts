// What a page, a column, a stored key and a language need beside their code: in documents, the web server's log and the simulator.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { demo } from '#simulator/demo.ts';
import { patterns } from '#src/domain/paths.ts';
import { COLUMNS, nameInUrl } from '#src/domain/visitor-record.ts';
import { languages } from '#src/i18n/language.ts';
import { loadText } from '#src/i18n/text-context.tsx';
import { STORAGE_KEYS } from '#src/session/storage.ts';

const logged = readFileSync('deploy/nginx/templates/log.conf.template', 'utf8').split(/[\s|()>;]+/);
const urls = readFileSync('docs/urls.md', 'utf8');

it.each(Object.values(patterns))('%s has its path in the log, and is in docs/urls.md', (pattern) => {
  expect(logged).toContain(pattern);
  expect(urls).toMatch(new RegExp(`^- \\*\\*\`${pattern.replace(/:\w+/, '\\d+')}\``, 'm'));
});

it.each(COLUMNS)('the order by %s is in docs/urls.md', (column) => {
  const [orders] = /^- \*\*`\?sort=`\*\*.*$/m.exec(urls) ?? [];
  expect(orders).toContain(`\`${nameInUrl(column)}\``);
});

it.each(STORAGE_KEYS)('docs/security.md says what %s is', (key) => {
  const [, kept] = readFileSync('docs/security.md', 'utf8').split('## What is kept where');
  expect(kept).toContain(`\`${key}\``);
});

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
