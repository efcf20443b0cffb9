import { useSearchParams } from 'react-router-dom';
import { RequireCustomer } from '#src/features/customer/require-customer.tsx';
import { FindPage } from '#src/features/find/results/find-page.tsx';
import { useSearchOfEntry } from '#src/features/find/search/search-store.tsx';
import { LookUpPage } from '#src/features/look-up/look-up-page.tsx';
import { NotFoundPage } from '#src/features/look-up/not-found-page.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { findPath, parseFindAddress } from '#src/lib/paths.ts';

/** Each entry of the browser's history has its own search, in memory only: after a reload, this is the empty look-up. */
export function FindRoute() {
  const t = useText();
  const address = parseFindAddress(useSearchParams()[0]);
  const search = useSearchOfEntry();
  if (address === null) return <NotFoundPage />;
  if (search === null) return <LookUpPage />;
  const { userId } = address;
  return (
    <RequireCustomer userId={userId} pathWith={findPath} title={null} heading={t.lookUp.heading}>
      <FindPage search={search} userId={userId} />
    </RequireCustomer>
  );
}
