import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { DataApiError, isComponentMissing } from '#src/api/errors.ts';
import { personVisitorsRequest } from '#src/api/person-visitors.ts';
import { requestQuery } from '#src/api/queries.ts';
import type { PersonKey, UserId } from '#src/domain/ids.ts';
import { mainCompany, mergeContacts, personHeading } from '#src/domain/merged-contacts.ts';
import { findPath, type PersonAddress, personPath, visitorPath } from '#src/domain/paths.ts';
import { truncate } from '#src/domain/plain-text.ts';
import type { Interpretation } from '#src/domain/search-term.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { Failure } from '#src/failure/query-view.tsx';
import { useDates } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { Search } from '#src/session/searches.ts';
import { useCaller, useServices, usePhoneReader } from '#src/session/services.tsx';
import { useScrollToTarget } from '#src/ui/focus.ts';
import { ChatIcon, MailIcon, PhoneIcon } from '#src/ui/icons.tsx';
import { Link, PageLink } from '#src/ui/links.tsx';
import { OtherInterpretations } from './other-interpretations.tsx';
import { type Hit, reportDays } from './search-requests.ts';
import { searchState } from './searches.tsx';
import { type FoundPerson, type SearchResults, type Unsearched, useSearch } from './use-search.ts';
import './results.css';

/** Each further name costs a call. */
const MAX_NAMED = 10;

export const foundPath = (found: FoundPerson, userId: UserId | null): string =>
  'personId' in found ? personPath({ ...found, userId }) : visitorPath({ ...found, userId });

