import { useNavigate } from 'react-router-dom';
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
import { useResultsText } from '#src/features/find/results/words/use-results-text.ts';
import { useSearcher } from '#src/features/find/search/use-searcher.ts';
import '#src/features/find/results/find.css';

type FoundByProps = { readonly address: PersonAddress; readonly search: SearchState };

/** Nothing above a person whom the search did not find. */
export function FoundByLine({ address, search }: FoundByProps) {
  const t = useResultsText().results;
  const { when } = useDates();
  const store = useSearchStore(search.id);
  const navigate = useNavigate();
  const inPlace = useInPlace();
  const people = foundPeople(search);
  const newest = hitsOf(people, address)?.[0];
  if (newest === undefined) return null;
  const path = inPlace(findPath(search.userId));
  const at = newest.at === null ? null : when(newest.at);
  const goOn = (): void => {
    store.setState({ ...search, toDo: 'further' });
    void navigate(path, { state: entryOf(search) });
  };
  return (
    <p className="find__found-by">
      <Link to={path} state={entryOf(search)} className="find__back">
        {at === null ? t.foundByUndated[newest.part] : t.foundBy[newest.part](at)}
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

export function FoundByFailures({ address, search }: FoundByProps) {
  if (hitsOf(foundPeople(search), address) === undefined || failedSteps(search).length === 0) return null;
  return <Failures key={search.id} search={search} />;
}

function Failures({ search }: Pick<FoundByProps, 'search'>) {
  return <FailedParts search={search} searcher={useSearcher(search)} />;
}

const hitsOf = (people: readonly FoundPerson[], { personId }: PersonAddress) =>
  people.find((person) => person.personId === personId)?.hits;
