// The records that a page should show, from the same API.
import { tokens } from '#simulator/data/reserved.ts';
import type { VisitorRow } from '#simulator/data/visitor-row.ts';
import type { SiteServer } from './site-server.ts';

export type Row = VisitorRow;

export async function fetchRows({ url }: SiteServer, personId: number): Promise<readonly Row[]> {
  const response = await fetch(`${url}/api/v2.0`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: '1',
      method: 'get.person_visitors',
      params: { access_token: tokens.client, person_id: personId },
    }),
  });
  // The simulator's rows of an ordinary person are well-formed records.
  const { result } = (await response.json()) as { result: { data: readonly Row[] } };
  return result.data;
}

/** Without letters that a search may treat as equal to others. */
const LETTERS = 'абвгджзиклмнопрстуфхцчшщыэюя';

/** The letter that matches the fewest names, at least one but not the first; and the first record that it matches. */
export function rarestLetter(rows: readonly Row[]): { letter: string; first: Row } {
  const left = LETTERS.split('').flatMap((letter) => {
    const matches = rows.filter((row) => textOf(row).includes(letter));
    const first = matches[0];
    return first === undefined || first === rows[0] ? [] : [{ letter, first, count: matches.length }];
  });
  const rarest = left.toSorted((a, b) => a.count - b.count)[0];
  if (rarest === undefined) throw new Error('Every letter is in the first record.');
  return rarest;
}

function textOf({ name, company, commentary }: Row): string {
  return [name, company, commentary].join('\n').toLowerCase();
}
