// What all style sheets keep: decision 008.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';

const all = readdirSync('src', { recursive: true, encoding: 'utf8' });
const files = all.filter((file) => file.endsWith('.css'));
const read = (file: string): string =>
  readFileSync(`src/${file}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
const styles = files.map(read).join('\n');

const classesOf = (sheet: string): readonly string[] =>
  Array.from(read(sheet).matchAll(/\.([a-z][\w-]*)/gi), ([, name = '']) => name);

/** The components beside a sheet that import it. `main.tsx` imports what is for every page. */
const usersOf = (sheet: string): string =>
  all
    .filter((file) => file.endsWith('.tsx') && posix.dirname(file) === posix.dirname(sheet))
    .map(read)
    .filter((code) => code.includes(`import './${posix.basename(sheet)}';`))
    .join('\n');

/** The different values of a property, by their parts. */
const valuesOf = (property: string): ReadonlySet<string> =>
  new Set(
    [...styles.matchAll(new RegExp(String.raw`[\s;{]${property}: ([^;]+);`, 'g'))].flatMap(([, value = '']) =>
      value.split(/\s+/),
    ),
  );

const PAGE = String.raw`(?::root|html|body|\.page|\.person-page|\.person-body|\.records)(?![\w-])`;
const FAR = new RegExp(String.raw`(?:^|[\s,(])${PAGE}[^\s,{]*:has\(|:has\([^)]*${PAGE}|(?:^|,\s*):has\(`);

/** Classes that a sheet may name as the place around its own, or a part of it. */
const common: ReadonlySet<string> = new Set([
  // Utilities, and the parts that `ui` renders.
  ...files.filter((file) => file.startsWith('ui/')).flatMap(classesOf),
  // Of the root: `useRootClass`.
  ...all
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) =>
      Array.from(read(file).matchAll(/useRootClass\('([\w-]+)'\)/g), ([, name = '']) => name),
    ),
]);

it.each(files.filter((file) => !/^(?:ui|prerender)\//.test(file)))(
  '%s styles only classes of the components that import it',
  (sheet) => {
    const code = usersOf(sheet);
    const foreign = classesOf(sheet).filter((name) => {
      if (common.has(name) || name.startsWith('Mui-')) return false;
      // `find-field--page` may be written `find-field--${variant}`.
      const computed = name.replace(/--.*/, '--${');
      return !new RegExp(String.raw`(?<![\w-])${name}(?![\w-])`).test(code) && !code.includes(computed);
    });
    expect(foreign).toEqual([]);
  },
);

it('no style sheet has a `:has()` that searches the whole page', () => {
  expect(files.length).toBeGreaterThan(20);
  const selectors = styles.split(/[{}]/).map((part) => part.trim());
  expect(selectors.filter((selector) => FAR.test(selector))).toEqual([]);
});

it('widths of windows are three', () => {
  const found = [...styles.matchAll(/@media[^{]+/g)].flatMap(([query]) =>
    [...query.matchAll(/([\d.]+rem) <= width|width (?:<|>=) ([\d.]+rem)/g)].map(([, a, b]) => a ?? b),
  );
  expect(found.filter((width) => !['37.5rem', '64rem', '80rem'].includes(width ?? ''))).toEqual([]);
});

it.each([
  ['font-size', /^(?:inherit|80%|var\(--size-(?:meta|small|body|strong|title|field)\))$/],
  ['font-weight', /^(?:inherit|var\(--weight(?:-strong)?\))$/],
  ['border-radius', /^(?:inherit|0|3px|var\(--radius(?:-small|-round)?\))$/],
  ['(?:background|color|border-color|fill)', /^(?!#|rgb|hsl)/],
])('%s has only values of the scale', (property, allowed) => {
  const values = [...valuesOf(property)];
  expect(values.length).toBeGreaterThan(0);
  expect(values.filter((value) => !allowed.test(value))).toEqual([]);
});
