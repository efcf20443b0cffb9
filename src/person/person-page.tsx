import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router-dom';
import { AwaitedCards, PersonBodySkeleton } from './skeletons.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { requestQuery } from '#src/api/request-query.ts';
import { personVisitors } from '#src/api/person-visitors.ts';
import { NotFoundPage } from '#src/search/not-found-page.tsx';
import { RequireCustomer } from '#src/customer/require-customer.tsx';
import { Unanswered } from '#src/failure/query-view.tsx';
import { parsePersonAddress, parsePersonView, type PersonAddress } from '#src/domain/paths.ts';
import { HeadedPage } from '#src/ui/page.tsx';
import { HistoryPanel } from './lazy-history.tsx';
import { RecordsTable, useRecordsView } from './records-view.tsx';
import { PersonScreen } from './person-screen.tsx';
import { useCaller } from '#src/session/services.tsx';
import './person-page.css';
import './sticky.css';

export function PersonPage() {
  const { personId } = useParams();
  const [query] = useSearchParams();
  const location = useLocation();
  const address = parsePersonAddress(personId, query);
  const t = useText();
  const view = parsePersonView(location);
  const isHistory = view.tab === 'history';
  useEffect(() => {
    // While the records are on their way.
    if (isHistory) void HistoryPanel.load();
  }, [isHistory]);
  const isTable = useRecordsView(view.compared.length > 0) === 'table';
  useEffect(() => {
    if (isTable) void RecordsTable.load();
  }, [isTable]);
  if (address === null) return <NotFoundPage bad="person" />;
  return (
    <RequireCustomer
      userId={address.userId}
      title={String(address.personId)}
      heading={t.person.personNumber(address.personId)}
    >
      {/* By its key, another person is a new screen: it keeps nothing of the one before. */}
      <PersonLoader key={`${address.personId}/${address.userId ?? ''}`} address={address} />
    </RequireCustomer>
  );
}

function PersonLoader({ address }: { readonly address: PersonAddress }) {
  const t = useText();
  const query = useQuery(requestQuery(useCaller(), personVisitors(address)));
  return (
    <>
      {query.data === undefined ? (
        <>
          {query.error === null && <AwaitedCards address={address} />}
          <HeadedPage
            className="person-page"
            title={String(address.personId)}
            heading={t.person.personNumber(address.personId)}
          >
            <Unanswered
              query={query}
              loading={t.personPage.loading}
              skeleton={(words) => (
                <>
                  <div className="person-page__loading">{words}</div>
                  <PersonBodySkeleton />
                </>
              )}
            />
          </HeadedPage>
        </>
      ) : (
        <PersonScreen
          address={address}
          records={query.data.items}
          ofOthers={query.data.unreadableCount}
          query={query}
        />
      )}
    </>
  );
}
