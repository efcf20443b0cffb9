import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';
import { pointsOfDetails, type Report } from '#src/api/reports/reports.ts';
import { entryOf } from '#src/features/find/search-of-entry.tsx';
import { useSearchActions, useSearchResults } from '#src/features/find/search/use-search.ts';
import type { Hit, SearchResults } from '#src/features/find/search/search-results.ts';
import {
  failedSteps,
  foundPeople,
  pointsOfSteps,
  stepsFurther,
} from '#src/features/find/search/selectors.ts';
import { findPath, type PersonAddress } from '#src/lib/paths.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import type { SearchState } from '#src/session/stores/search-state.ts';
import { CostButton } from '#src/ui/cost-button.tsx';
import { useInPlace, Link } from '#src/ui/embedded.tsx';
import { FailedReports } from './failed-reports.tsx';
import { useSearchedText } from '#src/features/find/use-searched-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import './find.css';

type FoundByProps = {
  readonly address: PersonAddress;
  readonly search: SearchState;
  /** Draws the call, chat or request that named the person, below the line; nothing before it is open. */
  readonly conversation?: (found: FoundConversation) => ReactNode;
};

type FoundConversation = {
  readonly event: { readonly kind: Report; readonly at: string };
  readonly isOpen: boolean;
  readonly onPoints: (points: number) => void;
};

const slots = {
  /** Above the person: by what, and the way back. */
  line: Line,
  /** Beside the searched contact, where no record has it. */
  source: Source,
  /** Below the heading: which reports of the search failed. */
  failures: Failures,
};

export type FoundByLineProps = FoundByProps & { readonly slot: keyof typeof slots };

/** For a person whom the search found. */
export function FoundByLine({ slot, ...props }: FoundByLineProps) {
  const Slot = slots[slot];
  return <Slot key={`${props.search.id} ${props.address.personId}`} {...props} />;
}

function Line({ address, search, conversation }: FoundByProps) {
  const { results: t, history, findField, formats } = useText();
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const results = useSearchResults(search);
  const people = foundPeople(results);
  const further = stepsFurther(results);
  const points = pointsOfSteps(results, further);
  const source = useSource(address, results);
  const newest = newestHit(address, results);
  // Stays what it was when it was pressed: a report that is tried again by itself may name a newer one, which nobody has asked for.
  const [opened, setOpened] = useState<Hit | null>(null);
  const [pointsToOpen, setPointsToOpen] = useState<number | null>(null);
  const isPainted = useAfterFirstCards();
  const text = useSearchedText(search.criteria.term);
  if (source === null || newest === undefined) return null;
  const isOpen = opened !== null;
  const { report: shown, at } = opened ?? newest;
  const pointsToShow = isOpen ? 0 : (pointsToOpen ?? pointsOfDetails(shown));
  const path = inPlace(findPath(search.criteria.userId));
  return (
    <div className="find__found-by small row">
      <Link id="found-by" to={path} state={entryOf(search)} className="find__back">
        {t.foundBy[search.criteria.term.kind]} <bdi>{text}</bdi>, {source}
      </Link>
      {people.length > 1 && <span className="quiet">{t.oneOf(people.length)}</span>}
      {at !== null && (
        <button
          type="button"
          className="button button--small"
          aria-expanded={isOpen}
          onClick={() => setOpened(isOpen ? null : newest)}
        >
          {history.withCost(history.show[shown], pointsToShow)}
        </button>
      )}
      {further.length > 0 && (
        <CostButton
          points={points}
          costText={findField.upTo(points)}
          className="button button--small"
          onClick={() => void navigate(path, { state: { ...entryOf(search), isFurther: true } })}
        >
          {t.alsoSearch(formats.list([...new Set(further.map(({ report }) => t.inReports[report]))]))}
        </CostButton>
      )}
      {at !== null &&
        (isOpen || isPainted) &&
        conversation?.({ event: { kind: shown, at }, isOpen, onPoints: setPointsToOpen })}
    </div>
  );
}

/** “In no record; call of 25 June”. */
function Source({ address, search }: FoundByProps) {
  const { inNoRecord } = useText().results;
  const source = useSource(address, useSearchResults(search));
  return source !== null && inNoRecord(source);
}

const newestHit = ({ personId }: PersonAddress, results: SearchResults): Hit | undefined =>
  foundPeople(results).find((person) => person.personId === personId)?.hits[0];

/** What named the person last, “call of 25 June”; null: this search did not find them. */
function useSource(address: PersonAddress, results: SearchResults): string | null {
  const { results: t, history } = useText();
  const { day } = useDates();
  const newest = newestHit(address, results);
  if (newest === undefined) return null;
  // Calls are not matched by an e-mail, but by the contact that has it.
  if (results.criteria.term.kind === 'email' && newest.report === 'call') return t.addressBook;
  const on = newest.at === null ? null : day(newest.at);
  const title = history.titles[newest.report].toLowerCase();
  return on === null ? title : t.of(title, on);
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
  return <FailedReports results={results} actions={useSearchActions(search)} isPage={false} />;
}
