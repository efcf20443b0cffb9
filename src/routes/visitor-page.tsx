import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams, useSearchParams } from 'react-router-dom';
import { CardSkeletons } from '#src/components/card-skeletons.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { personForVisitorQuery } from '#src/queries/person-queries.ts';
import { FailureOf, Offline } from './failure-of.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { parseVisitorAddress, personPath, type VisitorAddress } from './paths.ts';
import { useCaller } from './services.tsx';
import { useTitle } from './use-page.ts';
import { useWaysOut } from './use-ways-out.ts';

/** Finds the person of a visitor, and gives way to that person's page. */
export function VisitorPage() {
  const { visitorId } = useParams();
  const [query] = useSearchParams();
  const address = parseVisitorAddress(visitorId, query);
  return address === null ? <NotFoundPage bad="visitor" /> : <VisitorScreen address={address} />;
}

function VisitorScreen({ address }: { address: VisitorAddress }) {
  const t = useText();
  const { visitorId, userId } = address;
  const person = useQuery(personForVisitorQuery(useCaller(), address));
  const waysOut = useWaysOut(person);
  useTitle(`${visitorId} — ${t.app.name}`);
  if (person.isSuccess)
    return <Navigate replace to={personPath({ personId: person.data, userId, visitorId })} />;
  return (
    <div className="person-page">
      <h1 tabIndex={-1}>{t.person.visitorNumber(visitorId)}</h1>
      {person.isError ? (
        <FailureOf error={person.error} {...waysOut} />
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
