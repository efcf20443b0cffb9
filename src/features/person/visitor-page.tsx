import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams, useSearchParams } from 'react-router-dom';
import { CardSkeletons } from '#src/features/person/cards/card-skeletons.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { personForVisitorQuery } from '#src/api/queries/person-queries.ts';
import { isCustomerMissing, isUserIdRefused } from '#src/api/api-error-checks.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { Failure, Offline } from '#src/features/failure/failure.tsx';
import { NotFoundPage } from '#src/features/look-up/not-found-page.tsx';
import { IgnoredUserId } from '#src/features/customer/ignored-user-id.tsx';
import { CustomerWanted } from '#src/features/customer/customer-wanted.tsx';
import { RequireCustomer } from '#src/features/customer/require-customer.tsx';
import { parseVisitorAddress, personPath, visitorPath, type VisitorAddress } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { useCustomer } from '#src/session/customer.ts';
import { useHeadingFocus, useTitle } from '#src/features/page/use-page.ts';
import { useRetry } from '#src/features/failure/use-retry.ts';

/** Finds the person of a visitor, and gives way to that person's page. */
export function VisitorPage() {
  const { visitorId } = useParams();
  const [query] = useSearchParams();
  const address = parseVisitorAddress(visitorId, query);
  const t = useText();
  if (address === null) return <NotFoundPage bad="visitor" />;
  return (
    <RequireCustomer
      userId={address.userId}
      pathWith={(userId) => visitorPath({ ...address, userId })}
      id={address.visitorId}
      heading={t.person.visitorNumber(address.visitorId)}
    >
      <VisitorScreen address={address} />
    </RequireCustomer>
  );
}

function VisitorScreen({ address }: { address: VisitorAddress }) {
  const t = useText();
  const { visitorId, userId } = address;
  const person = useQuery(personForVisitorQuery(useCaller(), address));
  const retryActions = useRetry(person);
  useTitle(`${visitorId} — ${t.app.name}`);
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const { isPartner } = useCustomer();
  const inPlace = useInPlace();
  if (!isPartner && userId !== null && isUserIdRefused(person.error)) {
    return (
      <>
        <IgnoredUserId userId={userId} />
        <VisitorScreen address={{ visitorId, userId: null }} />
      </>
    );
  }
  if (person.isSuccess)
    return <Navigate replace to={inPlace(personPath({ personId: person.data, userId, visitorId }))} />;
  return (
    <div className="person-page">
      <h1 ref={heading} tabIndex={-1}>
        {t.person.visitorNumber(visitorId)}
      </h1>
      {!isPartner && isCustomerMissing(person.error) ? (
        <CustomerWanted
          error={person.error}
          retryActions={retryActions}
          pathWith={(id) => visitorPath({ visitorId, userId: id })}
        />
      ) : person.isError ? (
        <Failure error={person.error} {...retryActions} />
      ) : person.fetchStatus === 'paused' ? (
        <Offline />
      ) : (
        <>
          <p className="quiet">{t.person.findingPerson}</p>
          <CardSkeletons count={3} />
        </>
      )}
    </div>
  );
}
