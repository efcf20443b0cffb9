import { useQueries, useQueryClient } from '@tanstack/react-query';
import { DataApiError, isComponentMissing } from '#src/api/errors.ts';
import { newestFirst } from '#src/domain/compare-texts.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import type { PersonId, VisitorId } from '#src/domain/ids.ts';
import { WINDOW_COUNT } from '#src/domain/time.ts';
import { searchedReports } from './filters.ts';
import { contactsQuery, type Hit, reportQuery, type SearchCall } from './search-requests.ts';

/** A visitor, if no row names the person. */
export type FoundPerson = ({ readonly personId: PersonId } | { readonly visitorId: VisitorId }) & {
  /** Newest first. */
  readonly hits: readonly [Hit, ...Hit[]];
};

export type SearchResults = Readonly<ReturnType<typeof useSearch>>;

/** A report's window, or the address book, that could not be read. */
export type Unsearched = SearchResults['unsearched'][number];

/** `pending`: some responses may have arrived. `single`: one person. `nobody`: for certain. `other`: something to show. */
type SearchOutcome = 'pending' | 'needsConfirmation' | 'single' | 'nobody' | 'other';

/** `isIncomplete`: the number is too short and was not confirmed; undefined: not known yet. */
export function searchOutcome(results: SearchResults, isIncomplete: boolean | undefined): SearchOutcome {
  const { isPending, found, unsearched, unlinkedHits, unreadableCount, oldestWindow } = results;
  const hasFailed = oldestWindow === null || unsearched.some(({ error }) => !isComponentMissing(error));
  if (isPending || isIncomplete === undefined) return 'pending';
  // After Back, the responses are cached: the number was confirmed before.
  if (isIncomplete && oldestWindow === null) return 'needsConfirmation';
  if (found.length === 1) return 'single';
  return hasFailed || found.length + unlinkedHits.length + unreadableCount > 0 ? 'other' : 'nobody';
}

type Place = ConversationKind | 'addressBook';

/** Queries that may make calls; the others only read the cache. */
export type SearchScope = 'newest' | 'year' | 'cached';

/** Other reports are searched if the first finds nobody or names may repeat; the year, if the agent wants it. */
export function useSearch(call: SearchCall, scope: SearchScope) {
  const client = useQueryClient();
  const { term } = call.search;
  const reports = searchedReports(term);
  const isYear = scope === 'year';

  const first = useReports(call, reports.slice(0, 1), [0], scope !== 'cached');
  const mayBeOthers = term.kind === 'name' || groupByPerson(first.flatMap(({ hits }) => hits)).length === 0;
  const searchesOthers = isYear || (scope === 'newest' && first.every(isSettled) && mayBeOthers);
  const others = useReports(call, reports.slice(1), [0], searchesOthers);
  const missing = toReports([...first, ...others].filter(({ error }) => isComponentMissing(error)));
  const available = reports.filter((report) => !missing.includes(report));
  const earlier = useReports(call, available, EARLIER_WINDOWS, isYear);

  const all = [...first, ...others, ...earlier];
  const hits = all.flatMap((result) => result.hits).toSorted(newestFirst);
  const responded = all.filter(({ data }) => data !== undefined);
  // Only the search for an e-mail fetches contacts.
  const contacts = client.getQueryData(contactsQuery(call).queryKey);
  const isRequested = (report: ConversationKind): boolean =>
    report !== 'call' || contacts?.items.length !== 0;
  const searched = toReports(responded.filter(({ window }) => window === 0));
  const isWhole = (window: number): boolean =>
    searched.every((report) => responded.some((each) => each.report === report && each.window === window));
  /** Those with a response. Calls of an e-mail are not requested if no contact has it. */
  const searchedPlaces: Place[] = searched.filter(isRequested);
  if (contacts !== undefined) searchedPlaces.unshift('addressBook');
  const unpaid = all.filter((result) => !isSettled(result) && !isPending(result));
  return {
    call,
    found: groupByPerson(hits),
    /** Without a person or a visitor. */
    unlinkedHits: hits.filter(({ personId, visitorId }) => personId === null && visitorId === null),
    unreadableCount: responded.reduce((sum, { data }) => sum + (data?.unreadableCount ?? 0), 0),
    /** Older hits were not fetched. */
    truncatedReports: toReports(all.filter(({ data }) => data?.hasMore)),
    unsearched: all.flatMap(({ report, window, error, refetch }) => {
      if (error === null) return [];
      const place: Place = isOfAddressBook(error) ? 'addressBook' : report;
      return [{ place, window, error, refetch: (): void => void refetch() }];
    }),
    isPending: all.some(isPending),
    searchedPlaces,
    /** Searched in each of these reports, like all newer ones. null: none was searched. */
    oldestWindow: searched.length === 0 ? null : (WINDOWS.find((window) => !isWhole(window + 1)) ?? null),
    /** Calls for the rest of the year: one for each report and window that was not fetched. */
    yearCost: unpaid.filter(({ report }) => isRequested(report)).length,
  };
}

const WINDOWS = Array.from({ length: WINDOW_COUNT }, (_, index) => index);
const EARLIER_WINDOWS = WINDOWS.slice(1);

function useReports(
  call: SearchCall,
  reports: readonly ConversationKind[],
  windows: readonly number[],
  enabled: boolean,
) {
  const each = windows.flatMap((window) => reports.map((report) => ({ report, window })));
  const queries = each.map(({ report, window }) => ({ ...reportQuery(call, report, window), enabled }));
  const results = useQueries({ queries });
  // Not spread: React Query tracks the properties that are read.
  return results.flatMap(({ data, error, fetchStatus, refetch }, index) => {
    const one = each[index];
    return one === undefined ? [] : { ...one, data, error, fetchStatus, refetch, hits: data?.hits ?? [] };
  });
}

/** A report of calls fails with the address book, whose contacts it needs. */
const isOfAddressBook = (error: Error): boolean =>
  error instanceof DataApiError && error.call.method === 'get.contacts';

type ReportResult = ReturnType<typeof useReports>[number];

const isSettled = ({ data, error }: ReportResult): boolean => data !== undefined || error !== null;
const isPending = (result: ReportResult): boolean => !isSettled(result) && result.fetchStatus !== 'idle';
const toReports = (results: readonly ReportResult[]): readonly ConversationKind[] => [
  ...new Set(results.map(({ report }) => report)),
];

/** `hits`: newest first. If one hit links a visitor to a person, all hits of that visitor are that person's. */
export function groupByPerson(hits: readonly Hit[]): readonly FoundPerson[] {
  const persons = new Map(
    hits.flatMap(({ visitorId, personId }) => (visitorId && personId ? [[visitorId, personId]] : [])),
  );
  const found = new Map<string, FoundPerson & { readonly hits: [Hit, ...Hit[]] }>();
  for (const hit of hits) {
    const { visitorId } = hit;
    const personId = hit.personId ?? (visitorId && persons.get(visitorId)) ?? null;
    const key = personId === null ? `visitor ${visitorId}` : `person ${personId}`;
    const known = found.get(key);
    if (known !== undefined) known.hits.push(hit);
    else if (personId !== null) found.set(key, { personId, hits: [hit] });
    else if (visitorId !== null) found.set(key, { visitorId, hits: [hit] });
  }
  return [...found.values()];
}
