// `:has()` on what holds the whole page makes the browser search all of it whenever something is added anywhere: decision 008.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const OF_WHOLE_PAGE =
  /(?:^|[\s,(])(?::root|html|body|\.page|\.person-page(?:__body|__records)?)(?![\w-])[^\s,{]*:has\(/;

/** The selectors of a style sheet that look into the whole page. */
const searching = (styles: string): readonly string[] =>
  styles
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split(/[{}]/)
    .map((part) => part.trim())
    .filter((selector) => OF_WHOLE_PAGE.test(selector));

it('no rule makes the browser search the whole page', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => searching(readFileSync(`src/${file}`, 'utf8')))).toEqual([]);
});
