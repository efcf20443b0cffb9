import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams, useSearchParams } from 'react-router-dom';
import { CardSkeletons, ContactsSkeleton } from '#src/features/person/cards/card-skeletons.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { UserId } from '#src/lib/ids.ts';
import { isCustomerMissing, isUserIdRefused } from '#src/api/api-error-checks.ts';
import { MOST_ATTEMPTS } from '#src/api/queries/retry.ts';
import { personVisitorsQuery } from '#src/api/queries/person-queries.ts';
import { Failure, Offline } from '#src/features/failure/failure.tsx';
import { NotFoundPage } from '#src/features/look-up/not-found-page.tsx';
import { IgnoredUserId } from '#src/features/customer/ignored-user-id.tsx';
import { CustomerWanted } from '#src/features/customer/customer-wanted.tsx';
import { RequireCustomer, useFoundPartner } from '#src/features/customer/require-customer.tsx';
import { parsePersonAddress, parsePersonView, personPath, type PersonAddress } from '#src/lib/paths.ts';
import { PersonScreen } from './person-screen.tsx';
import { useCaller } from '#src/session/services.tsx';
import { useCustomer } from '#src/session/customer.ts';
import { useHeadingFocus, useTitle } from '#src/features/page/use-page.ts';
import { useRetry } from '#src/features/failure/use-retry.ts';
import './person-page.css';

export function PersonPage() {
  const { personId } = useParams();
  const [query] = useSearchParams();
  const location = useLocation();
  const address = parsePersonAddress(personId, query);
  const t = useText();
  if (address === null) return <NotFoundPage bad="person" />;
  const pathWith = (userId: UserId): string => personPath({ ...address, userId }, parsePersonView(location));
  return (
    <RequireCustomer
      userId={address.userId}
      pathWith={pathWith}
      id={address.personId}
      heading={t.person.personNumber(address.personId)}
    >
      {/* Another person is another screen: nothing of the one before may linger. */}
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
  readonly pathWith: (userId: UserId) => string;
};

function PersonLoader({ address, pathWith }: PersonLoaderProps) {
  const visitors = useQuery(personVisitorsQuery(useCaller(), address));
  const retryActions = useRetry(visitors);
  const { isPartner } = useCustomer();
  useFoundPartner(address.userId, visitors.isSuccess);
  if (!isPartner && address.userId !== null && isUserIdRefused(visitors.error)) {
    return (
      <>
        <IgnoredUserId userId={address.userId} />
        <PersonLoader address={{ ...address, userId: null }} pathWith={pathWith} />
      </>
    );
  }
  if (visitors.data !== undefined) {
    return (
      <PersonScreen
        address={address}
        cards={visitors.data}
        updatedAt={visitors.dataUpdatedAt}
        refreshing={visitors.fetchStatus === 'fetching'}
        offline={visitors.fetchStatus === 'paused'}
        failure={visitors.error}
        retryActions={retryActions}
      />
    );
  }
  return (
    <PersonWithout address={address}>
      {!isPartner && isCustomerMissing(visitors.error) ? (
        <CustomerWanted error={visitors.error} retryActions={retryActions} pathWith={pathWith} />
      ) : visitors.isError ? (
        <Failure error={visitors.error} {...retryActions} />
      ) : visitors.fetchStatus === 'paused' ? (
        <Offline />
      ) : (
        <Loading failureCount={visitors.failureCount} />
      )}
    </PersonWithout>
  );
}

/** The person's page while there are no records to show. */
function PersonWithout({
  address: { personId },
  children,
}: {
  address: PersonAddress;
  children: React.ReactNode;
}) {
  const t = useText();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  useTitle(`${personId} — ${t.app.name}`);
  return (
    <div className="person-page">
      <h1 ref={heading} tabIndex={-1}>
        {t.person.personNumber(personId)}
      </h1>
      {children}
    </div>
  );
}

/** An answer that comes sooner speaks for itself. */
const SLOW_MS = 1000;

function Loading({ failureCount }: { failureCount: number }) {
  const t = useText();
  const text = failureCount === 0 ? t.person.loading : t.person.stillLoading(failureCount + 1, MOST_ATTEMPTS);
  useAnnounceWhenSettled(text, SLOW_MS);
  return (
    <>
      <p className="quiet person-page__loading">{text}</p>
      <div className="person-page__body">
        <ContactsSkeleton />
        <div className="person-page__records">
          <div className="person-page__filter-room" />
          <CardSkeletons />
        </div>
      </div>
    </>
  );
}
