import { expect, it } from 'vitest';
import { typeset } from './russian.ts';

const shown = (text: string) => text.replaceAll('\u00a0', '_');

it('typeset sets no-break spaces after short words, before dashes and after numbers', () => {
  expect(shown(typeset`Он не в сети — и всё`)).toBe('Он_не_в_сети_— и_всё');
  expect(shown(typeset`«в кавычках» (и в скобках) 3 часа`)).toBe('«в_кавычках» (и_в_скобках) 3_часа');
  expect(shown(typeset`Слово делом`)).toBe('Слово делом');
});

it('typeset leaves filled-in values unchanged', () => {
  expect(shown(typeset`Нужен ${'и в A — B'}.`)).toBe('Нужен и в A — B.');
});
