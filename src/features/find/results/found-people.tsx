import { useQuery } from '@tanstack/react-query';
import { useId, useMemo } from 'react';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { personVisitors } from '#src/api/requests/person-visitors.ts';
import { reportsOf } from '#src/api/reports/search-filters.ts';
import type { Hit, SearchResults } from '#src/features/find/search/search-results.ts';
import {
  foundPeople,
  onlyPerson,
  stepsOfYear,
  type FoundPerson,
} from '#src/features/find/search/selectors.ts';
import { usePhoneReader } from '#src/features/contact/use-phone-reader.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import type { PersonId, UserId } from '#src/lib/ids.ts';
import { personPath } from '#src/lib/paths.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import { mainCompany, mergeIdentity } from '#src/model/identity.ts';
import { personHeading } from '#src/model/person-title.ts';
import { useCaller } from '#src/session/services.tsx';
import type { SearchCriteria } from '#src/session/stores/search-state.ts';
import { LinkAway } from '#src/ui/embedded.tsx';
import { useText } from '#src/i18n/text-context.tsx';

/** How many are shown with their names: each costs a call. */
const NAMED = 10;

type FoundPeopleProps = {
  readonly results: SearchResults;
  /** The whole year is being searched. */
  readonly isYear: boolean;
};

export function FoundPeople({ results, isYear }: FoundPeopleProps) {
  const t = useText();
  const id = useId();
  const people = foundPeople(results);
  if (people.length === 0 || opensAtOnce(results, isYear)) return null;
  return (
    <section className="stack">
      <h2 id={id}>{t.results.people}</h2>
      <ul role="list" aria-labelledby={id} className="find__people people-list panel">
        {people.map((person, index) => (
          <PersonItem
            key={person.personId}
            person={person}
            criteria={results.criteria}
            named={index < NAMED}
          />
        ))}
      </ul>
    </section>
  );
}

/**
 * The only person found opens when the search has ended. Not drawn before: a list that goes away would end the call for that
 * person, who would be fetched twice. A search of the whole year goes on for a while: in its list, that call will have ended.
 */
const opensAtOnce = (results: SearchResults, isYear: boolean): boolean =>
  onlyPerson(results) !== null && (!isYear || stepsOfYear(results).length === 0);

type PersonItemProps = {
  readonly person: FoundPerson;
  readonly criteria: SearchCriteria;
  readonly named: boolean;
};

function PersonItem({ person: { personId, hits }, criteria: { term, userId }, named }: PersonItemProps) {
  const t = useText();
  const { name, company } = usePersonName(personId, userId, named);
  return (
    <li>
      <LinkAway to={personPath({ personId, userId })} className="find__link row-link facts">
        <bdi className="find__name">{name ?? t.person.personNumber(personId)}</bdi>
        {company !== null && <bdi className="find__company">{company}</bdi>}
        {name !== null && <span className="id">{personId}</span>}
      </LinkAway>
      <Evidence hits={hits} term={term} />
    </li>
  );
}

const nameless = { name: null, company: null };

/** Nothing while the answer is on its way, and if it fails: the person can be opened by the ID. */
function usePersonName(personId: PersonId, userId: UserId | null, named: boolean) {
  const readPhone = usePhoneReader();
  const caller = useCaller();
  const { data } = useQuery({
    ...requestQuery(caller, personVisitors({ personId, userId })),
    enabled: named,
  });
  return useMemo(() => {
    if (data === undefined) return nameless;
    const identity = mergeIdentity(data, readPhone);
    const heading = personHeading(identity, personId);
    const company = mainCompany(identity);
    return {
      name: heading === String(personId) ? null : heading,
      company: company && plainLine(company.text),
    };
  }, [data, personId, readPhone]);
}

/** By what a person was found, newest first. `hits`: at least one. */
function Evidence({ hits, term }: Pick<FoundPerson, 'hits'> & Pick<SearchCriteria, 'term'>) {
  const t = useText();
  const { when } = useDates();
  const [newest] = hits;
  if (newest === undefined) return null;
  const at = newest.at === null ? null : when(newest.at);
  const title = t.history.titles[newest.report];
  const counts = reportsOf(term).flatMap((report) => {
    const count = hits.filter((hit) => hit.report === report).length;
    return count === 0 ? [] : [t.history.counts[report](count)];
  });
  return (
    <p className="find__evidence small facts">
      <span>{at === null ? title : t.results.of(title, at)}</span>
      <Matched hit={newest} />
      {hits.length > 1 && <span className="quiet">{t.results.inAll(t.formats.list(counts))}</span>}
    </p>
  );
}

/** Phones are formatted as everywhere; a number may come without its “+”. */
function Matched({ hit: { matched } }: { hit: Hit }) {
  const readPhone = usePhoneReader();
  if (matched === null) return null;
  const phone = /^\d{11,15}$/.test(matched) ? readPhone(`+${matched}`) : null;
  return <bdi>{phone?.telHref == null ? plainLine(matched) : phone.display}</bdi>;
}
