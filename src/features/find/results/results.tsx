import { useState } from 'react';
import { isUserIdRefused } from '#src/api/api-error-checks.ts';
import { useUserIdLeftOut } from '#src/features/customer/page-failure.tsx';
import { Offline } from '#src/features/failure/failure.tsx';
import { OtherReadings } from '#src/features/find/field/other-readings.tsx';
import { useBeginHere } from '#src/features/find/search-of-entry.tsx';
import { isStep, type SearchResults } from '#src/features/find/search/search-results.ts';
import { failedSteps, personToOpen, withWholeWindows } from '#src/features/find/search/selectors.ts';
import { useTitle } from '#src/features/title-and-focus/headed-page.tsx';
import { pointsOfSearch } from '#src/api/reports/search-filters.ts';
import { useCustomer } from '#src/session/services.tsx';
import type { SearchCriteria } from '#src/session/stores/search-state.ts';
import { CostButton } from '#src/ui/cost-button.tsx';
import { useHeadingFocus, useKeptFocus } from '#src/ui/focus.ts';
import { FailedReports } from './failed-reports.tsx';
import { FoundPeople } from './found-people.tsx';
import { NobodyFound, UnlinkedHits, useOutcomeAnnounced } from './outcome.tsx';
import { Progress } from './progress.tsx';
import { SearchMore, useYearSearch } from './search-more.tsx';
import type { RunningSearch } from './search-run.tsx';
import { Searched } from './searched.tsx';
import { UnresolvedVisitors } from './unresolved-visitors.tsx';
import { useSearchedText } from '#src/features/find/use-searched-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import './find.css';

/** Nothing for a customer whom the account must leave out: the page then opens without. */
export function FindScreen(run: RunningSearch) {
  const refused = failedSteps(run.results).find(({ error }) => isUserIdRefused(error));
  const isLeftOut = useUserIdLeftOut(run.results.criteria.userId, refused?.error ?? null);
  return !isLeftOut && <Results {...run} />;
}

function Results({ results, actions, isAboutToBegin }: RunningSearch) {
  const t = useText();
  const { criteria } = results;
  const { onScreen } = useCustomer();
  const heading = useHeadingFocus('find');
  const year = useYearSearch(results, actions);
  const isYear = year.before !== null;
  const toOpen = personToOpen(results);
  const isSearching = isAboutToBegin || results.running !== null;
  const isForgotten = !isSearching && results.steps.length === 0;
  const isShown = useLatch(!isSearching && toOpen === null && !isForgotten);
  useTitle(`${t.results.title} — ${t.app.name}`);
  useOutcomeAnnounced(results, !isSearching && toOpen === null);

  return (
    // A pressed button is removed when its search ends: the heading then takes the focus.
    <div className="find narrow-page" {...useKeptFocus(heading)}>
      <header className="stack stack--tight">
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {t.results.heading[criteria.term.kind](useSearchedText(criteria.term))}
        </h1>
        {criteria.userId !== null && onScreen !== null && (
          <p dir="auto">{t.results.onBehalf(onScreen.label)}</p>
        )}
        {isShown && <Searched results={results} />}
      </header>
      {isShown && (
        <>
          <FoundPeople results={results} isYear={isYear} />
          <UnresolvedVisitors results={results} actions={actions} />
          <UnlinkedHits results={results} />
        </>
      )}
      {isSearching && results.isPaused ? (
        <Offline />
      ) : (
        (isSearching || toOpen !== null) &&
        !isYear &&
        !isRetrying(results) && <Progress running={results.running} />
      )}
      {isForgotten && <SearchAgain criteria={criteria} />}
      {isShown && (
        <>
          <FailedReports results={results} actions={actions} isPage />
          {(!isSearching || isYear) && (
            <>
              <NobodyFound results={isYear ? withWholeWindows(results) : results} />
              <OtherReadings
                text={criteria.text}
                readings={criteria.otherReadings}
                userId={criteria.userId}
              />
            </>
          )}
          <SearchMore results={results} actions={actions} year={year} />
        </>
      )}
    </div>
  );
}

/** What Back leads to sends no request: results that are not kept any more are searched for by a press. */
function SearchAgain({ criteria }: { criteria: SearchCriteria }) {
  const { results: t, findField } = useText();
  const beginHere = useBeginHere();
  const points = pointsOfSearch(criteria.term);
  return (
    <section className="stack">
      <p>{t.notKept}</p>
      <CostButton
        points={points}
        costText={findField.upTo(points)}
        className="button button--primary find__button"
        onClick={() => beginHere(criteria)}
      >
        {t.searchAgain}
      </CostButton>
    </section>
  );
}

/** A failed report that is fetched again shows that itself. */
const isRetrying = (results: SearchResults): boolean =>
  results.running !== null && failedSteps(results).some(isStep(results.running));

/** True from the first time on: a search that goes on keeps on the page what it found before. */
function useLatch(isOn: boolean): boolean {
  const [wasOn, setOn] = useState(isOn);
  if (isOn && !wasOn) setOn(true);
  return isOn || wasOn;
}
