import { describe, expect, it } from 'vitest';
import { languageNames, languageOfBrowser, languages, parseLanguage } from './language.ts';

describe('the language of a browser', () => {
  it.each<[readonly string[], string]>([
    [['ru'], 'ru'],
    [['ru-RU', 'en-US'], 'ru'],
    [['RU-kz'], 'ru'],
    [['ru-Latn-RU'], 'ru'],
    [['en-US', 'ru'], 'en'],
    [['en'], 'en'],
    [['uk', 'ru'], 'en'],
    [['run'], 'en'],
    [['de-DE'], 'en'],
    [[''], 'en'],
    [[], 'en'],
  ])('that wishes %j is %s', (wishes, language) => {
    expect(languageOfBrowser(wishes)).toBe(language);
  });
});

describe('the chosen language', () => {
  it.each([...languages])('%s is one', (language) => {
    expect(parseLanguage(language)).toBe(language);
    expect(languageNames[language]).not.toBe('');
  });

  it.each(['', 'de', 'EN', 'ru-RU', 'toString', null, undefined])('%j is none', (text) => {
    expect(parseLanguage(text)).toBeNull();
  });
});
