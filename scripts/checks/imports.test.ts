// The table of rooms in docs/architecture.md, held against every import. And no circles, those of `import()` and `import type` included,
// which oxlint's `import/no-cycle` does not see: in a circle no file can be understood, moved or tested alone.
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

type Imports = ReadonlyMap<string, readonly string[]>;

const IMPORT = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;

const importedNames = (text: string): readonly string[] =>
  Array.from(text.matchAll(IMPORT), ([, name = '']) => name);

/** The paths of what a file imports of ours, from the root of the project. */
const importsOf = (file: string, text: string): readonly string[] =>
  importedNames(text)
    .filter((name) => /^(#|\.{1,2}\/)/.test(name))
    .map((name) => (name.startsWith('#') ? name.slice(1) : posix.join(posix.dirname(file), name)));

const folders = ['src', 'service-worker', 'simulator', 'e2e', 'deploy', 'scripts', 'bench'];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file))
    .filter((file) => /\.(tsx?|m?js)$/.test(file) && !file.endsWith('.d.ts'))
    // Projects of their own, packages, and this file with its examples.
    .filter((file) => !/^bench\/peers\/|\/node_modules\/|\/imports\.test\.ts$/.test(file)),
);
const ourImports: Imports = new Map(files.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'))]));

/** One circle, its first file repeated at the end; null where there is none. */
function findCircle(imports: Imports): readonly string[] | null {
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
  if (name === 'anything') return [''];
  if (name === 'shared rooms') return sharedRooms.flatMap(pathsOf);
  if (topRooms.includes(name)) return [`${name}/`];
  return [[...sharedRooms, 'features'].includes(name) ? `src/${name}/` : `src/features/${name}/`];
}

/** Whether a path is of the room: a folder, or a file, with {these,those} for parts of its name. */
const patternOf = (room: string): RegExp =>
  new RegExp(
    `^${room
      .replaceAll('.', String.raw`\.`)
      .replaceAll(/\{(.*?)\}/g, (_, names: string) => `(${names.replaceAll(',', '|')})`)}(/|$)`,
  );

/** A later row of the table is the narrower one. */
const rooms = Array.from(
  readFileSync('docs/architecture.md', 'utf8').matchAll(
    /^\| `((?:src|service-worker|simulator|e2e|deploy|scripts|bench)[^`]*)` +\| (.+?) +\|$/gm,
  ),
  ([, room = '', cell = '']) => {
    const names = cell.replaceAll(/ \(.*?\)/g, '').split(', ');
    return {
      pattern: patternOf(room),
      mayImportWords: names.includes('words'),
      allowed: [`${room}/`, ...names.flatMap(pathsOf)],
    };
  },
).toReversed();

const WORDS = /^src\/.+\/(first-)?words-(en|ru)\.ts$/;

/** Imports that the table does not allow. */
const findStrangers = (imports: Imports): readonly string[] =>
  [...imports].flatMap(([file, paths]) => strangersOf(file, paths));

function strangersOf(file: string, paths: readonly string[]): readonly string[] {
  const room = rooms.find(({ pattern }) => pattern.test(file));
  if (room === undefined) return [`${file} is in no room`];
  return paths
    .filter((path) => !room.allowed.some((start) => path.startsWith(start)))
    .filter((path) => !(room.mayImportWords && WORDS.test(path)))
    .map((path) => `${file} imports ${path}`);
}

describe('imports', () => {
  it('lead to a file', () => {
    const missing = [...ourImports.values()]
      .flat()
      .filter((path) => /^src\/.*\.tsx?$/.test(path) && !ourImports.has(path));
    expect(missing).toEqual([]);
  });

  it('make no circle', () => {
    expect(findCircle(ourImports)).toBeNull();
  });

  it('are those that docs/architecture.md allows', () => {
    expect(rooms.length).toBeGreaterThan(20);
    expect(findStrangers(new Map([['src/lib/x.ts', ['src/api/y.ts']]]))).toHaveLength(1);
    expect(findStrangers(ourImports)).toEqual([]);
  });

  it('of the scripts that nginx runs are of their neighbours, never of a package', () => {
    const scripts = files.filter((file) => /^deploy\/nginx\/njs\/.*\.js$/.test(file));
    expect(scripts.length).toBeGreaterThan(3);
    const names = scripts.flatMap((file) => importedNames(readFileSync(file, 'utf8')));
    expect(names.filter((name) => !/^\.\/[\w-]+\.js$/.test(name))).toEqual([]);
  });
});
