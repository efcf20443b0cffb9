import { expect, it } from 'vitest';
import { languageOfBrowser, parseLanguage } from './language.ts';

it.each<[readonly string[], string]>([
  [['RU-kz', 'en-US'], 'ru'],
  [['ru'], 'ru'],
  [['en-US', 'ru'], 'en'],
  [['uk', 'ru'], 'en'],
  [['run'], 'en'],
  [[], 'en'],
])('languageOfBrowser of %j is %s', (wishes, language) => {
  expect(languageOfBrowser(wishes)).toBe(language);
});

it.each([
  ['ru', 'ru'],
  ['EN', null],
  ['toString', null],
  [null, null],
])('the chosen language %j is %j', (text, language) => {
  expect(parseLanguage(text)).toBe(language);
});
