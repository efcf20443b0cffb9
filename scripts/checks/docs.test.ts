// The documents name and quote what exists.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { en } from '#src/i18n/testing/en.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const listed = (folder: string) => readdirSync(join(root, folder), { recursive: true }).map(String);
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'simulator/README.md',
  'bench/README.md',
  ...listed('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const text = (document: string) => readFileSync(join(root, document), 'utf8');

/** In backticks, or in a block of code. */
const NAMED_PATH =
  /(?<=^|[`\s])(?:src|simulator|service-worker|scripts|e2e|deploy|bench|docs)\/[\w./{},*-]*[\w/}*]/gm;

/** `src/i18n/{en,ru}.ts` names two files. */
function alternatives(path: string): readonly string[] {
  const [, before = '', names = '', after = ''] = /^(.*?)\{(.+?)\}(.*)$/.exec(path) ?? [];
  return names === '' ? [path] : names.split(',').flatMap((name) => alternatives(before + name + after));
}

/** In `src/features/*` and `e2e/*.spec.ts` a star stands for any name in that folder. */
function isThere(path: string): boolean {
  const name = basename(path);
  if (!name.includes('*')) return existsSync(join(root, path));
  const pattern = new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '.+')}$`);
  return readdirSync(join(root, dirname(path))).some((entry) => pattern.test(entry));
}

describe.each(documents)('%s', (document) => {
  it('names only files that exist', () => {
    const named = [...text(document).matchAll(NAMED_PATH)].flatMap(([path]) => alternatives(path));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });

  it('links only to files and headings that exist', () => {
    const links = [...text(document).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
    const broken = links.filter(([, path = '', heading]) => {
      const target = path === '' ? document : normalize(join(dirname(document), path));
      return (
        !existsSync(join(root, target)) || (heading !== undefined && !headings(target).includes(heading))
      );
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

/** The anchors that GitHub makes of a document's headings. */
function headings(document: string): readonly string[] {
  return [...text(document).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

it('the documents name files and link to headings at all', () => {
  expect(text('CONTRIBUTING.md').match(NAMED_PATH)?.length).toBeGreaterThan(20);
  expect(text('docs/architecture.md').match(NAMED_PATH)).toContain('src/api/data-api.ts');
  expect(headings('docs/connecting.md')).toContain('2-the-address');
});

it('docs/architecture.md lists every decision by its title', () => {
  const decisions = documents.filter((document) => document.startsWith('docs/decisions/')).toSorted();
  const lines = decisions.map((document) => {
    const [, title = ''] = /^# (.+)$/m.exec(text(document)) ?? [];
    return `- [${title}](${document.replace('docs/', '')})`;
  });
  expect(lines.length).toBeGreaterThan(5);
  expect(text('docs/architecture.md')).toContain(lines.join('\n'));
});

it('docs/troubleshooting.md quotes what the page says', () => {
  const firstCells = text('docs/troubleshooting.md')
    .split('\n')
    .map((line) => line.split('|')[1] ?? '');
  const quoted = firstCells.flatMap((cell) => cell.match(/(?<=“).+?(?=”)/g) ?? []);
  const titles = Object.values(en.failures.notices).map(({ title }) => title);
  expect(quoted.length).toBeGreaterThan(5);
  const others = [en.personPage.empty, en.history.cannotPlay];
  expect(quoted.filter((title) => ![...others, ...titles].includes(title))).toEqual([]);
});
