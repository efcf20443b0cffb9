import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { entryOf } from '#src/features/find/search/search-of-entry.ts';
import { useSearchActions, useSearchResults } from '#src/features/find/search/search-run.tsx';
import type { SearchResults } from '#src/features/find/search/search-results.ts';
import {
  failedSteps,
  foundPeople,
  pointsOfSteps,
  stepsFurther,
} from '#src/features/find/search/selectors.ts';
import { findPath, type PersonAddress } from '#src/lib/paths.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useServices } from '#src/session/services.tsx';
import type { SearchState } from '#src/session/stores/search-state.ts';
import { CostButton } from '#src/ui/cost-button.tsx';
import { useInPlace, Link } from '#src/ui/embedded.tsx';
import { FailedReports } from './failed-reports.tsx';
import { useSearchedText } from '#src/features/find/use-searched-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import './find.css';

type FoundByProps = { readonly address: PersonAddress; readonly search: SearchState };

const slots = {
  /** Above the person: by what, and the way back. */
  line: Line,
  /** Beside the searched contact, where no record has it. */
  source: Source,
  /** Below the heading: which reports of the search failed. */
  failures: Failures,
};

export type FoundBySlot = keyof typeof slots;

/** For a person whom the search found. */
export function FoundByLine({ slot, ...props }: FoundByProps & { readonly slot: FoundBySlot }) {
  const Slot = slots[slot];
  return <Slot key={props.search.id} {...props} />;
}

function Line({ address, search }: FoundByProps) {
  const { results: t, findField, formats } = useText();
  const { searches } = useServices();
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const results = useSearchResults(search);
  const people = foundPeople(results);
  const further = stepsFurther(results);
  const points = pointsOfSteps(results, further);
  const source = useSource(address, results);
  const text = useSearchedText(search.term);
  if (source === null) return null;
  const path = inPlace(findPath(search.userId));
  const searchFurther = (): void => {
    searches.update(search.id, { toDo: 'further' });
    void navigate(path, { state: entryOf(search) });
  };
  return (
    <p className="find__found-by">
      <Link to={path} state={entryOf(search)} className="find__back">
        {t.foundBy[search.term.kind]} <bdi>{text}</bdi>, {source}
      </Link>
      {people.length > 1 && <span className="quiet">{t.oneOf(people.length)}</span>}
      {further.length > 0 && (
        <CostButton
          points={points}
          costText={findField.upTo(points)}
          className="button button--small"
          onClick={searchFurther}
        >
          {t.alsoSearch(formats.list([...new Set(further.map(({ report }) => t.inReports[report]))]))}
        </CostButton>
      )}
    </p>
  );
}

/** “In no record; call of 25 June”. */
function Source({ address, search }: FoundByProps) {
  const { inNoRecord } = useText().results;
  const source = useSource(address, useSearchResults(search));
  return source !== null && inNoRecord(source);
}

/** What named the person last, “call of 25 June”; null: this search did not find them. */
function useSource({ personId }: PersonAddress, results: SearchResults): string | null {
  const t = useText().results;
  const { day } = useDates();
  const newest = foundPeople(results).find((person) => person.personId === personId)?.hits[0];
  if (newest === undefined) return null;
  // Calls are not matched by an e-mail, but by the contact that has it.
  if (results.term.kind === 'email' && newest.report === 'calls') return t.addressBook;
  const on = newest.at === null ? null : day(newest.at);
  if (on === null) return t.sourceUndated[newest.report];
  // A day is not broken into two lines.
  return t.source[newest.report](on.replaceAll(' ', '\u00a0'));
}

function Failures({ search }: FoundByProps) {
  const results = useSearchResults(search);
  const [wasShown, setShown] = useState(false);
  // A retry ends with its last report's visitors, not when its last failure has gone.
  const isShown = failedSteps(results).length > 0 || (wasShown && results.running !== null);
  if (isShown !== wasShown) setShown(isShown);
  return isShown && <FailuresOfSearch search={search} results={results} />;
}

/** Not without failures: leaving a person must not stop a search that another page runs. */
function FailuresOfSearch({ search, results }: { search: SearchState; results: SearchResults }) {
  return <FailedReports results={results} actions={useSearchActions(search)} />;
}
