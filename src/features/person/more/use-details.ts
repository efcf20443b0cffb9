import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { loadedMore, loadedMoreVersion } from '#src/api/queries/visitor-queries.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { noDetails, searchableOf, type DetailsIndex } from '#src/features/person/filter/filter.ts';
import type { UserId } from '#src/lib/ids.ts';
import { useCaller } from '#src/session/services.tsx';
import { distinctIdsOf } from './distinct-ids-of.ts';
import { useQueryCache } from './use-query-cache.ts';

/** What was loaded of these records beside their fields, for the filter. */
export function useDetails(userId: UserId | null, cards: readonly VisitorCard[]): DetailsIndex {
  const caller = useCaller();
  const queryClient = useQueryClient();
  const version = useQueryCache(loadedMoreVersion);
  return useMemo(() => {
    if (version === '') return noDetails;
    const loaded = loadedMore(queryClient, caller, { userId, ids: distinctIdsOf(cards) });
    return new Map([...loaded].map(([id, texts]) => [id, searchableOf(texts)]));
  }, [version, queryClient, caller, userId, cards]);
}
