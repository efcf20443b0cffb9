import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router-dom';
import type { FindLink } from '#src/domain/paths.ts';
import { pageText, truncate, uncapitalized } from '#src/domain/plain-text.ts';
import { isIncomplete, parseLinkTerm } from '#src/domain/search-term.ts';
import { LoadingText } from '#src/failure/query-view.tsx';
import { browsersZone, useDates } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller, useKnownTimeZone, useServices, phoneLibraryQuery } from '#src/session/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { useHeadingFocus, useFocusFallback } from '#src/ui/focus.ts';
import { FindIcon, InfoIcon } from '#src/ui/icons.tsx';
import { Skeleton } from '#src/ui/lazy.tsx';
import { ForeignLink, useEmbeddedPath } from '#src/ui/links.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { useTitle } from '#src/ui/page.tsx';
import { searchedReports } from './filters.ts';
import { FoundPeople, foundPath, isOfferedIfFound, reportIcons, UnsearchedPlaces } from './found-people.tsx';
import { CopySearchedPhone, OtherInterpretations, useInterpretationText } from './other-interpretations.tsx';
import { type Hit, NEWEST_ROWS, reportDays, type SearchCall } from './search-requests.ts';
import { searchState } from './searches.tsx';
import { searchOutcome, type SearchResults, useSearch } from './use-search.ts';
import './results.css';

export function FindScreen({ search, userId }: Omit<SearchCall, 'caller'>) {
  const t = useText();
  const [isYear, setYear] = useState(false);
  const [isConfirmed, setConfirmed] = useState(false);
  const library = useQuery(phoneLibraryQuery);
  const isShort = !isConfirmed && !library.isError && isIncomplete(search.term, library.data?.en);
  const scope = isShort !== false ? 'cached' : isYear ? 'year' : 'newest';
  const results = useSearch({ caller: useCaller(), search, userId }, scope);
  const outcome = searchOutcome(results, isShort);
  const { found, yearCost } = results;
  const [firstFound] = found;
  const isSearching = outcome === 'pending' || outcome === 'single';
  // The first person may turn out to be the only one, whose page then opens.
  const isShown = !isSearching || (outcome === 'pending' && (isYear || found.length > 1));
  const heading = useHeadingFocus('find');
  const keptFocus = useFocusFallback(heading);
  const toText = useInterpretationText();
  const inPlace = useEmbeddedPath();
  const others = {
    text: search.text,
    interpretations: search.interpretations.filter(found.length > 0 ? isOfferedIfFound : () => true),
  };
  const lines = useUnlinkedLines(results);
  const { when } = useDates();
  const needsConfirmation = outcome === 'needsConfirmation';
  const verdict = needsConfirmation ? t.lookUp.incomplete : outcome === 'nobody' ? t.results.nobody : null;
  const announced =
    found.length > 0
      ? t.results.peopleFound(found.length)
      : [...lines.map(({ text }) => text), ...(verdict === null ? [] : [verdict])].join('. ');
  useTitle(`${t.results.title} — ${t.app.name}`);
  useAnnounceWhenSettled(isSearching ? null : announced, 0);

  return (
    // The heading takes the focus when a clicked button is removed.
    <div className="find narrow-page wide" {...keptFocus}>
      {/* Replaces the results: Back leads to where the agent searched. */}
      {outcome === 'single' && firstFound && (
        <Navigate replace to={inPlace(foundPath(firstFound, userId))} state={searchState(search)} />
      )}
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {t.results.heading(uncapitalized(t.lookUp.kinds[search.term.kind]), toText(search.term))}
      </h1>
      {isShown && found.length > 0 && <FoundPeople results={results} />}
      {isShown && lines.length > 0 && (
        <ul role="list" className="people-list ruled panel">
          {lines.map(({ text, newest }, index) => (
            <li key={text}>
              <span className={`round-icon of-${newest?.report}`}>
                {newest === undefined ? <InfoIcon /> : reportIcons[newest.report]}
              </span>
              <div className="unlinked facts grow">
                <span>{text}</span>
                <span className="secondary">{newest?.at && when(newest.at)}</span>
                <span className="whole-line facts secondary">
                  {newest?.page && <ForeignLink href={newest.page} text={pageText(newest.page)} />}
                  {newest?.city && <bdi>{truncate(newest.city)}</bdi>}
                </span>
              </div>
              {index === 0 && newest !== undefined && search.term.kind === 'phone' && (
                <CopySearchedPhone digits={search.term.text} />
              )}
            </li>
          ))}
        </ul>
      )}
      {isSearching && <LoadingText text={t.results.searching} />}
      {!isShown && <Skeleton />}
      <UnsearchedPlaces key={scope} results={results} isLine={found.length > 0} />
      {!isSearching && (
        <>
          <div className={verdict === null ? 'row apart' : 'panel empty'}>
            {verdict !== null && (
              <>
                <FindIcon />
                <h2>{verdict}</h2>
              </>
            )}
            {!needsConfirmation && <SearchScopeText results={results} />}
            {verdict !== null && <OtherInterpretations {...others} primary />}
            {needsConfirmation ? (
              <Button onClick={() => setConfirmed(true)}>{t.lookUp.searchAnyway}</Button>
            ) : (
              yearCost > 0 && <Button onClick={() => setYear(true)}>{t.results.wholeYear(yearCost)}</Button>
            )}
          </div>
          {verdict === null && <OtherInterpretations {...others} />}
        </>
      )}
    </div>
  );
}

/** Replaces the history entry of the link. */
export function LinkedSearch({ link }: { link: FindLink }) {
  const { preferences, searches } = useServices();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const start = useEffectEvent(() => {
    const term = parseLinkTerm(link, preferences.getState().defaultCountry);
    const state = term && searchState(searches.start({ term, text: link.text, interpretations: [] }));
    void navigate({ pathname, search }, { replace: true, state });
    searches.link.setState(null);
  });
  useEffect(() => start(), [link]);
  return null;
}

type Line = { readonly text: string; readonly newest?: Hit };

function useUnlinkedLines(results: SearchResults): readonly Line[] {
  const { unlinkedHits, unreadableCount, truncatedReports } = results;
  const { term } = results.call.search;
  const { results: t, history } = useText();
  const lines = searchedReports(term).flatMap((report): readonly Line[] => {
    const hits = unlinkedHits.filter((hit) => hit.report === report);
    const [newest] = hits;
    if (newest === undefined) return [];
    return [{ text: t.unlinked(history.kinds[report].count(hits.length), t.these[term.kind]), newest }];
  });
  if (unreadableCount > 0) lines.push({ text: t.unreadable(unreadableCount) });
  for (const report of truncatedReports)
    lines.push({ text: t.newest(history.kinds[report].count(NEWEST_ROWS)) });
  return lines;
}

function SearchScopeText({ results }: { readonly results: SearchResults }) {
  const { call, searchedPlaces, oldestWindow } = results;
  const { results: t, history, formats } = useText();
  const { day } = useDates();
  const zone = useKnownTimeZone(call.userId);
  const places = formats.list(searchedPlaces.map((place) => t.places[place]));
  return (
    <p className="quiet">
      {oldestWindow !== null && t.searched(places, day(reportDays(call, oldestWindow).from) ?? '')}
      {zone !== null && zone !== browsersZone() && ` ${history.zone(zone)}`}
    </p>
  );
}
