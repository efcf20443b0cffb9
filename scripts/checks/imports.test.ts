// The table of folders in docs/architecture.md, compared with every import; and the files that are named anywhere. The linter finds
// circular imports.
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';

const IMPORT = /\b(?:from|import)\s*\(?\s*'((?:#|\.{1,2}\/)[^']+)'/g;

/** The paths of our own files that a file imports, from the root of the project. */
const parseImports = (file: string, text: string): readonly string[] =>
  Array.from(text.matchAll(IMPORT), ([, name = '']) =>
    name.startsWith('#') ? name.slice(1) : posix.join(posix.dirname(file), name),
  );

const roots = ['src', 'service-worker', 'simulator', 'e2e', 'deploy', 'scripts', 'bench'];
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => posix.join(folder, file));
const files = roots.flatMap(filesIn).filter((file) => /\.(tsx?|m?js)$/.test(file) && !file.endsWith('.d.ts'));

/** The rows of the table: a folder or file, and what it may import. */
const rows = Array.from(
  readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `([^`]+)` +\| (.+?) +\|$/gm),
  ([, path = '', cell = '']) => ({ path, names: cell.replaceAll(/ \(.*?\)/g, '').split(', ') }),
);

/** The folders of `src`, lowest first: each imports only from those before it. */
const ladder = rows.find(({ path }) => path === 'src')?.names ?? [];

/** `person` for `src/person/cards.tsx`, `main` for `src/main.tsx`. */
const findRung = (path: string): number => ladder.indexOf(/^src\/(\w[\w-]*)/.exec(path)?.[1] ?? '');

function isAllowed(file: string, imported: string): boolean {
  if (file.startsWith('src/')) return findRung(imported) >= 0 && findRung(imported) <= findRung(file);
  // A later row is the narrower one.
  const row = rows.findLast(({ path }) => file === path || file.startsWith(`${path}/`));
  if (row === undefined) return false;
  return [...row.names, row.path].some(
    (name) =>
      name === 'anything' ||
      imported.startsWith(`${ladder.includes(name) ? `src/${name}` : name}/`) ||
      imported === name,
  );
}

it('a file imports only what docs/architecture.md allows', () => {
  expect(ladder.length).toBeGreaterThan(10);
  const forbidden = files.flatMap((file) =>
    parseImports(file, readFileSync(file, 'utf8'))
      .filter((imported) => !isAllowed(file, imported))
      .map((imported) => `${file} imports ${imported}`),
  );
  expect(forbidden).toEqual([]);
});

/** Like `cards.tsx` or `src/person/cards.tsx`, but no end of a name like `*-requests.ts`. */
const NAMED = /(?<![\w./*}@-])(?:\.{0,2}\/)*(\w[\w.-]*(?:\/[\w.-]+)*\.(?:tsx?|mjs|css|md))\b(?![\w(/-])/g;

it('each file that is named in a comment or a document exists', () => {
  const existing = [...[...roots, 'docs'].flatMap(filesIn), ...readdirSync('.')];
  // The changelog names files of its time.
  const texts = existing.filter((file) => /\.(tsx?|mjs|css|md)$/.test(file) && file !== 'CHANGELOG.md');
  const named = texts.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(NAMED), ([, name = '']) => ({ file, name })),
  );
  expect(named.length).toBeGreaterThan(1000);
  const missing = named.filter(({ name }) => !existing.some((path) => `/${path}`.endsWith(`/${name}`)));
  expect(missing).toEqual([]);
});
