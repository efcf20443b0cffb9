import { expect, it } from 'vitest';
import { typesetRu } from './typeset-ru.ts';

const shown = (text: string) => text.replaceAll('\u00a0', '_');

it('sets no-break spaces after short words, before dashes and after numbers', () => {
  expect(shown(typesetRu`Он не в сети — и всё`)).toBe('Он_не_в_сети_— и_всё');
  expect(shown(typesetRu`«в кавычках» (и в скобках) 3 часа`)).toBe('«в_кавычках» (и_в_скобках) 3_часа');
  expect(shown(typesetRu`Слово делом`)).toBe('Слово делом');
});

it('leaves what is filled in as it is', () => {
  expect(shown(typesetRu`Нужен ${'и в A — B'}.`)).toBe('Нужен и в A — B.');
});
