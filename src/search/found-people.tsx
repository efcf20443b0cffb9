import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { requestQuery } from '#src/api/request-query.ts';
import { personVisitors } from '#src/api/person-visitors.ts';
import { usePhoneReader } from '#src/session/use-phone-reader.ts';
import { entryOf } from './searches.tsx';
import type { Found, SearchResults } from './use-search.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import type { PersonId, UserId } from '#src/domain/ids.ts';
import { personPath, visitorPath } from '#src/domain/paths.ts';
import { shortened } from '#src/domain/plain-text.ts';
import { mainCompany, mergeContacts } from '#src/domain/merged-contacts.ts';
import { personHeading } from '#src/domain/person-title.ts';
import { useCaller } from '#src/session/services.tsx';
import { LinkAway } from '#src/ui/links.tsx';

/** How many people are shown with names, each of which costs a call. */
const NAMED = 10;

/** A visitor’s page finds the person. */
export const pathOf = (found: Found, userId: UserId | null): string =>
  'personId' in found
    ? personPath({ personId: found.personId, userId })
    : visitorPath({ visitorId: found.visitorId, userId });

export function FoundPeople({ results: { search, userId, found } }: { results: SearchResults }) {
  const { results: t, findField } = useText();
  const id = useId();
  return (
    <section className="stack">
      <h2 id={id}>{t.people}</h2>
      <ul role="list" aria-labelledby={id} className="find__people people-list panel">
        {found.map((each, index) => {
          const path = pathOf(each, userId);
          return (
            <li key={path}>
              <LinkAway to={path} state={entryOf(search)} className="find__link row-link facts">
                {'personId' in each ? (
                  <PersonName personId={each.personId} userId={userId} isNamed={index < NAMED} />
                ) : (
                  `${findField.kinds.visitor} ${each.visitorId}`
                )}
              </LinkAway>
              <Evidence {...each} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type PersonNameProps = {
  readonly personId: PersonId;
  readonly userId: UserId | null;
  readonly isNamed: boolean;
};

/** The ID while the answer is on its way, and if it fails. */
function PersonName({ personId, userId, isNamed }: PersonNameProps) {
  const { person } = useText();
  const readPhone = usePhoneReader();
  const query = requestQuery(useCaller(), personVisitors({ personId, userId }));
  const { data } = useQuery({ ...query, enabled: isNamed });
  const contacts = data && mergeContacts(data.items, readPhone);
  const name = contacts === undefined ? String(personId) : personHeading(contacts, personId);
  const company = contacts && mainCompany(contacts);
  if (name === String(personId)) return <bdi className="find__name">{person.personNumber(personId)}</bdi>;
  return (
    <>
      <bdi className="find__name">{name}</bdi>
      {company && <bdi className="find__company">{shortened(company.text)}</bdi>}
      <span className="id">{personId}</span>
    </>
  );
}

/** “2 calls and 1 chat”, and when the last of them was. */
function Evidence({ hits }: Pick<Found, 'hits'>) {
  const { history, formats } = useText();
  const { when } = useDates();
  const at = hits[0]?.at ?? null;
  const reports = [...new Set(hits.map(({ report }) => report))];
  const counts = reports.map((report) =>
    history.counts[report](hits.filter((hit) => hit.report === report).length),
  );
  return (
    <p className="small facts">
      <span>{formats.list(counts)}</span>
      {at !== null && <span className="quiet">{when(at)}</span>}
    </p>
  );
}
