// The records that a page should show, asked from the same API.
import { tokens } from '#simulator/data/tokens.ts';
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
  // The simulator's own rows of an ordinary person: they are records.
  const { result } = (await response.json()) as { result: { data: readonly Row[] } };
  return result.data;
}

/** Letters that a search may take for another are left out. */
const LETTERS = 'абвгджзиклмнопрстуфхцчшщыэюя';

/** The letter that leaves the fewest names, at least one and not the first; and the first record that it leaves. */
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
