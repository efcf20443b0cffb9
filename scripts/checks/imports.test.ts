// The table of folders in docs/architecture.md, compared with every import; and the files that are named anywhere. The linter finds
// circular imports.
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';

const roots = ['src', 'service-worker', 'simulator', 'e2e', 'deploy', 'scripts', 'bench'];
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => posix.join(folder, file));

/** What matches in these files. */
const matchesIn = (files: readonly string[], pattern: RegExp) =>
  files.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(pattern), ([, name = '']) => ({ file, name })),
  );

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
  const row = rows.findLast(({ path }) => `${file}/`.startsWith(`${path}/`));
  const names = row === undefined ? [] : [...row.names, row.path];
  const folders = names.map((name) => (ladder.includes(name) ? `src/${name}` : name));
  return folders.some((name) => name === 'anything' || `${imported}/`.startsWith(`${name}/`));
}

it('a file imports only what docs/architecture.md allows', () => {
  expect(ladder.length).toBeGreaterThan(10);
  const files = roots.flatMap(filesIn).filter((file) => /(?<!\.d)\.(tsx?|m?js)$/.test(file));
  const imports = matchesIn(files, /\b(?:from|import)\s*\(?\s*'((?:#|\.{1,2}\/)[^']+)'/g);
  expect(imports.length).toBeGreaterThan(1000);
  const forbidden = imports.filter(({ file, name }) => {
    const path = name.startsWith('#') ? name.slice(1) : posix.join(posix.dirname(file), name);
    return !isAllowed(file, path);
  });
  expect(forbidden).toEqual([]);
});

/** Like `cards.tsx` or `src/person/cards.tsx`, but no end of a name like `*-requests.ts`. */
const NAMED = /(?<![\w./*}@-])(?:\.{0,2}\/)*(\w[\w.-]*(?:\/[\w.-]+)*\.(?:tsx?|mjs|css|md))\b(?![\w(/-])/g;

it('each file that is named in a comment or a document exists', () => {
  const existing = [...[...roots, 'docs'].flatMap(filesIn), ...readdirSync('.')];
  // The changelog names files of its time.
  const texts = existing.filter((file) => /\.(tsx?|mjs|css|md)$/.test(file) && file !== 'CHANGELOG.md');
  const named = matchesIn(texts, NAMED);
  expect(named.length).toBeGreaterThan(1000);
  const missing = named.filter(({ name }) => !existing.some((path) => `/${path}`.endsWith(`/${name}`)));
  expect(missing).toEqual([]);
});
