import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { isUserIdRefused } from '#src/api/api-error-checks.ts';
import { requestQuery } from '#src/api/queries/request-query.ts';
import type { ConversationKind } from '#src/lib/event-kinds.ts';
import { reportsOf } from '#src/api/reports/search-filters.ts';
import { personVisitors } from '#src/api/requests/person-visitors.ts';
import { PageFailure, useUserIdLeftOut } from '#src/features/customer/page-failure.tsx';
import { Offline } from '#src/features/failure/failure.tsx';
import { LoadingText, QueryFailure } from '#src/features/failure/query-view.tsx';
import { OtherReadings } from '#src/features/find/field/other-readings.tsx';
import { entryOf } from '#src/features/find/search-of-entry.tsx';
import { daysOf } from '#src/features/find/search/report-query.ts';
import {
  useSearch,
  useSearchCall,
  type Found,
  type SearchResults,
} from '#src/features/find/search/use-search.ts';
import { useTermText } from '#src/features/find/use-term-text.ts';
import { useTitle } from '#src/features/title-and-focus/headed-page.tsx';
import { browsersZone } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import type { UserId } from '#src/lib/ids.ts';
import { useKnownTimeZone } from '#src/session/account.ts';
import { useCaller } from '#src/session/services.tsx';
import type { Search } from '#src/session/stores/searches.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { useHeadingFocus, useKeptFocus } from '#src/ui/focus.ts';
import { SkeletonRows } from '#src/ui/lazy/rows-until-loaded.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { FoundPeople, pathOf } from './found-people.tsx';
import './find.css';

export { FoundLine } from './found-line.tsx';

type FindScreenProps = {
  readonly search: Search;
  /** From the URL. */
  readonly userId: UserId | null;
};

