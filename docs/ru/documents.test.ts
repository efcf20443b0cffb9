// The documents in docs/ru are written, not translated. This test compares what must agree with the English ones.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { listTexts } from '#src/i18n/testing/list-texts.ts';
import { checkEn } from '#src/i18n/en/check.ts';
import { checkRu } from '#src/i18n/ru/check.ts';

/** Each with the first heading that the Russian document omits. */
const documents = [
  ['README.md', 'Read on'],
  ['docs/connecting.md', null],
  ['docs/troubleshooting.md', null],
  ['docs/embedding.md', 'HubSpot'],
  ['docs/deploying.md', 'Kubernetes'],
] as const;

/** Quoted texts that are not in the viewer's dictionaries. */
const phrases: Readonly<Record<string, string>> = {
  '0 or 1': '0 или 1',
  'nothing found': 'ничего не найдено',
  // From the account and from CRMs.
  'Data API для настройки': 'Data API для настройки',
  'Data API for configuration': 'Data API для настройки',
  'Data API Basic set': 'Базовый набор',
  'Базовый набор': 'Базовый набор',
  'Modify item': 'Изменить элемент',
  'Modify contact': 'Изменить контакт',
  'Изменение документа': 'Изменение документа',
  'Apply the trigger to all leads already in this stage':
    'Apply the trigger to all leads already in this stage',
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
const russianTexts = new Map(listTexts({ ...ru, check: checkRu }).map(({ key, write }) => [key, write]));

/** 21 is a placeholder for a text's parameter. */
const patterns = listTexts({ ...en, check: checkEn }).map(({ key, write }) => {
  const text = oneLine(write([21])).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return { key, pattern: new RegExp(`^${text.replace('21', '(.+?)')}(?: (?<rest>.+))?$`) };
});

/** The Russian texts with the same keys. A quote may contain several texts. */
const findTwins = (quote: string): readonly string[] =>
  patterns.flatMap(({ key, pattern }) => {
    const match = pattern.exec(quote);
    if (match === null) return [];
    const twin = oneLine(russianTexts.get(key)?.([match[1]]) ?? '');
    const rest = match.groups?.['rest'];
    return rest === undefined ? [twin] : findTwins(rest).map((more) => `${twin} ${more}`);
  });

const FENCE = /^ *```[\s\S]*?^ *```$/gm;
const findAll = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set(Array.from(text.matchAll(pattern), ([found]) => oneLine(found)))].toSorted();

/** Comments in code are prose: they may differ. */
function parseSections(file: string) {
  const withoutComments = (code: string) => code.replaceAll(/(^|\s)(#|\/\/) .*$/gm, '');
  const markdown = readFileSync(file, 'utf8').replaceAll(FENCE, withoutComments);
  return markdown.split(/^(?=#+ )/m).map((section) => {
    const prose = section.replaceAll(FENCE, '');
    const [, level, title] = /^(#+) (.+)/.exec(section) ?? [];
    const names = findAll(prose, /`[^`]+`|https?:[^)>\s]+/g);
    return { title, level, code: section.match(FENCE), names, quotes: findAll(prose, /(?<=[“«])[^”»]+/g) };
  });
}

it.each(documents)('%s agrees with the Russian one', (file, firstLeftOut) => {
  const russian = parseSections(`docs/ru/${file.replace('docs/', '')}`);
  const english = parseSections(file);
  const end = english.findIndex(({ title }) => title === firstLeftOut);
  const expected = english.slice(0, end === -1 ? undefined : end).map((section, index) => {
    const { title, quotes: quoted = [] } = russian[index] ?? {};
    const quotes = section.quotes.map((quote) => {
      const twins = [phrases[quote] ?? findTwins(quote)].flat();
      return twins.find((twin) => quoted.includes(twin)) ?? `“${quote}”: ${twins.join(' or ')}`;
    });
    return { ...section, title, quotes: [...new Set(quotes)].toSorted() };
  });
  expect(russian).toEqual(expected);
});
