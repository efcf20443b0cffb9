import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useSearchParams } from 'react-router-dom';
import { demoQuery } from '#src/api/own-server.ts';
import { RequireCustomer } from '#src/customer/choose-customer.tsx';
import { useCustomer, useCustomerNames } from '#src/customer/current-customer.tsx';
import { personKey } from '#src/domain/ids.ts';
import { parseFindAddress, personPath } from '#src/domain/paths.ts';
import { ConfigurationNotice } from '#src/failure/query-view.tsx';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import type { RecentPerson } from '#src/session/recent-people.ts';
import { useServices, useSignedIn, useStore } from '#src/session/services.tsx';
import { type FallbackProps, lazyWithRetry, RowsUntilLoaded } from '#src/ui/lazy.tsx';
import { PageLink, useEmbedded } from '#src/ui/links.tsx';
import { HeadedPage, useTitle } from '#src/ui/page.tsx';
import { PageSearchField } from './search-field.tsx';
import { useCurrentSearch, useSearches } from './searches.tsx';
import './search-field.css';

export function LookUpPage() {
  const { lookUp } = useText();
  const { account } = useSignedIn();
  return (
    <HeadedPage className="narrow-page" title={null} heading={lookUp.heading}>
      <PageSearchField autoFocus />
      {account.lacksConfiguration === true && <ConfigurationNotice />}
      <PeopleList heading={lookUp.recent} people={useStore(useServices().recent)} />
      <PeopleList heading={lookUp.demo} people={useDemoPeople()} />
    </HeadedPage>
  );
}

/** Only the simulator has any. */
function useDemoPeople(): readonly RecentPerson[] {
  const language = useLanguage();
  const userId = useCustomer().current?.userId ?? null;
  const people = useQuery(demoQuery()).data?.people ?? [];
  return people.map(({ person_id: personId, title }) => ({ personId, userId, name: title[language] }));
}

function PeopleList({ heading, people }: { heading: string; people: readonly RecentPerson[] }) {
  const id = useId();
  if (people.length === 0) return null;
  return (
    <section className="stack">
      <h2 id={id}>{heading}</h2>
      <ul role="list" aria-labelledby={id} className="people-list panel">
        {people.map((person) => (
          <li key={personKey(person)} className="line">
            <PersonLink {...person} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PersonLink({ personId, userId, name }: RecentPerson) {
  const { customers, person } = useText();
  const customerName = useCustomerNames();
  return (
    <PageLink to={personPath({ personId, userId })} className="people-list__link row-link facts">
      <bdi>{name || person.personNumber(personId)}</bdi>
      {name !== '' && <span className="id">{personId}</span>}
      {userId !== null && (
        <span className="secondary">
          {' '}
          <bdi>{customerName(userId) ?? customers.userId(userId)}</bdi>
        </span>
      )}
    </PageLink>
  );
}

/** `bad`: the invalid ID in the address; absent if the address is unknown. */
export function NotFoundPage({ bad }: { bad?: 'person' | 'visitor' }) {
  const { notFound } = useText();
  const embedded = useEmbedded();
  const text =
    bad === 'person' ? notFound.badPersonId : bad === 'visitor' ? notFound.badVisitorId : notFound.text;
  return (
    <HeadedPage className="narrow-page" title={notFound.heading} heading={notFound.heading}>
      <p>{embedded ? text : `${text} ${notFound.instead}`}</p>
      {!embedded && <PageSearchField />}
    </HeadedPage>
  );
}

/** Each history entry has its own search, in memory only: after a reload, the look-up is empty. */
export function SearchPage() {
  const t = useText();
  const address = parseFindAddress(useSearchParams()[0]);
  const search = useCurrentSearch();
  const link = useStore(useSearches().link);
  if (link !== null) return <LinkedSearch link={link} />;
  if (address === null) return <NotFoundPage />;
  if (search === null) return <LookUpPage />;
  const { userId } = address;
  return (
    <RequireCustomer userId={userId} title={null} heading={t.lookUp.heading}>
      <FindScreen key={search.id} search={search} userId={userId} />
    </RequireCustomer>
  );
}

const FindScreen = lazyWithRetry(async () => (await import('./results.tsx')).FindScreen, Loading);

const LinkedSearch = lazyWithRetry(async () => (await import('./results.tsx')).LinkedSearch, Loading);

/** In the chunk of the results, which was loaded before the person's page. */
export const SearchOrigin = lazyWithRetry(
  async () => (await import('./found-people.tsx')).SearchOrigin,
  () => null,
);

export const AlternativeReadings = lazyWithRetry(
  async () => (await import('./other-readings.tsx')).AlternativeReadings,
);

/** Not needed before an agent searches. */
export const loadFind = (): Promise<unknown> => Promise.all([FindScreen.load(), SearchOrigin.load()]);

function Loading(props: FallbackProps) {
  useTitle(null);
  return <RowsUntilLoaded {...props} />;
}
