// The table of rooms in docs/architecture.md, held against every import. And no circles: oxlint's `import/no-cycle` ignores
// `import()`, and `import type` in between, but in either kind of circle no file can be understood, moved or tested alone.
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const IMPORT = /\b(?:from|import)\s*\(?\s*'((?:#|\.{1,2}\/)[^']+)'/g;

/** The paths of what a file imports of ours, from the root of the project. */
const importsOf = (file: string, text: string): readonly string[] =>
  Array.from(text.matchAll(IMPORT), ([, name = '']) =>
    name.startsWith('#') ? name.slice(1) : posix.join(posix.dirname(file), name),
  );

const folders = ['src', 'service-worker', 'simulator', 'e2e', 'deploy'];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file))
    .filter((file) => /\.(tsx?|js)$/.test(file) && !file.endsWith('.d.ts')),
);
const imports = new Map(files.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'))]));

/** One circle, its first file repeated at the end; null where there is none. */
function findCircle(): readonly string[] | null {
  const done = new Set<string>();
  const visit = (file: string, above: readonly string[]): readonly string[] | null => {
    if (above.includes(file)) return [...above.slice(above.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next, [...above, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle !== null) return circle;
  }
  return null;
}

const sharedRooms = ['lib', 'api', 'model', 'session', 'i18n', 'ui'];
const topRooms = ['src', 'simulator', 'scripts', 'bench', 'deploy'];

/** How the paths begin that one name of the table's second column stands for. */
function pathsOf(name: string): readonly string[] {
  if (name === 'nothing') return [];
  if (name === 'shared rooms') return sharedRooms.flatMap(pathsOf);
  if (topRooms.includes(name)) return [`${name}/`];
  return [[...sharedRooms, 'features'].includes(name) ? `src/${name}/` : `src/features/${name}/`];
}

/** A later row of the table is the narrower one. */
const rooms = Array.from(
  readFileSync('docs/architecture.md', 'utf8').matchAll(
    /^\| `((?:src|service-worker|simulator|e2e|deploy)[^`]*)` +\| (.+?) +\|$/gm,
  ),
  ([, room = '', cell = '']) => {
    const names = cell.replaceAll(/ \(.*?\)/g, '').split(', ');
    const path = room.includes('.') ? room : `${room}/`;
    return { path, mayImportWords: names.includes('words'), allowed: [path, ...names.flatMap(pathsOf)] };
  },
).toReversed();

const WORDS = /^src\/.+\/words-(en|ru)\.ts$/;

function strangersOf(file: string): readonly string[] {
  const room = rooms.find(({ path }) => file.startsWith(path));
  if (room === undefined) return [`${file} is in no room`];
  return (imports.get(file) ?? [])
    .filter((path) => !room.allowed.some((start) => path.startsWith(start)))
    .filter((path) => !(room.mayImportWords && WORDS.test(path)))
    .map((path) => `${file} imports ${path}`);
}

describe('imports', () => {
  it.each([
    ["import { b } from './b.ts';"],
    ["import type { B } from '#src/x/b.ts';"],
    ["import './b.ts';"],
    ["export { b } from '../x/b.ts';"],
    ["const b = async () => (await import('./b.ts')).b;"],
    ["type B = import('./b.ts').B;"],
    ["import {\n  a,\n  b,\n} from './b.ts';"],
  ])('are found in %s', (line) => {
    expect(importsOf('src/x/a.ts', line)).toEqual(['src/x/b.ts']);
  });

  it('lead to a file', () => {
    const missing = [...imports.values()]
      .flat()
      .filter((path) => /^src\/.*\.tsx?$/.test(path) && !imports.has(path));
    expect(missing).toEqual([]);
  });

  it('make no circle', () => {
    expect(findCircle()).toBeNull();
  });

  it('are those that docs/architecture.md allows', () => {
    expect(rooms.length).toBeGreaterThan(20);
    expect(files.flatMap(strangersOf)).toEqual([]);
  });
});
