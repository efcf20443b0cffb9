import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router-dom';
import { CardSkeletons } from '#src/components/card-skeletons.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { MOST_ATTEMPTS } from '#src/queries/retry.ts';
import { personVisitorsQuery } from '#src/queries/person-queries.ts';
import { FailureOf, Offline } from './failure-of.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { parsePersonAddress, type PersonAddress } from './paths.ts';
import { PersonScreen } from './person-screen.tsx';
import { useCaller } from './services.tsx';
import { useHeadingFocus, useTitle } from './use-page.ts';
import { useWaysOut } from './use-ways-out.ts';
import './person-page.css';

export function PersonPage() {
  const { personId } = useParams();
  const [query] = useSearchParams();
  const address = parsePersonAddress(personId, query);
  if (address === null) return <NotFoundPage bad="person" />;
  // Another person is another screen: nothing of the one before may linger.
  return <PersonLoader key={`${address.personId}/${address.userId ?? ''}`} address={address} />;
}

function PersonLoader({ address }: { address: PersonAddress }) {
  const visitors = useQuery(personVisitorsQuery(useCaller(), address));
  const waysOut = useWaysOut(visitors);
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
      {visitors.isError ? (
        <FailureOf error={visitors.error} {...waysOut} />
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

function Loading({ failureCount }: { failureCount: number }) {
  const t = useText();
  return (
    <>
      <p className="quiet" aria-live="polite">
        {failureCount === 0 ? t.person.loading : t.person.stillLoading(failureCount + 1, MOST_ATTEMPTS)}
      </p>
      <CardSkeletons />
    </>
  );
}
