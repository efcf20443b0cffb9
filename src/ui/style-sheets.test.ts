// Forbids rules with `:has()` for which the browser searches the whole page at each change: decision 008.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const PAGE = String.raw`(?::root|html|body|\.page|\.person-page|\.person-body|\.records)(?![\w-])`;
const FAR = new RegExp(String.raw`(?:^|[\s,(])${PAGE}[^\s,{]*:has\(|:has\([^)]*${PAGE}|(?:^|,\s*):has\(`);

/** The forbidden selectors of a style sheet. */
const searching = (styles: string): readonly string[] =>
  styles
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split(/[{}]/)
    .map((part) => part.trim())
    .filter((selector) => FAR.test(selector));

it('no style sheet has a `:has()` that searches the whole page', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => searching(readFileSync(`src/${file}`, 'utf8')))).toEqual([]);
});
