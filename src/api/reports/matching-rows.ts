// The requests of a search: the rows of the three reports that match a text.
import { parsePersonId, type PersonId, type UserId } from '#src/lib/ids.ts';
import type { DayRange } from '#src/lib/days.ts';
import { onBehalfOf, wholeDays, type Request } from '#src/api/request.ts';
import { textOf } from '#src/api/wire/lenient.ts';
import type { Metadata } from '#src/api/wire/metadata.ts';
import { parseRows, type Rows } from '#src/api/wire/parse.ts';
import { REPORTS, reportRow, type Report, type ReportRow } from './reports.ts';

export type Filter =
  | { readonly field: string; readonly operator: string; readonly value: unknown }
  | { readonly condition: 'or'; readonly filters: readonly Filter[] };

/** The most rows that are kept. */
export const NEWEST_ROWS = 100;
/** Where rows cannot be sorted by their time, all are fetched. */
const MAX_ROWS = 10_000;

/** A call, an offline message or a chat. null: missing or unreadable. */
export type MatchingRow = ReportRow & {
  /** The value of the field that was filtered by. */
  readonly matched: string | null;
  readonly personId: PersonId | null;
};

export type MatchingRows = Rows<MatchingRow> & {
  /** How many there are; null: a full page, and the API does not report how many follow. */
  readonly total: number | null;
};

export type MatchingArgs = {
  readonly userId: UserId | null;
  /** At most three months. */
  readonly days: DayRange;
  /** The field that has what is searched for. */
  readonly field: string;
  readonly filter: Filter;
};

const limitOf = (report: Report): number => (REPORTS[report].isSorted ? NEWEST_ROWS : MAX_ROWS);

/** Method and parameters alone are all that the script before the app needs. */
export function matchingCall(
  report: Report,
  { userId, days, field, filter }: MatchingArgs,
): Pick<Request<MatchingRows>, 'method' | 'params'> {
  const { method, time, isSorted } = REPORTS[report];
  return {
    method,
    params: {
      ...onBehalfOf(userId),
      ...wholeDays(days),
      fields: [time, field, 'person_id', 'visitor_id'],
      filter,
      limit: limitOf(report),
      ...(isSorted ? { sort: [{ field: time, order: 'desc' }] } : {}),
    },
  };
}

/** The rows of a report that a filter lets through: the newest hundred; all, where the report cannot be sorted by time. */
export function matchingRows(report: Report, args: MatchingArgs): Request<MatchingRows> {
  const { field, filter } = args;
  return {
    ...matchingCall(report, args),
    parse: (data, metadata) => {
      const rows = parseRows(
        (row) => ({
          ...reportRow(report, row),
          matched: textOf(row[field]),
          personId: parsePersonId(textOf(row['person_id'])),
        }),
        data,
      );
      return { ...rows, total: totalOf(rows, limitOf(report), metadata) };
    },
    searched: searchedTexts(filter),
  };
}

function totalOf(
  { items, unreadableCount }: Rows<unknown>,
  limit: number,
  metadata: Metadata | null,
): number | null {
  const rows = items.length + unreadableCount;
  if (metadata?.totalItems != null) return Math.max(metadata.totalItems, rows);
  return rows < limit ? rows : null;
}

/** Shorter ones would be found in too many words, and identify nobody. */
const MIN_LENGTH = 3;

/** What a filter looks for, in every spelling that an error's text might repeat. */
export function searchedTexts(filter: Filter): readonly string[] {
  if ('filters' in filter) return filter.filters.flatMap(searchedTexts);
  return [filter.value].flat().flatMap((value) => {
    const text = String(value);
    const bare = text.replaceAll(/^[+%]|%$|^# = "|"$/g, '');
    return [text, bare, `+${bare}`].filter((each) => each.length >= MIN_LENGTH);
  });
}
