// The table of folders in docs/architecture.md, compared with every import. The linter finds circular imports.
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
const files = roots.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file))
    .filter((file) => /\.(tsx?|m?js)$/.test(file) && !file.endsWith('.d.ts')),
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
