import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation, useParams, useSearchParams } from 'react-router-dom';
import { CardSkeletons } from './skeletons.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { requestQuery } from '#src/api/request-query.ts';
import { personForVisitor } from './person-for-visitor.ts';
import { useInPlace } from '#src/ui/links.tsx';
import { NotFoundPage } from '#src/search/not-found-page.tsx';
import { RequireCustomer } from '#src/customer/require-customer.tsx';
import { Unanswered } from '#src/failure/query-view.tsx';
import { parseVisitorAddress, personPath, type VisitorAddress } from '#src/domain/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { FindInPage, MistakenId } from '#src/search/search-field.tsx';
import { HeadedPage } from '#src/ui/page.tsx';

/** Finds the person of a visitor, and replaces itself by that person's page. */
export function VisitorPage() {
  const { visitorId } = useParams();
  const [query] = useSearchParams();
  const address = parseVisitorAddress(visitorId, query);
  const t = useText();
  if (address === null) return <NotFoundPage bad="visitor" />;
  return (
    <RequireCustomer
      userId={address.userId}
      title={String(address.visitorId)}
      heading={t.person.visitorNumber(address.visitorId)}
    >
      <PersonFinder key={`${address.visitorId}/${address.userId ?? ''}`} address={address} />
    </RequireCustomer>
  );
}

function PersonFinder({ address }: { readonly address: VisitorAddress }) {
  const t = useText();
  const { visitorId, userId } = address;
  const person = useQuery(requestQuery(useCaller(), personForVisitor(address)));
  const inPlace = useInPlace();
  const { state } = useLocation();
  const personId = person.data;
  const heading = personId === null ? t.personPage.noPerson(visitorId) : t.person.visitorNumber(visitorId);
  return (
    <HeadedPage className="person-page" title={String(visitorId)} heading={heading}>
      {personId === undefined && (
        <Unanswered
          query={person}
          loading={t.personPage.findingPerson}
          skeleton={(words) => (
            <>
              {words}
              <CardSkeletons count={3} />
            </>
          )}
        />
      )}
      {personId === null && (
        <>
          <p>{t.personPage.noPersonText}</p>
          <MistakenId kind="visitor" id={visitorId} userId={userId} />
          <FindInPage />
        </>
      )}
      {personId != null && (
        <Navigate replace to={inPlace(personPath({ personId, userId, visitorId }))} state={state} />
      )}
    </HeadedPage>
  );
}
