// The documents in docs/ru are written, not translated: what has to agree with the English ones is compared.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { textsOf } from '#src/i18n/testing/texts-of.ts';

/** With the first heading that the Russian one leaves out. */
const documents = [
  ['README.md', 'Read on'],
  ['docs/connecting.md', null],
  ['docs/troubleshooting.md', null],
  ['docs/embedding.md', 'HubSpot'],
  ['docs/deploying.md', 'Kubernetes'],
] as const;

/** What is quoted, though the viewer does not write it. */
const phrases: Readonly<Record<string, string>> = {
  '0 or 1': '0 или 1',
  'nothing found': 'ничего не найдено',
  // The viewer's text goes on with a number.
  'Other user': 'Другой пользователь',
  // Of `npm start`.
  'This server does not answer to this name.': 'Этот сервер не отвечает под этим именем.',
  // Of the account and of CRMs.
  'Data API для настройки': 'Data API для настройки',
  'Modify item': 'Изменить элемент',
  'Modify contact': 'Изменить контакт',
  'Изменение документа': 'Изменение документа',
  'Apply the trigger to all leads already in this stage':
    'Apply the trigger to all leads already in this stage',
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
const russianTexts = new Map(textsOf(ru).map(({ key, write }) => [key, write]));

/** 21 stands for whatever a text is given. */
const patterns = textsOf(en).map(({ key, write }) => {
  const text = oneLine(write([21])).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return { key, pattern: new RegExp(`^${text.replace('21', '(.+?)')}(?: (?<rest>.+))?$`) };
});

/** The Russian texts of the same keys. Several texts may be quoted in a row. */
const twinsOf = (quote: string): readonly string[] =>
  patterns.flatMap(({ key, pattern }) => {
    const match = pattern.exec(quote);
    if (match === null) return [];
    const twin = oneLine(russianTexts.get(key)?.([match[1]]) ?? '');
    const rest = match.groups?.['rest'];
    return rest === undefined ? [twin] : twinsOf(rest).map((more) => `${twin} ${more}`);
  });

const FENCE = /^ *```[\s\S]*?^ *```$/gm;
const foundIn = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set(Array.from(text.matchAll(pattern), ([found]) => oneLine(found)))].toSorted();

/** The sections of a document; comments in code are prose. */
function sectionsOf(file: string) {
  const withoutComments = (code: string) => code.replaceAll(/(^|\s)(#|\/\/) .*$/gm, '');
  const markdown = readFileSync(file, 'utf8').replaceAll(FENCE, withoutComments);
  return markdown.split(/^(?=#+ )/m).map((section) => {
    const prose = section.replaceAll(FENCE, '');
    const [, level, title] = /^(#+) (.+)/.exec(section) ?? [];
    const names = foundIn(prose, /`[^`]+`|https?:[^)>\s]+/g);
    return { title, level, code: section.match(FENCE), names, quotes: foundIn(prose, /(?<=[“«])[^”»]+/g) };
  });
}

it.each(documents)('%s agrees with the Russian one', (file, firstLeftOut) => {
  const russian = sectionsOf(`docs/ru/${file.replace('docs/', '')}`);
  const english = sectionsOf(file);
  const end = english.findIndex(({ title }) => title === firstLeftOut);
  const expected = english.slice(0, end === -1 ? undefined : end).map((section, index) => {
    const { title, quotes: quoted = [] } = russian[index] ?? {};
    const quotes = section.quotes.map((quote) => {
      const twins = [phrases[quote] ?? twinsOf(quote)].flat();
      return twins.find((twin) => quoted.includes(twin)) ?? `“${quote}”: ${twins.join(' or ')}`;
    });
    return { ...section, title, quotes: [...new Set(quotes)].toSorted() };
  });
  expect(russian).toEqual(expected);
});
