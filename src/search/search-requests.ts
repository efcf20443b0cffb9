import { queryOptions } from '@tanstack/react-query';
import type { Caller } from '#src/api/data-api.ts';
import { isValueRefused } from '#src/api/errors.ts';
import { enumText, personId, placeColumns, reportColumns, REPORTS } from '#src/api/reports.ts';
import { dateParams, type Request, userIdParam } from '#src/api/request.ts';
import { field, fieldsOf, parseRows, required, type Rows, type z } from '#src/api/schema.ts';
import { newestFirst } from '#src/domain/compare-texts.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { parseId, type UserId } from '#src/domain/ids.ts';
import { type DayRange, reportWindow } from '#src/domain/time.ts';
import { toDirection } from '#src/history/event-words.ts';
import type { Search } from '#src/session/searches.ts';
import { callsOfContacts, contactsWithEmail, type Filters, MAX_CONTACTS, toFilters } from './filters.ts';

export const NEWEST_ROWS = 100;
/** For a report that the API cannot sort by time. */
const MAX_ROWS = 10_000;

const isSent = field('number', (value) => (value ?? '') !== '');

const hitColumns = (report: ConversationKind) =>
  ({
    ...reportColumns(report),
    ...placeColumns,
    personId: ['person_id', personId],
    hasPerson: ['person_id', isSent],
    hasVisitor: ['visitor_id', isSent],
  }) as const;

const HIT_FIELDS = {
  call: fieldsOf({ ...hitColumns('call'), direction: ['direction', enumText] }),
  request: fieldsOf(hitColumns('request')),
  chat: fieldsOf(hitColumns('chat')),
};

type HitFields = Omit<z.output<(typeof HIT_FIELDS)['chat']['schema']>, 'hasPerson' | 'hasVisitor'>;

/** null: missing or unreadable. `direction`: of a call. */
export type Hit = Readonly<HitFields> & {
  readonly report: ConversationKind;
  readonly direction: ReturnType<typeof toDirection>;
};

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
  readonly filter: Filters[number];
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
    fields: HIT_FIELDS[report].names,
    filter,
    limit: rowLimit(report),
    ...(REPORTS[report].isSorted ? { sort: [{ field: REPORTS[report].time, order: 'desc' }] } : {}),
  },
  optional: { ...HIT_FIELDS[report].optional, params: REPORTS[report].params },
  parse: (data, totalItems) => {
    const parsed = parseRows(HIT_FIELDS[report].schema, data);
    const items = parsed.items.flatMap(({ hasPerson, hasVisitor, ...row }): readonly Hit[] => {
      const direction = 'direction' in row ? toDirection(row.direction) : null;
      const hit: Hit = { ...row, report, direction };
      const isUnlinked = !hasPerson && !hasVisitor;
      return isUnlinked || hit.personId !== null || hit.visitorId !== null ? [hit] : [];
    });
    const rows = parsed.items.length + parsed.unreadableCount;
    const total = totalItems ?? (rows < rowLimit(report) ? rows : Infinity);
    return {
      hits: items.toSorted(newestFirst).slice(0, NEWEST_ROWS),
      hasMore: total > NEWEST_ROWS,
      unreadableCount: rows - items.length,
    };
  },
  secrets: searchedTexts(filter),
});

/** A shorter text is part of too many ordinary words. */
const MIN_LENGTH = 3;

/** What an error might repeat, for redaction. */
export function searchedTexts(filter: Filters[number]): readonly string[] {
  if ('filters' in filter) return filter.filters.flatMap(searchedTexts);
  const texts = [filter.value].flat().map((value) => String(value).replaceAll(/^[+%]|%$|^# = "|"$/g, ''));
  return texts.filter((text) => text.length >= MIN_LENGTH);
}

export const contactFields = fieldsOf({ contactId: ['id', required('number', parseId)] });

export const matchingContactsRequest = ({
  userId,
  filter,
}: Omit<MatchingArgs, 'days'>): Request<Rows<number>> => ({
  method: 'get.contacts',
  params: { ...userIdParam(userId), fields: contactFields.names, filter, limit: MAX_CONTACTS },
  parse: (data) => {
    const { items, unreadableCount } = parseRows(contactFields.schema, data);
    return { items: items.map(({ contactId }) => contactId), unreadableCount };
  },
  secrets: searchedTexts(filter),
});

/** `userId` is null for the account itself. */
export type SearchCall = {
  readonly caller: Caller;
  readonly search: Search;
  readonly userId: UserId | null;
};

/** Window 0: from 87 days ago until tomorrow, which allows for any time zone; the others before it. By the server's clock. */
export const reportDays = ({ caller, search }: SearchCall, window: number): DayRange =>
  reportWindow(new Date(search.at + caller.api.clockOffsetMs()), window);

/** Keys contain no typed text. Queries ignore `signal`: a call that was sent is paid for. */
const searchKey = ({ caller: { signInId }, search, userId }: SearchCall, query: object) =>
  ['search', { signInId, search: search.id, userId, ...query }] as const;

export const reportQuery = (call: SearchCall, report: ConversationKind, window: number) =>
  queryOptions<MatchingRows>({
    queryKey: searchKey(call, { report, window }),
    staleTime: Infinity,
    queryFn: async ({ client }) => {
      const { caller, search, userId } = call;
      const fetchRows = async (filters: Filters): Promise<MatchingRows> => {
        const days = reportDays(call, window);
        const rows = await tryFilters(filters, (filter) =>
          caller.api.call(matchingRowsRequest(report, { userId, days, filter }), caller),
        );
        // The first response may correct the device's clock.
        return reportDays(call, window).till === days.till ? rows : fetchRows(filters);
      };
      const filters = toFilters(search.term, report);
      if (filters !== null) return fetchRows(filters);
      const { items, unreadableCount } = await client.fetchQuery(contactsQuery(call));
      if (items.length === 0) return { hits: [], hasMore: false, unreadableCount };
      const rows = await fetchRows(callsOfContacts(items));
      return { ...rows, unreadableCount: rows.unreadableCount + unreadableCount };
    },
  });

/** Not retried here: the report that needs the contacts does that. */
export const contactsQuery = (call: SearchCall) =>
  queryOptions({
    queryKey: searchKey(call, { contacts: true }),
    staleTime: Infinity,
    retry: false,
    networkMode: 'always',
    queryFn: () =>
      tryFilters(contactsWithEmail(call.search.term.text), (filter) =>
        call.caller.api.call(matchingContactsRequest({ userId: call.userId, filter }), call.caller),
      ),
  });

/** A refused call is free. */
const tryFilters = <T>(
  [first, ...others]: Filters,
  call: (filter: Filters[number]) => Promise<T>,
): Promise<T> =>
  call(first).catch((error: unknown) => {
    const [next, ...rest] = others;
    if (next === undefined || !isValueRefused(error)) throw error;
    return tryFilters([next, ...rest], call);
  });
