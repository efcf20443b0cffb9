import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams, useSearchParams } from 'react-router-dom';
import { CardSkeletons, ContactsSkeleton } from '#src/components/card-skeletons.tsx';
import { useAnnounceWhenSettled } from '#src/components/live-region.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { UserId } from '#src/primitives/ids.ts';
import { isCustomerMissing, isUserIdRefused } from '#src/queries/refusals.ts';
import { MOST_ATTEMPTS } from '#src/queries/retry.ts';
import { personVisitorsQuery } from '#src/queries/person-queries.ts';
import { Failure, Offline } from './failure.tsx';
import { NotFoundPage } from './not-found.tsx';
import { IgnoredUserId } from './ignored-user-id.tsx';
import { CustomerWanted, OnBehalf, useFoundPartner } from './on-behalf.tsx';
import { parsePersonAddress, parsePersonView, personPath, type PersonAddress } from './paths.ts';
import { PersonScreen } from './person-screen.tsx';
import { useCaller } from './services.tsx';
import { useCustomer } from './use-customer.ts';
import { useHeadingFocus, useTitle } from './use-page.ts';
import { useWaysOut } from './use-ways-out.ts';
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
    <OnBehalf
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
    </OnBehalf>
  );
}

type PersonLoaderProps = {
  readonly address: PersonAddress;
  /** The same URL with a `user_id`. */
  readonly pathWith: (userId: UserId) => string;
};

function PersonLoader({ address, pathWith }: PersonLoaderProps) {
  const visitors = useQuery(personVisitorsQuery(useCaller(), address));
  const waysOut = useWaysOut(visitors);
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
        waysOut={waysOut}
      />
    );
  }
  return (
    <PersonWithout address={address}>
      {!isPartner && isCustomerMissing(visitors.error) ? (
        <CustomerWanted error={visitors.error} waysOut={waysOut} pathWith={pathWith} />
      ) : visitors.isError ? (
        <Failure error={visitors.error} {...waysOut} />
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