export function FoundPeople({ results: { call, found } }: { results: SearchResults }) {
  const { search, userId } = call;
  const { results: t, lookUp } = useText();
  const { opened } = useServices().searches;
  // Back leads to the person that was opened.
  const [backTo, setBackTo] = useState(opened.get(search.id) ?? null);
  useScrollToTarget(
    backTo === null ? null : { id: backTo, isScrolledTo: false, onScrolledTo: () => setBackTo(null) },
  );
  return (
    <section className="stack">
      <h2>{t.people}</h2>
      <ul role="list" aria-label={t.people} className="people-list ruled panel">
        {found.map((each, index) => {
          const path = foundPath(each, userId);
          return (
            <li key={path}>
              <PageLink
                id={path}
                to={path}
                state={searchState(search)}
                className="row-link facts"
                onFollow={() => opened.set(search.id, path)}
              >
                {'personId' in each ? (
                  <PersonName personId={each.personId} userId={userId} isNamed={index < MAX_NAMED} />
                ) : (
                  <bdi className="whole-line strong">{`${lookUp.kinds.visitor} ${each.visitorId}`}</bdi>
                )}
              </PageLink>
              <HitSummary hits={each.hits} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Shows the ID while the name loads, and if that fails. */
function PersonName({ personId, userId, isNamed }: PersonKey & { isNamed: boolean }) {
  const { person } = useText();
  const readPhone = usePhoneReader();
  const query = requestQuery(useCaller(), personVisitorsRequest({ personId, userId }));
  const { data } = useQuery({ ...query, enabled: isNamed });
  const contacts = data && mergeContacts(data.items, readPhone);
  const name = contacts === undefined ? String(personId) : personHeading(contacts, personId);
  const company = contacts && mainCompany(contacts);
  if (name === String(personId))
    return <bdi className="whole-line strong">{person.personNumber(personId)}</bdi>;
  return (
    <>
      <bdi className="whole-line strong">{name}</bdi>
      {company && <bdi className="secondary">{truncate(company.text)}</bdi>}
      <span className="id">{personId}</span>
    </>
  );
}

export const reportIcons: Readonly<Record<Hit['report'], ReactNode>> = {
  call: <PhoneIcon />,
  request: <MailIcon />,
  chat: <ChatIcon />,
};

function HitSummary({ hits }: Pick<FoundPerson, 'hits'>) {
  const { history, formats } = useText();
  const toOrigin = useOriginText();
  const [newest] = hits;
  const counts = [...new Set(hits.map(({ report }) => report))].map((report) =>
    history.kinds[report].count(hits.filter((hit) => hit.report === report).length),
  );
  return (
    <p className="found__evidence rigid small">
      <span className="line tight">
        {reportIcons[newest.report]}
        {formats.list(counts)}
      </span>
      <span className="quiet">{toOrigin(newest)}</span>
    </p>
  );
}

/** “We called 24 November, 10:15”. */
function useOriginText(): (hit: Hit) => string {
  const { results: t } = useText();
  const { when } = useDates();
  return ({ report, direction, at }) => {
    const kind = report === 'call' ? (direction ?? 'call') : report;
    return t.foundBy[kind](at === null ? '' : ` ${when(at) ?? at}`);
  };
}

/** A name in the other keyboard layout only helps if nobody was found. */
export const isOfferedIfFound = ({ kind }: Interpretation): boolean => kind !== 'name';

type SearchOriginProps = {
  readonly search: Search;
  readonly address: PersonAddress;
  readonly records: readonly VisitorRecord[];
};

/** Empty if the responses of the search are no longer kept. */
export function SearchOrigin({ search, address, records }: SearchOriginProps) {
  const { results: t } = useText();
  const toOrigin = useOriginText();
  const { personId, userId } = address;
  const results = useSearch({ caller: useCaller(), search, userId }, 'cached');
  const { found, unreadableCount } = results;
  const newest = found.find((each) =>
    'personId' in each
      ? each.personId === personId
      : records.some(({ visitorId }) => visitorId === each.visitorId),
  )?.hits[0];
  if (newest === undefined) return null;
  const { report, at } = newest;
  // A call has no e-mail: it is found by a contact in the address book.
  const isOfContact = search.term.kind === 'email' && report === 'call';
  const state = searchState(search);
  return (
    <div className="found-line">
      {isOfContact || at === null ? (
        <span>{isOfContact ? t.addressBook : toOrigin(newest)}</span>
      ) : (
        <Link to={personPath(address, { tab: 'history', open: { kind: report, at } })} state={state}>
          {toOrigin(newest)}
        </Link>
      )}
      {found.length > 1 && (
        <Link to={findPath(userId)} state={state}>
          {t.moreFound(found.length - 1)}
        </Link>
      )}
      <UnsearchedPlaces results={results} isLine />
      {unreadableCount > 0 && <span>{t.unreadable(unreadableCount)}</span>}
      <OtherInterpretations
        text={search.text}
        interpretations={search.interpretations.filter(isOfferedIfFound).slice(0, 1)}
      />
    </div>
  );
}

/** “Not searched: calls, address book”, with the reason; one for each reason. */
export function UnsearchedPlaces({ results, isLine }: { results: SearchResults; isLine: boolean }) {
  const { results: t } = useText();
  const { day } = useDates();
  // A clicked “Try again” stays, with the focus, until there is a response.
  const [retried, setRetried] = useState<readonly Unsearched[]>([]);
  const { call, isPending, unsearched } = results;
  const shown = isPending ? retried : unsearched;
  const reasons = [...new Set(shown.map(({ error }) => toReason(error)))];
  // “chats until 5 September”: the newest day that was not read.
  const toName = ({ place, window }: Unsearched): string => {
    const name = t.inPlace(t.places[place]);
    if (window === 0 || place === 'addressBook') return name;
    return t.until(name, day(reportDays(call, window).till) ?? '');
  };
  return reasons.map((reason) => {
    const places = shown.filter(({ error }) => toReason(error) === reason);
    const [{ error } = { error: null }] = places;
    // Of each place, the newest days are first.
    const newest = places.filter(({ place }, at) => places.findIndex((each) => each.place === place) === at);
    return (
      <Failure
        key={reason}
        error={error}
        isRetrying={isPending}
        isLine={isLine || isComponentMissing(error)}
        note={t.unsearched(newest.map(toName).join(', '))}
        onTryAgain={() => {
          setRetried(shown);
          for (const { refetch } of places) refetch();
        }}
      />
    );
  });
}

/** Failures of one reason have the same notice. */
function toReason(error: Error): string {
  if (!(error instanceof DataApiError)) return error.name;
  const { failure } = error;
  return failure.kind === 'api' ? String(failure.mnemonic) : failure.kind;
}
