// oxlint's `import/no-cycle` ignores `import()`, and `import type` in between: a circle of either kind still means that
// neither file can be understood, moved or tested without the other.
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

type Imports = ReadonlyMap<string, readonly string[]>;

const IMPORT = /\b(?:from|import)\s*\(?\s*'(#src\/|\.\/)([^']+\.tsx?)'/g;

function importsOf(file: string, text: string): readonly string[] {
  return Array.from(text.matchAll(IMPORT), ([, from, path = '']) =>
    posix.join(from === './' ? posix.dirname(file) : 'src', path),
  );
}

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

const read = (files: Readonly<Record<string, string>>): Imports =>
  new Map(Object.entries(files).map(([file, text]) => [file, importsOf(file, text)]));

describe('import circles', () => {
  it.each([
    ["import { b } from './b.ts';"],
    ["import type { B } from '#src/x/b.ts';"],
    ["import './b.ts';"],
    ["export { b } from './b.ts';"],
    ["const b = async () => (await import('./b.ts')).b;"],
    ["type B = import('./b.ts').B;"],
    ["import {\n  a,\n  b,\n} from './b.ts';"],
  ])('are found through %s', (line) => {
    expect(findCircle(read({ 'src/x/a.ts': line, 'src/x/b.ts': '' }))).toBeNull();
    const circle = findCircle(read({ 'src/x/a.ts': line, 'src/x/b.ts': "import { a } from './a.ts';" }));
    expect(circle).toEqual(['src/x/a.ts', 'src/x/b.ts', 'src/x/a.ts']);
  });

  it('are none in src', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((file) => posix.join('src', file))
      .filter((file) => /\.tsx?$/.test(file));
    const imports = read(Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')])));
    // Nothing is overlooked: each import leads to a file.
    expect([...imports.values()].flat().filter((file) => !imports.has(file))).toEqual([]);
    expect(findCircle(imports)).toBeNull();
  });
});
