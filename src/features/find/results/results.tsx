import { useEffect, useRef, useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import { OtherReadings } from '#src/features/find/field/other-readings.tsx';
import { isStep } from '#src/features/find/search/search-updates.ts';
import { failedSteps } from '#src/features/find/search/selectors.ts';
import { Offline } from '#src/features/failure/failure.tsx';
import { useHeadingFocus } from '#src/features/title-and-focus/use-heading-focus.ts';
import { useTitle } from '#src/features/title-and-focus/use-title.ts';
import { useCustomer } from '#src/session/services.tsx';
import { useOnline } from '#src/ui/hooks/use-online.ts';
import { FailedParts } from './failed-parts.tsx';
import { FoundPeople } from './found-people.tsx';
import { GoOn } from './go-on.tsx';
import { HitsOfNobody } from './hits-of-nobody.tsx';
import { NobodyFound } from './nobody-found.tsx';
import { OpenVisitors } from './open-visitors.tsx';
import { personToOpen } from '#src/features/find/search/person-to-open.ts';
import { Progress } from './progress.tsx';
import { Searched } from './searched.tsx';
import { useOutcomeAnnounced } from './use-outcome-announced.ts';
import { useRunningSearch } from '#src/features/find/search/use-searcher.ts';
import { SearchAgain } from './search-again.tsx';
import { useTermText } from './use-term-text.ts';

/** One search. Its key is the search's id. */
export function Results({ search }: { search: SearchState }) {
  const t = useText();
  const { onScreen } = useCustomer();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const searcher = useRunningSearch(search);
  const isOnline = useOnline();
  const toOpen = personToOpen(search);
  const isSearching = search.running !== null || search.toDo !== null;
  const isForgotten = !isSearching && search.steps.length === 0;
  const isShown = useLatch(!isSearching && toOpen === null && !isForgotten);
  useTitle(`${t.results.title} — ${t.app.name}`);
  useOutcomeAnnounced(search, !isSearching && toOpen === null);
  useFocusKept(heading, isSearching);

  return (
    <div className="find">
      <header className="find__head">
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {useTermText(search.term)}
        </h1>
        {search.userId !== null && onScreen !== null && (
          <p dir="auto">{t.results.onBehalf(onScreen.label)}</p>
        )}
        {isShown && <Searched search={search} />}
      </header>
      {isShown && (
        <>
          <FoundPeople search={search} />
          <OpenVisitors search={search} searcher={searcher} />
          <HitsOfNobody search={search} />
        </>
      )}
      {isSearching && !isOnline ? (
        <Offline />
      ) : (
        (isSearching || toOpen !== null) && !isRetrying(search) && <Progress running={search.running} />
      )}
      {isForgotten && <SearchAgain search={search} />}
      {isShown && (
        <>
          <FailedParts search={search} searcher={searcher} />
          {!isSearching && <NobodyFound search={search} />}
          {!isSearching && search.ids.length > 0 && (
            <OtherReadings readings={search.ids} userId={search.userId} />
          )}
          <GoOn search={search} searcher={searcher} />
        </>
      )}
    </div>
  );
}

/** A failed part that is asked again shows that itself. */
const isRetrying = (search: SearchState): boolean =>
  search.running !== null && failedSteps(search).some(isStep(search.running));

/** True from the first time on: a search that goes on keeps on the page what it found before. */
function useLatch(isOn: boolean): boolean {
  const [wasOn, setOn] = useState(isOn);
  if (isOn && !wasOn) setOn(true);
  return isOn || wasOn;
}

/** A pressed button may go with what it asked for: the focus then goes to the heading, not to nothing. */
function useFocusKept(heading: ReturnType<typeof useHeadingFocus<HTMLHeadingElement>>, isSearching: boolean) {
  const hadFocus = useRef(false);
  useEffect(() => {
    const { activeElement } = document;
    if (isSearching) hadFocus.current = activeElement?.closest('.find') != null;
    else if (hadFocus.current && (activeElement === null || activeElement === document.body))
      heading.current?.focus({ preventScroll: true });
  }, [heading, isSearching]);
}
