// Compares what docs/connecting.md says that each method needs, in both languages, with what the app checks.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RIGHTS } from '#src/check/rights.ts';

const documents = [
  { file: 'docs/connecting.md', language: 'en', right: 'right', none: 'none' },
  { file: 'docs/ru/connecting.md', language: 'ru', right: 'право', none: 'нет' },
] as const;

it.each(documents)('$file lists the components and rights of each method', ({ file, language, ...words }) => {
  const rows = readFileSync(file, 'utf8').matchAll(/^\| (`[a-z]+\..*?)\|.*?\|(.*?)\|/gm);
  const documented = Array.from(rows).flatMap(([, methods = '', needs = '']) =>
    Array.from(methods.matchAll(/`(.+?)`/g), ([, method]) => [method, needs.trim()]),
  );
  const expected = Object.entries(RIGHTS).map(([method, { components = [], permission }]) => {
    const needs = components.map((component) => component[language]);
    if (permission !== undefined) needs.push(`${permission[language]} (${words.right})`);
    return [method, needs.join(', ') || words.none];
  });
  expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(expected));
});
