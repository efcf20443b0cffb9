// Compares what docs/connecting.md says that each method needs, in both languages, with what the reference prints.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import rights from '#src/domain/rights.json' with { type: 'json' };

const documents = [
  { file: 'docs/connecting.md', language: 'en', right: 'right', none: 'none' },
  { file: 'docs/ru/connecting.md', language: 'ru', right: 'право', none: 'нет' },
] as const;

it.each(documents)('$file lists the components and rights of each method', ({ file, language, ...words }) => {
  const rows = readFileSync(file, 'utf8').matchAll(/^\| (`[a-z]+\..*?)\|.*?\|(.*?)\|/gm);
  const documented = Array.from(rows).flatMap(([, methods = '', needs = '']) =>
    Array.from(methods.matchAll(/`(.+?)`/g), ([, method]) => [method, needs.trim()]),
  );
  const expected = Object.entries<Readonly<Record<string, string | string[]>>>(rights).map(
    ([method, printed]) => {
      const components = printed[`components_${language}`] ?? [];
      const permission = printed[`permission_${language}`];
      const needs =
        permission === undefined ? [components].flat() : [`${String(permission)} (${words.right})`];
      return [method, needs.join(', ') || words.none];
    },
  );
  expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(expected));
});