export function FindScreen({ search, userId }: FindScreenProps) {
  const t = useText();
  const [isYear, setYear] = useState(false);
  const results = useSearch(useSearchCall(search, userId), isYear ? 'year' : 'newest');
  const { found, failed, pending, pointsOfYear } = results;
  const refused = failed.find(({ error }) => isUserIdRefused(error));
  const isLeftOut = useUserIdLeftOut(userId, refused?.error ?? null);
  const heading = useHeadingFocus('find');
  const keptFocus = useKeptFocus(heading);
  const only = useOnlyOne(results);
  const isOver = pending.length === 0 && only === null;
  // Of one so far, the list would end the call for the name when the page opens.
  const isShown = only === null && (isOver || isYear || found.length > 1);
  const lines = useUnlinkedLines(results);
  const title = t.results.heading(useTermText(search.term));
  useTitle(`${t.results.title} — ${t.app.name}`);
  useAnnounceWhenSettled(isOver ? outcomeOf(results, lines, t.results) : null, 0);
  // For a customer whom the account must leave out: the page then opens without.
  if (isLeftOut) return null;

  return (
    // A pressed button is removed when its search begins: the heading then takes the focus.
    <div className="find narrow-page" {...keptFocus}>
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {title}
      </h1>
      {isShown && found.length > 0 && <FoundPeople results={results} />}
      {isShown && lines.length > 0 && (
        <ul role="list" className="stack stack--tight">
          {lines.map(({ text, when }) => (
            <li key={text} className="facts">
              <span>{text}</span>
              <span className="quiet">{when}</span>
            </li>
          ))}
        </ul>
      )}
      {!isOver && <Progress results={results} hasRows={!isShown} />}
      <Failures results={results} />
      {isOver && (
        <>
          {isNobody(results) && <h2>{t.results.nobody}</h2>}
          <OtherReadings text={search.text} readings={search.otherReadings} userId={userId} />
          <Searched results={results} />
          {pointsOfYear > 0 && (
            <button type="button" className="button find__year" onClick={() => setYear(true)}>
              {t.results.wholeYear(pointsOfYear)}
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** Opens the only one whom an ended search found, in place of the results: Back leads to where the agent searched. */
function useOnlyOne({ search, userId, found, pending }: SearchResults): Found | null {
  const client = useQueryClient();
  const caller = useCaller();
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const [first, second] = found;
  const only = pending.length === 0 && second === undefined ? (first ?? null) : null;
  const path = only && inPlace(pathOf(only, userId));
  const open = useEffectEvent(() => {
    if (path === null || only === null) return;
    // Drawing the page first would take 20 ms.
    if ('personId' in only)
      void client.prefetchQuery(requestQuery(caller, personVisitors({ personId: only.personId, userId })));
    void navigate(path, { replace: true, state: entryOf(search) });
  });
  useEffect(() => open(), [path]);
  return only;
}

/** A report that failed must not look like “nobody”. */
const isNobody = ({ found, failed, oldest }: SearchResults): boolean =>
  found.length === 0 && failed.length === 0 && oldest !== null;

type Line = { readonly text: string; readonly when: string | null };

/** “2 calls from this number, nobody known”, and when the last one was. */
function useUnlinkedLines({ search, unlinked, cut }: SearchResults): readonly Line[] {
  const namesOf = useReportNames();
  const { results: t } = useText();
  const { when } = useDates();
  const lines = reportsOf(search.term).flatMap((report) => {
    const hits = unlinked.filter((hit) => hit.report === report);
    const at = hits[0]?.at ?? null;
    if (hits.length === 0) return [];
    return { text: t.unlinked[search.term.kind][report](hits.length), when: at && when(at) };
  });
  return cut.length === 0 ? lines : [...lines, { text: t.newest(namesOf(cut)), when: null }];
}

function outcomeOf(
  results: SearchResults,
  lines: readonly Line[],
  t: ReturnType<typeof useText>['results'],
): string | null {
  if (results.found.length > 0) return t.peopleFound(results.found.length);
  return isNobody(results) ? [...lines.map(({ text }) => text), t.nobody].join('. ') : null;
}

/** What is being searched; nothing: the only one found is about to open. */
function Progress({ results, hasRows }: { results: SearchResults; hasRows: boolean }) {
  const { pending, isPaused } = results;
  const { searching } = useText().results;
  const namesOf = useReportNames();
  if (isPaused) return <Offline />;
  return (
    <div className="stack">
      {pending.length > 0 && <LoadingText text={searching(namesOf(pending.map(({ report }) => report)))} />}
      {hasRows && <SkeletonRows />}
    </div>
  );
}

/** What could not be searched. */
function Failures({ results: { failed, pending } }: { results: SearchResults }) {
  const t = useText();
  const namesOf = useReportNames();
  const isOver = pending.length === 0;
  return (
    <QueryFailure
      query={{
        data: undefined,
        error: (isOver && failed[0]?.error) || null,
        fetchStatus: isOver ? 'idle' : 'fetching',
        refetch: () => failed.forEach(({ refetch }) => void refetch()),
      }}
      note={failed.length > 0 && t.results.failed(namesOf(failed.map(({ report }) => report)))}
      failure={(failure) => <PageFailure {...failure} />}
    />
  );
}

/** Since when was searched, what the account does not have, and whose times it shows. */
function Searched({ results }: { results: SearchResults }) {
  const { search, userId, unavailable, oldest } = results;
  const { results: t, history } = useText();
  const namesOf = useReportNames();
  const { day } = useDates();
  const zone = useKnownTimeZone(userId);
  return (
    <p className="quiet">
      {oldest !== null && t.since(day(daysOf(search, oldest).from) ?? '')}
      {unavailable.length > 0 && ` ${t.unavailable(namesOf(unavailable))}`}
      {zone !== null && zone !== browsersZone() && ` ${history.zone(zone)}`}
    </p>
  );
}

/** “calls and chats”. */
function useReportNames() {
  const { formats, results } = useText();
  return (reports: readonly ConversationKind[]): string =>
    formats.list([...new Set(reports)].map((report) => results.reports[report]));
}
