import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate } from 'react-router-dom';
import type { UserId } from '#src/domain/ids.ts';
import { uncapitalized } from '#src/domain/plain-text.ts';
import { isIncomplete } from '#src/domain/search-term.ts';
import { Failure, Unanswered } from '#src/failure/query-view.tsx';
import { browsersZone, useDates } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller, useKnownTimeZone, useObserved, useServices } from '#src/session/services.tsx';
import { phoneLibraryQuery } from '#src/session/use-phone-reader.ts';
import { useHeadingFocus, useKeptFocus } from '#src/ui/focus.ts';
import { SkeletonRows } from '#src/ui/lazy.tsx';
import { useInPlace } from '#src/ui/links.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { useTitle } from '#src/ui/page.tsx';
import { reportsOf } from './filters.ts';
import { FoundPeople, pathOf, useReportNames } from './found-people.tsx';
import { OtherReadings, useReadingText } from './other-readings.tsx';
import { readingsOf } from './readings.ts';
import { daysOf } from './report-queries.ts';
import { entryOf, type Search } from './searches.tsx';
import { type SearchResults, useSearch, useSearchCall } from './use-search.ts';
import './results.css';

export { FoundLine } from './found-people.tsx';

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
  const asked = isShort !== false ? 'nothing' : isYear ? 'year' : 'newest';
  const results = useSearch(useSearchCall(search, userId), asked);
  const { found, failed, error, refetch, unreadableCount, oldest, pointsOfYear } = results;
  const isPending = results.isPending || isShort === undefined;
  // After Back, the answers are there: the number was confirmed before.
  const isHeld = isShort === true && oldest === null;
  const heading = useHeadingFocus('find');
  const keptFocus = useKeptFocus(heading);
  const textOf = useReadingText();
  const otherReadings = useOtherReadings(search, userId);
  const namesOf = useReportNames();
  const inPlace = useInPlace();
  const lines = useUnlinkedLines(results);
  const [first, second] = found;
  const only = isPending || second !== undefined ? undefined : first;
  const isOver = !isPending && only === undefined;
  // A first person may turn out to be the only one, whose page then opens.
  const isShown = isOver || (isPending && (isYear || second !== undefined));
  // What failed or cannot be read must not look like “nobody”.
  const isNobody = found.length + failed.length + unreadableCount === 0 && oldest !== null;
  const nobody = [...lines.map(({ text }) => text), ...(isNobody ? [t.results.nobody] : [])].join('. ');
  const outcome = found.length > 0 ? t.results.peopleFound(found.length) : nobody;
  useTitle(`${t.results.title} — ${t.app.name}`);
  useAnnounceWhenSettled(isHeld ? t.findField.incomplete : isOver ? outcome : null, 0);

  return (
    // A pressed button is removed when its search begins: the heading then takes the focus.
    <div className="find narrow-page" {...keptFocus}>
      {/* In place of the results: Back leads to where the agent searched. */}
      {only && <Navigate replace to={inPlace(pathOf(only, userId))} state={entryOf(search)} />}
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
        <Unanswered
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
          {(isNobody || isHeld) && <h2>{isHeld ? t.findField.incomplete : t.results.nobody}</h2>}
          {isHeld && (
            <button type="button" className="button find__press" onClick={() => setConfirmed(true)}>
              {t.findField.searchAnyway}
            </button>
          )}
          <OtherReadings text={search.text} readings={otherReadings} userId={userId} />
          {!isHeld && <Searched results={results} />}
          {!isHeld && pointsOfYear > 0 && (
            <button type="button" className="button find__press" onClick={() => setYear(true)}>
              {t.results.wholeYear(pointsOfYear)}
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** The text of a link in the other keyboard layout: its reading was not chosen by an agent. */
function useOtherReadings({ text, term, otherReadings }: Search, userId: UserId | null) {
  const { defaultCountry: country } = useObserved(useServices().preferences);
  if (otherReadings.length > 0) return otherReadings;
  const same = JSON.stringify(term);
  const readings = readingsOf(text, { country, userId });
  return readings.filter((each) => each.kind === term.kind && JSON.stringify(each) !== same);
}

type Line = { readonly text: string; readonly when: string | null };

/** “2 calls from this number, nobody known”, and when the last one was. */
function useUnlinkedLines({ search, unlinked, unreadableCount, cut }: SearchResults): readonly Line[] {
  const namesOf = useReportNames();
  const { results: t, history } = useText();
  const { when } = useDates();
  const lines = reportsOf(search.term).flatMap((report) => {
    const hits = unlinked.filter((hit) => hit.report === report);
    const at = hits[0]?.at ?? null;
    if (hits.length === 0) return [];
    return { text: t.unlinked[search.term.kind](history.counts[report](hits.length)), when: at && when(at) };
  });
  return [
    ...lines,
    ...(unreadableCount > 0 ? [{ text: t.unreadable(unreadableCount), when: null }] : []),
    ...(cut.length > 0 ? [{ text: t.newest(namesOf(cut)), when: null }] : []),
  ];
}

/** Since when was searched, which reports the account lacks, and the time zone. */
function Searched({ results }: { results: SearchResults }) {
  const { search, userId, unavailable, oldest } = results;
  const { results: t, history } = useText();
  const namesOf = useReportNames();
  const { day } = useDates();
  const zone = useKnownTimeZone(userId);
  const caller = useCaller();
  return (
    <p className="quiet">
      {oldest !== null && t.since(day(daysOf({ caller, search }, oldest).from) ?? '')}
      {unavailable.length > 0 && ` ${t.unavailable(namesOf(unavailable))}`}
      {zone !== null && zone !== browsersZone() && ` ${history.zone(zone)}`}
    </p>
  );
}
