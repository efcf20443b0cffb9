// What all style sheets keep: decision 008.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);
const styles = files
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n')
  .replaceAll(/\/\*[\s\S]*?\*\//g, '');

/** The different values of a property, by their parts. */
const valuesOf = (property: string): ReadonlySet<string> =>
  new Set(
    [...styles.matchAll(new RegExp(String.raw`[\s;{]${property}: ([^;]+);`, 'g'))].flatMap(([, value = '']) =>
      value.split(/\s+/),
    ),
  );

const PAGE = String.raw`(?::root|html|body|\.page|\.person-page|\.person-body|\.records)(?![\w-])`;
const FAR = new RegExp(String.raw`(?:^|[\s,(])${PAGE}[^\s,{]*:has\(|:has\([^)]*${PAGE}|(?:^|,\s*):has\(`);

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
