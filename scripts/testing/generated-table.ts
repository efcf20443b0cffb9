import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Without the padding that the formatter adds to a table. */
function withoutPadding(markdown: string): string[] {
  const lines = markdown.trim().split('\n');
  return lines.map((line) => line.replaceAll(/-{3,}/g, '---').replaceAll(/ {2,}/g, ' '));
}

/**
 * A table of a document, between `<!-- name: start -->` and `<!-- name: end -->`, is the one that the code makes. To write it:
 * `UPDATE_DOCS=1 npx vitest run` with the test that calls this, then `npx oxfmt` with the document.
 */
export function expectTable(
  file: URL,
  name: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const [start, end] = [`<!-- ${name}: start -->`, `<!-- ${name}: end -->`];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const [before, rest] = readFileSync(file, 'utf8').split(start);
  const [written, after] = (rest ?? '').split(end);
  if (process.env['UPDATE_DOCS'] === '1')
    writeFileSync(file, `${before}${start}\n\n${table}\n\n${end}${after}`);
  else expect(withoutPadding(written ?? '')).toEqual(withoutPadding(table));
}
