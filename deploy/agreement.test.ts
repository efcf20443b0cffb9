// What is written in two places is the same in both. Needs no nginx.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import answer from './nginx/njs/answer.js';
import forwarded from './nginx/njs/methods.js';
import requestCheck from './nginx/njs/request-check.js';

const text = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

/** The methods that the viewer calls. */
const called = [
  ...(/type DataApiMethod =([^;]+);/.exec(text('../src/api/errors.ts'))?.[1]?.matchAll(/'([^']+)'/g) ?? []),
].map(([, name]) => name);

it('every method that the viewer calls is forwarded; the list may be ahead of the viewer', () => {
  expect(called.length).toBeGreaterThan(0);
  expect(forwarded).toEqual(expect.arrayContaining(called));
});

it('what is forwarded reads, or signs in or out', () => {
  expect(forwarded.filter((method) => !/^(get|getobj)\.|^(login|logout)\.user$/.test(method))).toEqual([]);
});

it('the app has words for what the server refuses by a status, and for what it logs of the API', () => {
  expect(Object.keys(requestCheck.HEAD_REFUSALS)).toEqual(['403', '413', '415']);
  const [, list = ''] = /knownMnemonics = \[(.+?)\] as const/s.exec(text('../src/api/errors.ts')) ?? [];
  const known = [...list.matchAll(/'(\w+)'/g)].map(([, mnemonic]) => mnemonic);
  expect([...answer.MNEMONICS, ...Object.values(requestCheck.HEAD_REFUSALS)]).toEqual(known);
});

it('docs/connecting.md says of each method that the viewer calls, and of no other, what it is for', () => {
  const rows = [
    ...text('../docs/connecting.md').matchAll(
      /^ *\| ((?:`[a-z_]+\.[a-z_]+`(?:, )?)+)[^|]*\|[^|]*\w[^|]*\|/gm,
    ),
  ];
  const named = rows.flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  expect(new Set(named)).toEqual(new Set(called));
});

it('nginx and the check take bodies of the same size', () => {
  const kilobytes = /client_max_body_size (\d+)k;/.exec(text('nginx/templates/nginx.conf.template'))?.[1];
  expect(Number(kilobytes) * 1024).toBe(requestCheck.MAX_BODY_BYTES);
});

it('docs/deploying.md lists every variable with its default', () => {
  const script = [...text('nginx/start.sh').matchAll(/^: "\$\{(\w+):=(.*)\}"$/gm)];
  const defaults = script.map(([, name = '', value = '']) => [name, value.replace('$here/../../', '')]);
  const rows = text('../docs/deploying.md').matchAll(/^\| `([A-Z_]+)`\s*\| ([^|]*?)\s*\|/gm);
  const documented = [...rows].map(([, name = '', value = '']) => [name, value.replaceAll('`', '')]);
  expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(defaults));
});
