import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams, useSearchParams } from 'react-router-dom';
import { CardSkeletons } from '#src/components/card-skeletons.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { personForVisitorQuery } from '#src/queries/person-queries.ts';
import { isCustomerMissing, isUserIdRefused } from '#src/queries/refusals.ts';
import { useInPlace } from './embedded.tsx';
import { Failure, Offline } from './failure.tsx';
import { NotFoundPage } from './not-found.tsx';
import { IgnoredUserId } from './ignored-user-id.tsx';
import { CustomerWanted, OnBehalf } from './on-behalf.tsx';
import { parseVisitorAddress, personPath, visitorPath, type VisitorAddress } from './paths.ts';
import { useCaller } from './services.tsx';
import { useCustomer } from './use-customer.ts';
import { useHeadingFocus, useTitle } from './use-page.ts';
import { useWaysOut } from './use-ways-out.ts';

/** Finds the person of a visitor, and gives way to that person's page. */
export function VisitorPage() {
  const { visitorId } = useParams();
  const [query] = useSearchParams();
  const address = parseVisitorAddress(visitorId, query);
  const t = useText();
  if (address === null) return <NotFoundPage bad="visitor" />;
  return (
    <OnBehalf
      userId={address.userId}
      pathWith={(userId) => visitorPath({ ...address, userId })}
      id={address.visitorId}
      heading={t.person.visitorNumber(address.visitorId)}
    >
      <VisitorScreen address={address} />
    </OnBehalf>
  );
}

function VisitorScreen({ address }: { address: VisitorAddress }) {
  const t = useText();
  const { visitorId, userId } = address;
  const person = useQuery(personForVisitorQuery(useCaller(), address));
  const waysOut = useWaysOut(person);
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
          waysOut={waysOut}
          pathWith={(id) => visitorPath({ visitorId, userId: id })}
        />
      ) : person.isError ? (
        <Failure error={person.error} {...waysOut} />
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
