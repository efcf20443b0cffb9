import {
  userIdParam,
  reportRow,
  type ReportRow,
  REPORTS,
  type Request,
  dateParams,
} from '#src/api/request.ts';
import { parseRows, type Rows } from '#src/api/rows.ts';
import { newestFirst } from '#src/domain/compare-texts.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { parseId, parsePersonId, type PersonId, type UserId } from '#src/domain/ids.ts';
import { parseText } from '#src/domain/json.ts';
import type { DayRange } from '#src/domain/time.ts';
import { type Filter, MAX_CONTACTS } from './filters.ts';

const NEWEST_ROWS = 100;
/** For a report that the API cannot sort by time. */
const MAX_ROWS = 10_000;

/** null: missing or unreadable. */
export type Hit = ReportRow & { readonly report: ConversationKind; readonly personId: PersonId | null };

export type MatchingRows = {
  /** At most a hundred, newest first. */
  readonly hits: readonly Hit[];
  readonly hasMore: boolean;
  /** Rows without a readable ID. Shown, so that they do not look like “nobody”. */
  readonly unreadableCount: number;
};

type MatchingArgs = {
  readonly userId: UserId | null;
  /** At most three months. */
  readonly days: DayRange;
  readonly filter: Filter;
};

const rowLimit = (report: ConversationKind): number => (REPORTS[report].isSorted ? NEWEST_ROWS : MAX_ROWS);

export const matchingRowsRequest = (
  report: ConversationKind,
  { userId, days, filter }: MatchingArgs,
): Request<MatchingRows> => ({
  method: REPORTS[report].method,
  params: {
    ...userIdParam(userId),
    ...dateParams(days),
    fields: [REPORTS[report].time, 'person_id', 'visitor_id'],
    filter,
    limit: rowLimit(report),
    ...(REPORTS[report].isSorted ? { sort: [{ field: REPORTS[report].time, order: 'desc' }] } : {}),
  },
  parse: (data, metadata) => {
    const { items, unreadableCount } = parseRows((row): Hit | null => {
      const personId = parsePersonId(parseText(row['person_id']));
      const hit = { ...reportRow(report, row), report, personId };
      const isUnlinked = [row['person_id'], row['visitor_id']].every((id) => (id ?? '') === '');
      return isUnlinked || personId !== null || hit.visitorId !== null ? hit : null;
    }, data);
    const rows = items.length + unreadableCount;
    const total = metadata?.totalItems ?? (rows < rowLimit(report) ? rows : Infinity);
    return {
      hits: items.toSorted(newestFirst).slice(0, NEWEST_ROWS),
      hasMore: rows > 0 && total > NEWEST_ROWS,
      unreadableCount: rows > 0 ? unreadableCount : total,
    };
  },
  secrets: searchedTexts(filter),
});

/** A shorter text is part of too many ordinary words. */
const MIN_LENGTH = 3;

/** Every spelling that an error might repeat, for redaction. */
export function searchedTexts(filter: Filter): readonly string[] {
  if ('filters' in filter) return filter.filters.flatMap(searchedTexts);
  return [filter.value].flat().flatMap((value) => {
    const text = String(value);
    const bare = text.replaceAll(/^[+%]|%$|^# = "|"$/g, '');
    return [text, bare, `+${bare}`].filter((each) => each.length >= MIN_LENGTH);
  });
}

export const matchingContactsRequest = ({
  userId,
  filter,
}: Omit<MatchingArgs, 'days'>): Request<Rows<number>> => ({
  method: 'get.contacts',
  params: { ...userIdParam(userId), fields: ['id'], filter, limit: MAX_CONTACTS },
  parse: (data) => parseRows((row) => parseId(row['id']), data),
  secrets: searchedTexts(filter),
});
