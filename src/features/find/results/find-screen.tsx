import { isUserIdRefused } from '#src/api/api-error-checks.ts';
import { useUserIdLeftOut } from '#src/features/customer/use-user-id-left-out.ts';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import { failedSteps } from '#src/features/find/search/selectors.ts';
import type { UserId } from '#src/lib/ids.ts';
import { findPath } from '#src/lib/paths.ts';
import { Results } from './results.tsx';
import './find.css';

type FindScreenProps = {
  readonly search: SearchState;
  /** From the URL. */
  readonly userId: UserId | null;
};

export function FindScreen({ search, userId }: FindScreenProps) {
  const refused = failedSteps(search).find(({ outcome }) => isUserIdRefused(outcome.error));
  const isLeftOut = useUserIdLeftOut(search.userId, refused?.outcome.error ?? null, findPath);
  // Otherwise another search is about to begin.
  return search.userId === userId && !isLeftOut && <Results key={search.id} search={search} />;
}
