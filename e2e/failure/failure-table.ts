// The table of docs/failures.md. A unit test checks it against the code.
import { readFileSync } from 'node:fs';

export interface FailureRow {
  /** The API's mnemonic or the kind of failure, such as `forbidden` or `http 503`. */
  readonly name: string;
  /** The word in brackets that distinguishes rows with the same name; '' if there is none. */
  readonly variant: string;
  readonly title: { readonly en: string; readonly ru: string };
  /** The label of the notice's action. */
  readonly way: { readonly en: string; readonly ru: string };
  /** As in the table: `no`, `2 times`, `once, at the reset` … */
  readonly retried: string;
  /** Person IDs, and `for user_id …`; empty if no person is reserved for the failure. */
  readonly shownBy: readonly string[];
}

function rowOf(line: string): FailureRow {
  const [failure = '', en = '', ru = '', way = '', retried = '', shownBy = ''] = line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
  const [, name = '', variant = ''] = /^`(.+)`(?: \((.+)\))?$/.exec(failure) ?? [];
  const [wayEn = '', wayRu = ''] = way.split(' / ');
  return {
    name,
    variant,
    title: { en, ru },
    way: { en: wayEn, ru: wayRu },
    retried,
    shownBy: shownBy === '—' ? [] : shownBy.split(', '),
  };
}

export const failureRows: readonly FailureRow[] = readFileSync(
  new URL('../../docs/failures.md', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map(rowOf);

/** @throws {RangeError} if the table has no such row. */
export function failureRow(name: string, variant = ''): FailureRow {
  const found = failureRows.find((row) => row.name === name && row.variant === variant);
  if (!found) throw new RangeError(`No row ${name} ${variant}`);
  return found;
}

/** The number of calls: the first attempt and its automatic retries. */
export function callsToExpect({ retried }: FailureRow): number {
  return 1 + Number(/^(\d+) times$/.exec(retried)?.[1] ?? 0);
}
