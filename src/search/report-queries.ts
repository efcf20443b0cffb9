import { queryOptions } from '@tanstack/react-query';
import type { Caller } from '#src/api/data-api.ts';
import { isValueRefused } from '#src/api/errors.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import type { UserId } from '#src/domain/ids.ts';
import { type DayRange, reportWindow } from '#src/domain/time.ts';
import { callsOfContacts, contactsWithEmail, type Filter, type Filters, toFilters } from './filters.ts';
import { matchingContactsRequest, matchingRowsRequest, type MatchingRows } from './search-requests.ts';
import type { Search } from '#src/session/searches.ts';

/** `userId` is null for the account itself. */
export type SearchCall = {
  readonly caller: Caller;
  readonly search: Search;
  readonly userId: UserId | null;
};

/** Window 0: from 87 days ago to the end of tomorrow. Each further window is before it. */
type ReportWindow = { readonly report: ConversationKind; readonly window: number };

/** In the browser's time zone, by the server's clock. The newest window allows for any other zone. */
export const reportDays = ({ api }: Caller, { at }: Search, window: number): DayRange =>
  reportWindow(new Date(at + api.clockOffsetMs()), window);

/** Keys contain no typed text. Queries ignore `signal`: a call that was sent is paid for. */
const searchKey = ({ caller: { signInId }, search, userId }: SearchCall, query: object) =>
  ['search', { signInId, search: search.id, userId, ...query }] as const;

export const reportQuery = (call: SearchCall, { report, window }: ReportWindow) =>
  queryOptions<MatchingRows>({
    queryKey: searchKey(call, { report, window }),
    staleTime: Infinity,
    queryFn: async ({ client }) => {
      const { caller, search, userId } = call;
      const { term } = search;
      const fetchDays = (filters: Filters, days: DayRange): Promise<MatchingRows> =>
        tryFilters(filters, (filter) =>
          caller.api.call(matchingRowsRequest(report, { userId, days, filter }), caller),
        );
      const fetchRows = async (filters: Filters): Promise<MatchingRows> => {
        const days = reportDays(caller, search, window);
        const rows = await fetchDays(filters, days);
        const rightDays = reportDays(caller, search, window);
        // The first response may correct the device's clock.
        return rightDays.till === days.till ? rows : fetchDays(filters, rightDays);
      };
      const filters = toFilters(term, report);
      if (filters !== null) return fetchRows(filters);
      if (term.kind !== 'email') return { hits: [], hasMore: false, unreadableCount: 0 };
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
async function tryFilters<T>([first, ...others]: Filters, call: (filter: Filter) => Promise<T>): Promise<T> {
  try {
    return await call(first);
  } catch (error) {
    const [next, ...rest] = others;
    if (next === undefined || !isValueRefused(error)) throw error;
    return tryFilters([next, ...rest], call);
  }
}
