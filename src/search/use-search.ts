import { useQueries, useQueryClient } from '@tanstack/react-query';
import { isComponentMissing } from '#src/api/errors.ts';
import type { Rows } from '#src/api/rows.ts';
import { newestFirst } from '#src/domain/compare-texts.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import type { PersonId, UserId, VisitorId } from '#src/domain/ids.ts';
import { WINDOW_COUNT } from '#src/domain/time.ts';
import { useCaller } from '#src/session/services.tsx';
import { reportsOf } from './filters.ts';
import { contactsQuery, reportQuery, type ReportWindow, type SearchCall } from './report-queries.ts';
import type { Hit } from './search-requests.ts';
import type { Search } from './searches.tsx';

/** A person, or a visitor whose person no row names. */
export type FoundPerson = ({ readonly personId: PersonId } | { readonly visitorId: VisitorId }) & {
  /** Newest first; at least one. */
  readonly hits: readonly Hit[];
};

export type SearchResults = {
  readonly search: Search;
  readonly userId: UserId | null;
  /** Sorted by their newest hits. */
  readonly found: readonly FoundPerson[];
  /** Hits without a person or a visitor, newest first. */
  readonly unlinkedHits: readonly Hit[];
  readonly unreadableCount: number;
  /** Reports of which only the newest hits were fetched. */
  readonly truncatedReports: readonly ConversationKind[];
  readonly failed: readonly ConversationKind[];
  readonly error: Error | null;
  /** Repeats the calls that failed. */
  readonly refetch: () => void;
  /** The account lacks the component of these reports. */
  readonly unavailableReports: readonly ConversationKind[];
  readonly isPending: boolean;
  /** The oldest window that was searched; null: none was. */
  readonly oldestWindow: number | null;
  /** What the rest of the year costs: a call for each report and window that was not fetched. */
  readonly yearCost: number;
};

export function useSearchCall(search: Search, userId: UserId | null): SearchCall {
  return { caller: useCaller(), search, userId };
}

/** Which queries may make calls; of the others, answers in the cache are read. */
export type SearchScope = 'newest' | 'year' | 'nothing';

/**
 * Searches the newest days of the first report; then of the others, if that names nobody or others may have the same name; and the rest of the
 * year, if the agent wants it. Each report and window is a query; everything else is computed from their results.
 */
export function useSearch(call: SearchCall, asked: SearchScope): SearchResults {
  const client = useQueryClient();
  const { search, userId } = call;
  const reports = reportsOf(search.term);
  const isYear = asked === 'year';

  const first = useReports(call, windowsOf(reports.slice(0, 1), [0]), asked !== 'nothing');
  const mayBeOthers = search.term.kind === 'name' || groupByPerson(first.flatMap(hitsOf)).length === 0;
  const others = useReports(
    call,
    windowsOf(reports.slice(1), [0]),
    isYear || (asked !== 'nothing' && first.every(isSettled) && mayBeOthers),
  );
  const unavailableReports = reportsIn(
    [...first, ...others].filter(({ error }) => isComponentMissing(error)),
  );
  const available = reports.filter((report) => !unavailableReports.includes(report));
  const earlierWindows = Array.from({ length: WINDOW_COUNT - 1 }, (_, index) => index + 1);
  const earlier = useReports(call, windowsOf(available, earlierWindows), isYear);

  const all = [...first, ...others, ...earlier];
  const hits = all.flatMap(hitsOf).toSorted(newestFirst);
  const found = groupByPerson(hits);
  const failed = all.filter(({ error }) => error !== null && !isComponentMissing(error));
  const answered = all.filter(({ data }) => data !== undefined);
  const hasNoContacts =
    search.term.kind === 'email' &&
    client.getQueryData<Rows<number>>(contactsQuery(call, search.term.email).queryKey)?.items.length === 0;
  return {
    search,
    userId,
    found,
    unlinkedHits: hits.filter(({ personId, visitorId }) => personId === null && visitorId === null),
    unreadableCount: answered.reduce((sum, { data }) => sum + (data?.unreadableCount ?? 0), 0),
    truncatedReports: reportsIn(all.filter(({ data }) => data?.hasMore)),
    failed: reportsIn(failed),
    error: failed[0]?.error ?? null,
    refetch: () => failed.forEach(({ refetch }) => void refetch()),
    unavailableReports,
    isPending: all.some(isPending),
    oldestWindow: answered.length === 0 ? null : Math.max(...answered.map(({ window }) => window)),
    yearCost: all.filter(
      (each) => !isSettled(each) && !isPending(each) && !(hasNoContacts && each.report === 'call'),
    ).length,
  };
}

const windowsOf = (
  reports: readonly ConversationKind[],
  windows: readonly number[],
): readonly ReportWindow[] => windows.flatMap((window) => reports.map((report) => ({ report, window })));

function useReports(call: SearchCall, reports: readonly ReportWindow[], enabled: boolean) {
  const results = useQueries({ queries: reports.map((each) => ({ ...reportQuery(call, each), enabled })) });
  return results.flatMap(({ data, error, fetchStatus, refetch }, index) => {
    const report = reports[index];
    return report === undefined ? [] : { ...report, data, error, fetchStatus, refetch };
  });
}

type ReportResult = ReturnType<typeof useReports>[number];

const isSettled = ({ data, error }: ReportResult): boolean => data !== undefined || error !== null;
const isPending = (result: ReportResult): boolean => !isSettled(result) && result.fetchStatus !== 'idle';
const hitsOf = ({ data }: ReportResult): readonly Hit[] => data?.hits ?? [];
const reportsIn = (results: readonly ReportWindow[]): readonly ConversationKind[] => [
  ...new Set(results.map(({ report }) => report)),
];

/** `hits`: newest first. A person that one hit names for a visitor is that of the visitor's other hits, too. */
export function groupByPerson(hits: readonly Hit[]): readonly FoundPerson[] {
  const persons = new Map(
    hits.flatMap(({ visitorId, personId }) => (visitorId && personId ? [[visitorId, personId]] : [])),
  );
  const found = new Map<string, FoundPerson & { readonly hits: Hit[] }>();
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
