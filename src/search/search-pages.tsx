import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { demoQuery } from '#src/api/own-server.ts';
import { RequireCustomer } from '#src/customer/choose-customer.tsx';
import { parseFindAddress, personPath } from '#src/domain/paths.ts';
import { ConfigurationNotice } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useCustomerNames, useServices, useSignedIn, useStore } from '#src/session/services.tsx';
import { type FallbackProps, lazyWithRetry, PageUntilLoaded } from '#src/ui/lazy.tsx';
import { PageLink, useEmbedded } from '#src/ui/links.tsx';
import { HeadedPage, useTitle } from '#src/ui/page.tsx';
import { PageSearchField } from './search-field.tsx';
import { useCurrentSearch } from './searches.tsx';
import './search-field.css';

export function LookUpPage() {
  const t = useText();
  const { account } = useSignedIn();
  // Only with the simulator.
  const { data: demo } = useQuery(demoQuery());
  return (
    <HeadedPage className="narrow-page" title={null} heading={t.lookUp.heading}>
      <PageSearchField autoFocus />
      {account.lacksConfiguration === true && <ConfigurationNotice />}
      <RecentPeople />
      {demo && (
        <section className="stack">
          <h2>{t.demo.examples}</h2>
          <DemoExamples demo={demo} />
        </section>
      )}
    </HeadedPage>
  );
}

const DemoExamples = lazyWithRetry(
  async () => (await import('#src/sign-in/demo-examples.tsx')).DemoExamples,
  () => null,
);

function RecentPeople() {
  const { customers, lookUp, person } = useText();
  const people = useStore(useServices().recent);
  const customerName = useCustomerNames();
  if (people.length === 0) return null;
  return (
    <section className="stack">
      <h2>{lookUp.recent}</h2>
      <ul role="list" aria-label={lookUp.recent} className="people-list ruled panel">
        {people.map(({ personId, userId, name }) => {
          const path = personPath({ personId, userId });
          return (
            <li key={path}>
              <PageLink to={path} className="row-link facts">
                <bdi>{name || person.personNumber(personId)} </bdi>
                {userId !== null && (
                  <bdi className="secondary">{customerName(userId) ?? customers.userId(userId)} </bdi>
                )}
                {name !== '' && <span className="end id">{personId}</span>}
              </PageLink>
            </li>
          );
        })}
      </ul>
    </section>
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
  const { searches } = useServices();
  const link = useStore(searches.link);
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

export const OtherIdInterpretations = lazyWithRetry(
  async () => (await import('./other-interpretations.tsx')).OtherIdInterpretations,
);

/** Not needed before an agent searches. */
export const loadFind = (): Promise<unknown> => Promise.all([FindScreen.load(), SearchOrigin.load()]);

function Loading(props: FallbackProps) {
  useTitle(null);
  return <PageUntilLoaded {...props} />;
}
