import { useQuery } from '@tanstack/react-query';
import { type ComponentProps, useEffect } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router-dom';
import { personVisitorsRequest } from '#src/api/person-visitors.ts';
import { requestQuery } from '#src/api/queries.ts';
import { RequireCustomer } from '#src/customer/choose-customer.tsx';
import {
  parsePersonAddress,
  parsePersonView,
  parseVisitorAddress,
  type PersonAddress,
  personPath,
  type VisitorAddress,
} from '#src/domain/paths.ts';
import { QueryFallback } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { PageSearchField } from '#src/search/search-field.tsx';
import { OtherIdInterpretations, NotFoundPage } from '#src/search/search-pages.tsx';
import { useCaller } from '#src/session/services.tsx';
import { NARROW, useMedia } from '#src/ui/browser-state.ts';
import { useEmbeddedPath } from '#src/ui/links.tsx';
import { HeadedPage } from '#src/ui/page.tsx';
import { FilterBar, PersonTabs } from './person-header.tsx';
import { personForVisitorRequest } from './person-requests.ts';
import { PersonScreen } from './person-screen.tsx';
import { useRecordsView } from './records-panel.tsx';
import { HistoryPanel, PersonBodySkeleton, RecordsTable } from './skeletons.tsx';
import './person-page.css';

export function PersonPage({ personId }: { readonly personId: string | undefined }) {
  const [query] = useSearchParams();
  const address = parsePersonAddress(personId, query);
  const t = useText();
  if (address === null) return <NotFoundPage bad="person" />;
  const head = { title: String(address.personId), heading: t.person.personNumber(address.personId) };
  return (
    <RequireCustomer userId={address.userId} {...head}>
      {/* The key gives each person a new screen, without the previous person's state. */}
      <PersonLoader key={`${address.personId}/${address.userId ?? ''}`} address={address} head={head} />
    </RequireCustomer>
  );
}

type Head = Pick<ComponentProps<typeof HeadedPage>, 'title' | 'heading'>;

function PersonLoader({ address, head }: { readonly address: PersonAddress; readonly head: Head }) {
  const t = useText();
  const query = useQuery(requestQuery(useCaller(), personVisitorsRequest(address)));
  if (query.data !== undefined) return <PersonScreen address={address} query={query} />;
  return <LoadingPage query={query} loading={t.personPage.loading} {...head} />;
}

type LoadingPageProps = Head & Pick<ComponentProps<typeof QueryFallback>, 'query' | 'loading'>;

function LoadingPage({ title, heading, ...fallback }: LoadingPageProps) {
  const { tab, compared } = parsePersonView(useLocation());
  const isTable = useRecordsView(compared.length > 0) === 'table';
  const isNarrow = useMedia(NARROW);
  useEffect(() => {
    // In parallel with the records.
    if (tab === 'history') void HistoryPanel.load();
    if (isTable) void RecordsTable.load();
  }, [tab, isTable]);
  return (
    <HeadedPage className="person-page" title={title} heading={heading}>
      <QueryFallback
        {...fallback}
        skeleton={(words) => (
          <>
            <div className="person-page__loading small">{words}</div>
            <PersonBodySkeleton
              tabs={<PersonTabs shown={tab} hasContacts={isNarrow} />}
              filter={tab === 'records' ? <FilterBar q="" count="" /> : null}
            />
          </>
        )}
      />
    </HeadedPage>
  );
}

export function VisitorPage({ visitorId }: { readonly visitorId: string | undefined }) {
  const [query] = useSearchParams();
  const address = parseVisitorAddress(visitorId, query);
  const t = useText();
  if (address === null) return <NotFoundPage bad="visitor" />;
  const head = { title: String(address.visitorId), heading: t.person.visitorNumber(address.visitorId) };
  return (
    <RequireCustomer userId={address.userId} {...head}>
      <PersonFinder key={`${address.visitorId}/${address.userId ?? ''}`} address={address} head={head} />
    </RequireCustomer>
  );
}

function PersonFinder({ address, head }: { readonly address: VisitorAddress; readonly head: Head }) {
  const t = useText();
  const { visitorId, userId } = address;
  const person = useQuery(requestQuery(useCaller(), personForVisitorRequest(address)));
  const inPlace = useEmbeddedPath();
  const { state } = useLocation();
  const personId = person.data;
  if (personId === null)
    return (
      <HeadedPage className="person-page" title={head.title} heading={t.personPage.noPerson(visitorId)}>
        <div className="stack loose">
          <p>{t.personPage.noPersonText}</p>
          <OtherIdInterpretations kind="visitor" id={visitorId} />
          <PageSearchField />
        </div>
      </HeadedPage>
    );
  return (
    <>
      <LoadingPage query={person} loading={t.personPage.findingPerson} {...head} />
      {personId !== undefined && (
        <Navigate replace to={inPlace(personPath({ personId, userId, visitorId }))} state={state} />
      )}
    </>
  );
}
