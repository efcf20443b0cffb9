// The documents in docs/ru are written, not translated. Headings and code must agree with the English ones.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Each with the first heading that the Russian document omits. */
const documents = [
  ['README.md', 'Read on'],
  ['docs/connecting.md', null],
  ['docs/troubleshooting.md', null],
  ['docs/embedding.md', null],
  ['docs/deploying.md', 'Kubernetes'],
] as const;

const FENCE = /^ *```[\s\S]*?^ *```$/gm;

/** Comments in code are prose: they may differ. */
function parseSections(file: string) {
  const withoutComments = (code: string) => code.replaceAll(/(^|\s)(#|\/\/) .*$/gm, '');
  const markdown = readFileSync(file, 'utf8').replaceAll(FENCE, withoutComments);
  return markdown.split(/^(?=#+ )/m).map((section) => {
    const [, level, title] = /^(#+) (.+)/.exec(section) ?? [];
    return { title, level, code: section.match(FENCE) };
  });
}

it.each(documents)('%s has the headings and code of the Russian one', (file, firstLeftOut) => {
  const russian = parseSections(`docs/ru/${file.replace('docs/', '')}`);
  const english = parseSections(file);
  const end = english.findIndex(({ title }) => title === firstLeftOut);
  const expected = english.slice(0, end === -1 ? undefined : end);
  expect(russian).toEqual(expected.map((section, index) => ({ ...section, title: russian[index]?.title })));
});
