import { useEffect, useEffectEvent } from 'react';
import { isUserIdRefused } from '#src/api/api-error-checks.ts';
import { newSearch } from '#src/features/find/search/new-search.ts';
import { isOfCustomer, useBeginHere } from '#src/features/find/search/one-search.ts';
import type { SearchState } from '#src/features/find/search/search-state.ts';
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
  useUserIdLeftOut(search);
  // Another one is about to begin.
  if (!isOfCustomer(search, userId)) return null;
  return (
    <>
      {search.ignoredUserId !== null && (
        <p className="find__note" role="status">
          {t.ignoredUserId(search.ignoredUserId)}
        </p>
      )}
      <Results key={search.id} search={search} />
    </>
  );
}

/** The account is no partner's, and the API refuses the link's `user_id`: the search then goes without. */
function useUserIdLeftOut(search: SearchState): void {
  const { isPartner } = useCustomer();
  const beginHere = useBeginHere();
  const { term, userId } = search;
  const isRefused =
    !isPartner &&
    userId !== null &&
    failedSteps(search).some(({ outcome }) => isUserIdRefused(outcome.error));
  const searchWithout = useEffectEvent(() => beginHere({ ...newSearch(term, null), ignoredUserId: userId }));
  useEffect(() => {
    if (isRefused) searchWithout();
  }, [isRefused]);
}
