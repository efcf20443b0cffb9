import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { inBlocks } from '#src/api/queries/visitor-queries.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useCaller, useObserved } from '#src/session/services.tsx';
import { createMoreStore, type MoreState, type MoreStore } from './more-store.ts';

/** The store of a person on the screen, with these records. */
export function useNewMoreStore(
  { userId, personId }: PersonAddress,
  cards: readonly VisitorCard[],
): MoreStore {
  const queryClient = useQueryClient();
  const caller = useCaller();
  const records = useMemo(
    () =>
      inBlocks(
        { userId, personId },
        cards.map(({ visitorId }) => visitorId),
      ),
    [userId, personId, cards],
  );
  const [store] = useState(() => createMoreStore(queryClient, caller, records));
  useLayoutEffect(() => store.setRecords(records), [store, records]);
  useEffect(() => store.connect(), [store]);
  return store;
}

const MoreContext = createContext<MoreStore | null>(null);
export const MoreProvider = MoreContext.Provider;

/** Of the person on the screen. */
export function useMoreStore(): MoreStore {
  const store = use(MoreContext);
  if (store === null) throw new Error('No person is on the screen here.');
  return store;
}

/** Draws the component again only when what it selects changes. */
export function useMore<T>(select: (more: MoreState) => T): T {
  const { subscribe, getState } = useMoreStore();
  return useObserved({ subscribe, getState: () => select(getState()) });
}
