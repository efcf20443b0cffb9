import { useEffect, useState } from 'react';
import { isUserIdRefused } from '#src/api/api-error-checks.ts';
import { newSearch } from '#src/features/find/search/new-search.ts';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import { useSearchStore } from '#src/features/find/search/search-store.tsx';
import { failedSteps } from '#src/features/find/search/selectors.ts';
import type { UserId } from '#src/lib/ids.ts';
import { useCustomer } from '#src/session/customer.ts';
import { Results } from './results.tsx';
import { useResultsText } from '#src/features/find/results/words/use-results-text.ts';
import './find.css';

type FindScreenProps = {
  readonly search: SearchState;
  /** From the URL. */
  readonly userId: UserId | null;
};

export function FindScreen({ search, userId }: FindScreenProps) {
  const t = useResultsText().results;
  const ignored = useIgnoredUserId(search, userId);
  return (
    <>
      {ignored !== null && (
        <p className="find__note" role="status">
          {t.ignoredUserId(ignored)}
        </p>
      )}
      <ResultsFor search={search} userId={ignored === null ? userId : null} />
    </>
  );
}

/** Another customer of the URL means another search for the same. */
function ResultsFor({ search, userId }: FindScreenProps) {
  const store = useSearchStore();
  const isOther = search.userId !== userId;
  useEffect(() => {
    if (isOther) store.setState(newSearch(search.term, userId));
  }, [isOther, search.term, store, userId]);
  return isOther ? null : <Results key={search.id} search={search} />;
}

/** The link's `user_id`, if the account is no partner's and the API refuses it: the search then goes without. */
function useIgnoredUserId(search: SearchState, userId: UserId | null): UserId | null {
  const { isPartner } = useCustomer();
  const [ignored, setIgnored] = useState<UserId | null>(null);
  const isRefused =
    !isPartner &&
    search.userId !== null &&
    failedSteps(search).some(({ outcome }) => isUserIdRefused(outcome.error));
  if (isRefused && ignored !== userId) setIgnored(userId);
  return userId === null || ignored !== userId ? null : ignored;
}
