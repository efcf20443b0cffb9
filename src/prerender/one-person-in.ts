import { isRecord } from '#src/lib/is-record.ts';
import type { Answer } from '#src/api/rpc/exchange.ts';
import { parsePersonId, type PersonId } from '#src/lib/ids.ts';
import { cleanRows } from './parse-clean-response.ts';

/**
 * The only person whom a report's answer names, whom the app is going to open. null where there is none or are several, where a
 * visitor may be somebody else, and for whatever is not as documented: these are left to the app.
 */
export function onePersonIn(answer: Answer, requestId: string): PersonId | null {
  if (answer.kind !== 'answer' || answer.status !== 200) return null;
  const named = new Set((cleanRows(answer.text, requestId) ?? [null]).filter(isTied).map(personOf));
  const [only] = named;
  return named.size === 1 ? (only ?? null) : null;
}

/** Other calls and requests are linked to no person. */
const isTied = (row: unknown): boolean =>
  !isRecord(row) || (row['person_id'] ?? null) !== null || (row['visitor_id'] ?? null) !== null;

const personOf = (row: unknown): PersonId | null => (isRecord(row) ? parsePersonId(row['person_id']) : null);
