import { useNavigate } from 'react-router-dom';
import { useText } from '#src/i18n/text-context.tsx';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import { useSearchStore } from '#src/features/find/search/one-search.ts';
import { entryOf } from '#src/features/find/search/search-store.tsx';
import {
  canSearchFurther,
  failedSteps,
  foundPeople,
  type FoundPerson,
} from '#src/features/find/search/selectors.ts';
import { findPath, type PersonAddress } from '#src/lib/paths.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { Link } from '#src/ui/link.tsx';
import { FailedParts } from '#src/features/find/results/failed-parts.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useSearchedText } from '#src/features/find/results/use-term-text.ts';
import { useSearcher } from '#src/features/find/search/use-searcher.ts';
import '#src/features/find/results/find.css';

type FoundByProps = { readonly address: PersonAddress; readonly search: SearchState };

const parts = {
  /** Above the person: by what, and the way back. */
  line: Line,
  /** Beside the searched contact, where no record has it. */
  source: Source,
  /** Below the heading: which parts of the search failed. */
  failures: FailuresOfPerson,
};

export type FoundByPart = keyof typeof parts;

/** For a person whom the search found. */
export function FoundByPart({ part, ...props }: FoundByProps & { readonly part: FoundByPart }) {
  const Part = parts[part];
  return <Part {...props} />;
}

function Line({ address, search }: FoundByProps) {
  const t = useText().results;
  const store = useSearchStore(search.id);
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const people = foundPeople(search);
  const source = useSource({ address, search });
  const text = useSearchedText(search.term);
  if (source === null) return null;
  const path = inPlace(findPath(search.userId));
  const goOn = (): void => {
    store.setState({ ...search, toDo: 'further' });
    void navigate(path, { state: entryOf(search) });
  };
  return (
    <p className="find__found-by">
      <Link to={path} state={entryOf(search)} className="find__back">
        {t.foundBy[search.term.kind]} <bdi>{text}</bdi>, {source}
      </Link>
      {people.length > 1 && <span className="quiet">{t.oneOf(people.length)}</span>}
      {canSearchFurther(search) && (
        <button type="button" className="button button--small" onClick={goOn}>
          {t.further}
        </button>
      )}
    </p>
  );
}

/** “In no record; call of 25 June”. */
function Source(props: FoundByProps) {
  const { inNoRecord } = useText().results;
  const source = useSource(props);
  return source !== null && inNoRecord(source);
}

/** What named the person last, “call of 25 June”; null: this search did not find them. */
function useSource({ address, search }: FoundByProps): string | null {
  const t = useText().results;
  const { day } = useDates();
  const newest = hitsOf(foundPeople(search), address)?.[0];
  if (newest === undefined) return null;
  // Calls are not matched by an e-mail, but by the contact that has it.
  if (search.term.kind === 'email' && newest.part === 'calls') return t.addressBook;
  const on = newest.at === null ? null : day(newest.at);
  if (on === null) return t.sourceUndated[newest.part];
  // A day is not broken into two lines.
  return t.source[newest.part](on.replaceAll(' ', '\u00a0'));
}

function FailuresOfPerson({ search }: FoundByProps) {
  return failedSteps(search).length > 0 && <Failures key={search.id} search={search} />;
}

function Failures({ search }: Pick<FoundByProps, 'search'>) {
  return <FailedParts search={search} searcher={useSearcher(search)} />;
}

const hitsOf = (people: readonly FoundPerson[], { personId }: PersonAddress) =>
  people.find((person) => person.personId === personId)?.hits;
