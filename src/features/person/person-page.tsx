import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router-dom';
import { AwaitedCards } from '#src/features/person/cards/awaited-cards.tsx';
import { PersonBodySkeleton } from '#src/features/person/cards/card-skeletons.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { UserId } from '#src/lib/ids.ts';
import { MAX_ATTEMPTS } from '#src/api/queries/retry.ts';
import { personVisitorsQuery } from '#src/api/queries/person-queries.ts';
import { FoundBy } from '#src/features/find/results/person/found-by.tsx';
import { NotFoundPage } from '#src/features/look-up/not-found-page.tsx';
import { RequireCustomer } from '#src/features/customer/require-customer.tsx';
import { useDetectPartner } from '#src/features/customer/use-detect-partner.ts';
import { useUserIdLeftOut } from '#src/features/customer/use-user-id-left-out.ts';
import { parsePersonAddress, parsePersonView, personPath, type PersonAddress } from '#src/lib/paths.ts';
import { AwaitedPage } from './awaited-page.tsx';
import { preloadHistory } from './tabs/lazy-history.tsx';
import { RecordsTable } from './table/lazy-table.tsx';
import { useRecordsView } from './table/use-records-view.ts';
import { PersonScreen } from './person-screen.tsx';
import { useCaller } from '#src/session/services.tsx';
import { useRetry } from '#src/features/failure/use-retry.ts';
import './person-page.css';
import './sticking.css';

export function PersonPage() {
  const { personId } = useParams();
  const [query] = useSearchParams();
  const location = useLocation();
  const address = parsePersonAddress(personId, query);
  const t = useText();
  const isHistory = parsePersonView(location).tab === 'history';
  useEffect(() => {
    // While the records are on their way.
    if (isHistory) void preloadHistory();
  }, [isHistory]);
  const isTable = useRecordsView() === 'table';
  useEffect(() => {
    if (isTable) void RecordsTable.preload();
  }, [isTable]);
  if (address === null) return <NotFoundPage bad="person" />;
  const pathWith = (userId: UserId | null): string =>
    personPath({ ...address, userId }, parsePersonView(location));
  return (
    <RequireCustomer
      userId={address.userId}
      pathWith={pathWith}
      title={String(address.personId)}
      heading={t.person.personNumber(address.personId)}
    >
      <FoundBy part="line" address={address} />
      {/* By its key, another person is a new screen: it keeps nothing of the one before. */}
      <PersonLoader
        key={`${address.personId}/${address.userId ?? ''}`}
        address={address}
        pathWith={pathWith}
      />
    </RequireCustomer>
  );
}

type PersonLoaderProps = {
  readonly address: PersonAddress;
  /** The same URL with a `user_id`. */
  readonly pathWith: (userId: UserId | null) => string;
};

function PersonLoader({ address, pathWith }: PersonLoaderProps) {
  const t = useText();
  const visitors = useQuery(personVisitorsQuery(useCaller(), address));
  const retryActions = useRetry(visitors);
  const isLeftOut = useUserIdLeftOut(address.userId, visitors.error, pathWith);
  const error = isLeftOut ? null : visitors.error;
  useDetectPartner(address.userId, visitors.isSuccess);
  if (visitors.data !== undefined) {
    return (
      <PersonScreen
        address={address}
        cards={visitors.data}
        updatedAt={visitors.dataUpdatedAt}
        refresh={visitors.fetchStatus}
        failure={visitors.error}
        retryActions={retryActions}
      />
    );
  }
  return (
    <>
      {error === null && <AwaitedCards address={address} />}
      <AwaitedPage
        id={address.personId}
        heading={t.person.personNumber(address.personId)}
        error={error}
        isOffline={visitors.fetchStatus === 'paused'}
        retryActions={retryActions}
        pathWith={pathWith}
      >
        <Loading failureCount={visitors.failureCount} />
      </AwaitedPage>
    </>
  );
}

/** Loading is announced only if it takes longer: a faster answer is announced itself. */
const SLOW_MS = 1000;

function Loading({ failureCount }: { failureCount: number }) {
  const t = useText();
  const text = failureCount === 0 ? t.person.loading : t.person.stillLoading(failureCount + 1, MAX_ATTEMPTS);
  useAnnounceWhenSettled(text, SLOW_MS);
  return (
    <>
      <p className="quiet person-page__loading">{text}</p>
      <PersonBodySkeleton />
    </>
  );
}
