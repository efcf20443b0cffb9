import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate } from 'react-router-dom';
import type { UserId } from '#src/domain/ids.ts';
import { uncapitalized } from '#src/domain/plain-text.ts';
import { isIncomplete } from '#src/domain/search-term.ts';
import { Failure, QueryFallback } from '#src/failure/query-view.tsx';
import { browsersZone, useDates } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller, useKnownTimeZone, useStore, useServices } from '#src/session/services.tsx';
import { phoneLibraryQuery } from '#src/session/use-phone-reader.ts';
import { useHeadingFocus, useFocusFallback } from '#src/ui/focus.ts';
import { SkeletonRows } from '#src/ui/lazy.tsx';
import { useEmbeddedPath } from '#src/ui/links.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { useTitle } from '#src/ui/page.tsx';
import { reportsOf } from './filters.ts';
import { FoundPeople, pathOf, useReportNames } from './found-people.tsx';
import { OtherReadings, useReadingText } from './other-readings.tsx';
import { parseReadings } from './readings.ts';
import { daysOf } from './report-queries.ts';
import { searchState, type Search } from './searches.tsx';
import { type SearchResults, useSearch, useSearchCall } from './use-search.ts';
import './results.css';

export { SearchOrigin as FoundLine } from './found-people.tsx';

type FindScreenProps = {
  readonly search: Search;
  /** From the URL. */
  readonly userId: UserId | null;
};

export function FindScreen({ search, userId }: FindScreenProps) {
  const t = useText();
  const [isYear, setYear] = useState(false);
  const [isConfirmed, setConfirmed] = useState(false);
  const library = useQuery(phoneLibraryQuery);
  const isShort = isConfirmed || library.isError ? false : isIncomplete(search.term, library.data?.en);
  const scope = isShort !== false ? 'nothing' : isYear ? 'year' : 'newest';
  const results = useSearch(useSearchCall(search, userId), scope);
  const { found, failed, error, refetch, unlinkedHits, unreadableCount, oldestWindow, yearCost } = results;
  const isPending = results.isPending || isShort === undefined;
  // After Back, the answers are there: the number was confirmed before.
  const needsConfirmation = isShort === true && oldestWindow === null;
  const heading = useHeadingFocus('find');
  const keptFocus = useFocusFallback(heading);
  const textOf = useReadingText();
  const otherReadings = useOtherReadings(search, userId);
  const namesOf = useReportNames();
  const inPlace = useEmbeddedPath();
  const lines = useUnlinkedLines(results);
  const [first, second] = found;
  const singlePerson = isPending || second !== undefined ? undefined : first;
  const isOver = !isPending && singlePerson === undefined;
  // A first person may turn out to be the only one, whose page then opens.
  const isShown = isOver || (isPending && (isYear || second !== undefined));
  // What failed or cannot be read must not look like “nobody”; unlinked calls say it themselves.
  const foundNobody =
    found.length + failed.length + unreadableCount + unlinkedHits.length === 0 && oldestWindow !== null;
  const nobody = [...lines.map(({ text }) => text), ...(foundNobody ? [t.results.nobody] : [])].join('. ');
  const outcome = found.length > 0 ? t.results.peopleFound(found.length) : nobody;
  useTitle(`${t.results.title} — ${t.app.name}`);
  useAnnounceWhenSettled(needsConfirmation ? t.findField.incomplete : isOver ? outcome : null, 0);

  return (
    // A pressed button is removed when its search begins: the heading then takes the focus.
    <div className="find narrow-page" {...keptFocus}>
      {/* In place of the results: Back leads to where the agent searched. */}
      {singlePerson && (
        <Navigate replace to={inPlace(pathOf(singlePerson, userId))} state={searchState(search)} />
      )}
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {t.results.heading(uncapitalized(t.findField.kinds[search.term.kind]), textOf(search.term))}
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
      {(!isOver || failed.length > 0) && (
        <QueryFallback
          query={{
            data: undefined,
            error: isOver ? error : null,
            fetchStatus: isOver ? 'idle' : 'fetching',
            refetch,
          }}
          loading={t.results.searching}
          skeleton={(words) => (
            <div className="stack">
              {words}
              {!isShown && <SkeletonRows />}
            </div>
          )}
          failure={(failure) => (
            <Failure {...failure} note={failed.length > 0 && t.results.failed(namesOf(failed))} />
          )}
        />
      )}
      {isOver && (
        <>
          {(foundNobody || needsConfirmation) && (
            <h2>{needsConfirmation ? t.findField.incomplete : t.results.nobody}</h2>
          )}
          {needsConfirmation && (
            <button type="button" className="button find__press" onClick={() => setConfirmed(true)}>
              {t.findField.searchAnyway}
            </button>
          )}
          <OtherReadings text={search.text} readings={otherReadings} userId={userId} />
          {!needsConfirmation && <SearchScopeText results={results} />}
          {!needsConfirmation && yearCost > 0 && (
            <button type="button" className="button find__press" onClick={() => setYear(true)}>
              {t.results.wholeYear(yearCost)}
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** The text of a link in the other keyboard layout: its reading was not chosen by an agent. */
function useOtherReadings({ text, term, otherReadings }: Search, userId: UserId | null) {
  const { defaultCountry: country } = useStore(useServices().preferences);
  if (otherReadings.length > 0) return otherReadings;
  const same = JSON.stringify(term);
  const readings = parseReadings(text, { country, userId });
  return readings.filter((each) => each.kind === term.kind && JSON.stringify(each) !== same);
}

type Line = { readonly text: string; readonly when: string | null };

/** “2 calls from this number, not linked to a person”, and when the last one was. */
function useUnlinkedLines({
  search,
  unlinkedHits,
  unreadableCount,
  truncatedReports,
}: SearchResults): readonly Line[] {
  const namesOf = useReportNames();
  const { results: t, history } = useText();
  const { when } = useDates();
  const lines = reportsOf(search.term).flatMap((report) => {
    const hits = unlinkedHits.filter((hit) => hit.report === report);
    const at = hits[0]?.at ?? null;
    if (hits.length === 0) return [];
    return { text: t.unlinked[search.term.kind](history.counts[report](hits.length)), when: at && when(at) };
  });
  return [
    ...lines,
    ...(unreadableCount > 0 ? [{ text: t.unreadable(unreadableCount), when: null }] : []),
    ...(truncatedReports.length > 0 ? [{ text: t.newest(namesOf(truncatedReports)), when: null }] : []),
  ];
}

/** Since when was searched, which reports the account lacks, and the time zone. */
function SearchScopeText({ results }: { results: SearchResults }) {
  const { search, userId, unavailableReports, oldestWindow } = results;
  const { results: t, history } = useText();
  const namesOf = useReportNames();
  const { day } = useDates();
  const zone = useKnownTimeZone(userId);
  const caller = useCaller();
  return (
    <p className="quiet">
      {oldestWindow !== null && t.since(day(daysOf({ caller, search }, oldestWindow).from) ?? '')}
      {unavailableReports.length > 0 && ` ${t.unavailable(namesOf(unavailableReports))}`}
      {zone !== null && zone !== browsersZone() && ` ${history.zone(zone)}`}
    </p>
  );
}
