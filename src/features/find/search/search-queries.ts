import { queryOptions, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { Caller } from '#src/api/data-api.ts';
import { requestQuery } from '#src/api/queries/request-query.ts';
import {
  matchingRows,
  NEWEST_ROWS,
  type Filter,
  type MatchingRow,
  type MatchingRows,
} from '#src/api/reports/matching-rows.ts';
import type { Report } from '#src/api/reports/reports.ts';
import {
  callsOfContacts,
  contactsWithEmail,
  CONTACTS_PER_CALL,
  matchOf,
  type Match,
} from '#src/api/reports/search-filters.ts';
import { accountOf } from '#src/api/requests/account.ts';
import { matchingContacts } from '#src/api/requests/contacts.ts';
import { personForVisitor } from '#src/api/requests/person-for-visitor.ts';
import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import { isValueRefused } from '#src/api/api-error-checks.ts';
import type { PersonId, VisitorId } from '#src/lib/ids.ts';
import { newestFirst } from '#src/lib/text/compare-texts.ts';
import { searchDays, type SearchState, type StepKey } from '#src/session/stores/search-state.ts';
import { searchKey } from '#src/session/stores/searches.ts';
import { timeZoneOf } from '#src/session/account.ts';

/** What every answer to a query of a search has. Failed and refused calls are free. */
type Paid = { readonly points: number };

/** A call, an offline message ("request") or a chat that matches. */
export type MatchingHit = MatchingRow & { readonly report: Report };

export type StepAnswer = Paid & {
  /** At most the newest 100, newest first. */
  readonly hits: readonly MatchingHit[];
  /** How many there are; null: not reported. */
  readonly total: number | null;
};

/** null: the visitor has no person. */
export type VisitorAnswer = Paid & { readonly personId: PersonId | null };

export type SearchCaller = Caller & {
  /** What the account has left, as the last answer reported it; null: none has. */
  readonly pointsLeft: () => number | null;
};

const keyOf = ({ signInId }: Caller, { id }: Pick<SearchState, 'id'>, query: object): QueryKey => {
  const [name, search] = searchKey(id);
  return [name, { ...search, signInId, ...query }];
};

/** An answer is kept as long as the search keeps its results. With null to begin with, a failure stays in sight while it is tried again. */
const untilDropped = { gcTime: Infinity, initialData: null, structuralSharing: false } as const;

/** One report for one window. `sent`: the first call, if it was sent before the app. */
export function stepQuery(
  caller: Caller,
  search: SearchState,
  { report, window }: StepKey,
  sent?: PreloadedCall,
) {
  let preloaded = sent;
  const takePreloaded = (): PreloadedCall | undefined => {
    const call = preloaded;
    preloaded = undefined;
    return call;
  };
  const { term, userId } = search.criteria;
  return queryOptions<StepAnswer | null>({
    ...untilDropped,
    queryKey: keyOf(caller, search, { report, window }),
    queryFn: async ({ signal, client }) => {
      const days = searchDays(search.criteria, window);
      const fetchMatching = (match: Match): Promise<MatchingRows> =>
        untilAccepted(match, (filter) => {
          const request = matchingRows(report, { userId, days, field: match.field, filter });
          return caller.api.call(request, { ...caller, signal, sent: takePreloaded() });
        });
      const match = matchOf(term, report);
      if (match !== null) return answerOf(report, [await fetchMatching(match)]);
      if (term.kind !== 'email') return answerOf(report, []);
      const { contactIds } = await client.fetchQuery(contactsQuery(caller, search, term.email, signal));
      const pages: MatchingRows[] = [];
      for (const ids of batches(contactIds, CONTACTS_PER_CALL))
        pages.push(await fetchMatching(callsOfContacts(ids)));
      return answerOf(report, pages, term.email);
    },
    // Offline too, if the call has been sent already.
    networkMode: sent === undefined ? 'online' : 'offlineFirst',
  });
}

/** The newest hits of a report's answers. `matched`: instead of what the rows have. */
export function answerOf(
  report: Report,
  pages: readonly MatchingRows[],
  matched: string | null = null,
): StepAnswer {
  const hits = pages
    .flatMap(({ items }) => items)
    .toSorted(newestFirst)
    .slice(0, NEWEST_ROWS)
    .map((row) => ({ ...row, report, matched: matched ?? row.matched }));
  const total = pages.reduce<number | null>(
    (sum, page) => (sum === null || page.total === null ? null : sum + page.total),
    0,
  );
  return { hits, total, points: pages.length };
}

/** The address book's contacts with an e-mail, fetched once for each search. The step retries it. */
function contactsQuery(caller: Caller, search: SearchState, email: string, signal: AbortSignal) {
  const { userId } = search.criteria;
  return queryOptions<Paid & { readonly contactIds: readonly number[] }>({
    queryKey: keyOf(caller, search, { contacts: true }),
    queryFn: async () => {
      const contactIds = await untilAccepted(contactsWithEmail(email), (filter) =>
        caller.api.call(matchingContacts({ userId, filter }), { ...caller, signal }),
      );
      return { contactIds, points: 1 };
    },
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    networkMode: 'always',
  });
}

/** The person of a visitor. It costs nothing if the account has as many points as before. */
export function visitorQuery(caller: SearchCaller, search: SearchState, visitorId: VisitorId) {
  const { api, pointsLeft } = caller;
  return queryOptions<VisitorAnswer | null>({
    ...untilDropped,
    queryKey: keyOf(caller, search, { visitorId }),
    queryFn: async ({ signal }) => {
      const before = pointsLeft();
      const request = personForVisitor({ visitorId, userId: search.criteria.userId });
      let isRefused = true;
      const parse: typeof request.parse = (...answer) => {
        isRefused = false;
        return request.parse(...answer);
      };
      const personId = await api.call({ ...request, parse }, { ...caller, signal });
      const isFree = isRefused || (before !== null && before === pointsLeft());
      return { personId, points: isFree ? 0 : 1 };
    },
  });
}

/** The account's time zone; null: it is not known. Free where the account has been fetched for something else. */
export function timeZoneQuery(caller: Caller, search: Pick<SearchState, 'id' | 'criteria'>) {
  return queryOptions<Paid & { readonly timeZone: string | null }>({
    queryKey: keyOf(caller, search, { timeZone: true }),
    queryFn: async ({ client }) => {
      const query = requestQuery(caller, accountOf(search.criteria.userId));
      const state = client.getQueryState(query.queryKey);
      const isFree = state !== undefined && (state.data !== undefined || state.fetchStatus !== 'idle');
      const account = await client.fetchQuery(query);
      return { timeZone: timeZoneOf(account), points: isFree || account === 'unavailable' ? 0 : 1 };
    },
    staleTime: Infinity,
    gcTime: Infinity,
    // The account's query does both.
    retry: false,
    networkMode: 'always',
  });
}

/** The points of all queries of a search that were answered. */
export const pointsOf = (client: QueryClient, { id }: SearchState): number =>
  client
    .getQueriesData<Paid | null>({ queryKey: searchKey(id) })
    .reduce((sum, [, answer]) => sum + (answer?.points ?? 0), 0);

/** Tries the filters one after another, while the API refuses them; a refused call is free. */
export async function untilAccepted<T>({ filters }: Match, call: (filter: Filter) => Promise<T>): Promise<T> {
  for (const filter of filters.slice(0, -1)) {
    try {
      return await call(filter);
    } catch (error) {
      if (!isValueRefused(error)) throw error;
    }
  }
  return call(filters.at(-1) ?? filters[0]);
}

function* batches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
