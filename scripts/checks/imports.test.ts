// The table of rooms in docs/architecture.md, held against every import. Circles are found by the linter.
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';

const IMPORT = /\b(?:from|import)\s*\(?\s*'((?:#|\.{1,2}\/)[^']+)'/g;

/** The paths of what a file imports of ours, from the root of the project. */
const importsOf = (file: string, text: string): readonly string[] =>
  Array.from(text.matchAll(IMPORT), ([, name = '']) =>
    name.startsWith('#') ? name.slice(1) : posix.join(posix.dirname(file), name),
  );

const folders = ['src', 'service-worker', 'simulator', 'e2e', 'deploy', 'scripts', 'bench'];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file))
    .filter((file) => /\.(tsx?|m?js)$/.test(file) && !file.endsWith('.d.ts')),
);

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

/** A room is a folder or a file, with {these,those} for parts of its name. */
const patternOf = (room: string): RegExp =>
  new RegExp(
    `^${room
      .replaceAll('.', String.raw`\.`)
      .replaceAll(',', '|')
      .replaceAll('{', '(')
      .replaceAll('}', ')')}(/|$)`,
  );

/** A later row of the table is the narrower one. */
const rooms = Array.from(
  readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `([^`]+)` +\| (.+?) +\|$/gm),
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
function findStrangers(file: string, text: string): readonly string[] {
  const room = rooms.find(({ pattern }) => pattern.test(file));
  if (room === undefined) return [`${file} is in no room`];
  return importsOf(file, text)
    .filter((path) => !room.allowed.some((start) => path.startsWith(start)))
    .filter((path) => !(room.mayImportWords && WORDS.test(path)))
    .map((path) => `${file} imports ${path}`);
}

it('a file imports from the rooms that docs/architecture.md allows', () => {
  expect(rooms.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => findStrangers(file, readFileSync(file, 'utf8')))).toEqual([]);
});
