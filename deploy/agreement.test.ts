// What is written in two places is the same in both. Needs no nginx.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import dataApi from './nginx/njs/data-api.js';
import forwarded from './nginx/njs/methods.js';
import requestCheck from './nginx/njs/request-check.js';

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
/** What the quotes hold in the part of a text that the pattern finds. */
const quoted = (pattern: RegExp, given: string) =>
  [...(pattern.exec(given)?.[0].matchAll(/['`]([a-z_.]+)['`]/g) ?? [])].map(([, name = '']) => name);

const errors = text('../src/api/errors.ts');
const called = Object.keys(JSON.parse(text('../src/domain/rights.json')));

it('every method that the viewer calls is forwarded; the list may be ahead of the viewer', () => {
  expect(forwarded).toEqual(expect.arrayContaining(called));
});

it('what is forwarded reads, or signs in or out', () => {
  expect(forwarded.filter((method) => !/^(get|getobj)\.|^(login|logout)\.user$/.test(method))).toEqual([]);
});

it('the app has words for what the server refuses by a status, and for what it logs of the API', () => {
  const known = quoted(/knownMnemonics = \[.+?\] as const/s, errors);
  expect([...dataApi.MNEMONICS, ...Object.values(requestCheck.HEAD_REFUSALS)]).toEqual(known);
});

it('docs/connecting.md says of each method that the viewer calls, and of no other, what it is for', () => {
  const rows = text('../docs/connecting.md').match(/^ *\| `[a-z]+\.[^|]*\|[^|]*\|[^|]*\w[^|]*\|/gm) ?? [];
  const named = rows.flatMap((row) => quoted(/[^|]+/, row.trim().slice(1)));
  expect(new Set(named)).toEqual(new Set(called));
});

it('docs/deploying.md lists every variable with its default', () => {
  const script = text('nginx/start.sh')
    .replaceAll('$here/../../', '')
    .replaceAll(/"\$(own\w+|resolvers)"/g, "''");
  const variables = script.matchAll(/^variable ((?!INLINE)\w+) (["']?)(\S*)\2 /gm);
  const rows = text('../docs/deploying.md').matchAll(/^\| `([A-Z_]+)`\s*\| ([^|]*?)\s*\|/gm);
  const documented = Array.from(rows, ([, name, value = '']) => [name, value.replaceAll('`', '')]);
  const defaults = Array.from(variables, ([, name, , value]) => [name, value]);
  expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(defaults));
});
