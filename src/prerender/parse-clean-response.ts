import { isRecord } from '#src/lib/is-record.ts';
import { parsePersonId, parseVisitorId } from '#src/lib/ids.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { toVisitorCards } from '#src/api/visitor-cards.ts';
import type { PersonVisitor } from '#src/api/wire/person-visitors.ts';

/** How many records the response has, and the first of them. */
export type CleanResponse = { readonly total: number; readonly cards: readonly VisitorCard[] };

/**
 * Reads a response of `get.person_visitors` in which everything is as documented. null for any other, which is left to the
 * app: an error, a response to another call, a field of another type. Without zod, to keep the inline script small.
 * `most`: how many cards are wanted, given the number of records.
 */
export function parseCleanResponse(
  body: string,
  requestId: string,
  most: (total: number) => number,
): CleanResponse | null {
  const rows = cleanRows(body, requestId);
  if (rows === null) return null;
  const first = rows.slice(0, most(rows.length)).map(cleanVisitor);
  return first.every((visitor) => visitor !== null)
    ? { total: rows.length, cards: toVisitorCards(first) }
    : null;
}

/** `result.data` of a response to this call. null: an error, or no list. */
export function cleanRows(body: string, requestId: string): readonly unknown[] | null {
  const answer = parse(body);
  if (!isRecord(answer) || answer['jsonrpc'] !== '2.0' || answer['id'] !== requestId || 'error' in answer)
    return null;
  const { result } = answer;
  const rows: unknown = isRecord(result) ? result['data'] : null;
  return Array.isArray(rows) ? rows : null;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function cleanVisitor(row: unknown): PersonVisitor | null {
  if (!isRecord(row)) return null;
  const {
    person_id: personId = null,
    visitor_id,
    name = null,
    phones = [],
    emails = [],
    company = null,
    commentary = null,
  } = row;
  const visitorId = parseVisitorId(visitor_id);
  return visitorId !== null &&
    (personId === null || parsePersonId(personId) !== null) &&
    isText(name) &&
    isTexts(phones) &&
    isTexts(emails) &&
    isText(company) &&
    isText(commentary)
    ? { visitorId, name, phones: phones ?? [], emails: emails ?? [], company, commentary, unreadable: [] }
    : null;
}

const isText = (value: unknown): value is string | null => value === null || typeof value === 'string';

const isTexts = (value: unknown): value is readonly string[] | null =>
  value === null || (Array.isArray(value) && value.every((each) => typeof each === 'string'));
