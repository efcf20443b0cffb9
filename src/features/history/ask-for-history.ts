import type { QueryClient } from '@tanstack/react-query';
import type { Caller } from '#src/api/queries/caller.ts';
import { personEventsQuery } from '#src/api/queries/history-queries.ts';
import type { PersonId, UserId } from '#src/lib/ids.ts';

/** While the panel is loaded, which then has the same query. */
export function askForHistory(
  queryClient: QueryClient,
  caller: Caller,
  person: { readonly personId: PersonId; readonly userId: UserId | null },
): void {
  void queryClient.prefetchInfiniteQuery(personEventsQuery(caller, person));
}
