import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { Caller } from '#src/api/data-api.ts';
import {
  answeredMore,
  inBlocks,
  isMore,
  loadedMore,
  type AnsweredMore,
  type LoadedMore,
  type MoreOfRecord,
  type RecordsInBlocks,
} from '#src/api/queries/visitor-queries.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { noDetails, searchableOf, type DetailsIndex } from '#src/features/person/filter/filter.ts';
import type { ShownRecords } from '#src/features/person/filter/use-shown-records.ts';
import { createStore, type Store } from '#src/lib/create-store.ts';
import type { VisitorId } from '#src/lib/ids.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useCaller, useObserved } from '#src/session/services.tsx';

/** What is loaded of a person's records beside their fields, what is shown of it, and which records are chosen. */
export type MoreState = {
  readonly records: RecordsInBlocks;
  readonly answered: AnsweredMore;
  readonly loaded: LoadedMore;
  /** What the filter searches beside the records' fields. */
  readonly details: DetailsIndex;
  readonly found: Pick<ShownRecords, 'byDetails' | 'findIn'>;
  /** Whether all details that are loaded are shown. */
  readonly isAllShown: boolean;
  /** Loading the details of many records; null: they are not being loaded. Another tab, the table or the filter does not stop it. */
  readonly loadingAll: LoadingAll | null;
  /** How it ended the last time. */
  readonly result: LoadAllResult;
  /** Chosen by the agent, to compare them. Here as the choice, too, outlives the cards and rows that show it, and ends with the person. */
  readonly chosenIds: ReadonlySet<VisitorId>;
};

type LoadingAll = {
  readonly ids: readonly VisitorId[];
  /** Stops it. */
  readonly controller: AbortController;
};

export type LoadAllResult = {
  /** How many records it was about; 0: it has not ended. */
  readonly count: number;
  /** How many calls failed. */
  readonly failed: number;
  /** Why the remaining calls were not made; null: all were. */
  readonly error: unknown;
};

export const noResult: LoadAllResult = { count: 0, failed: 0, error: null };

export type MoreStore = ReturnType<typeof createMoreStore>;

export function createMoreStore(queryClient: QueryClient, caller: Caller, first: RecordsInBlocks) {
  const readAnswered = (records: RecordsInBlocks) => ({
    answered: answeredMore(queryClient, caller, records),
  });
  const readAll = (records: RecordsInBlocks) => {
    const loaded = loadedMore(queryClient, caller, records);
    return { ...readAnswered(records), loaded, details: toDetails(loaded) };
  };
  const store: Store<MoreState> = createStore<MoreState>({
    records: first,
    ...readAll(first),
    found: { byDetails: new Set(), findIn: () => [] },
    isAllShown: false,
    loadingAll: null,
    result: noResult,
    chosenIds: new Set(),
  });
  const { getState } = store;
  const change = (changed: Partial<MoreState>): void => store.setState({ ...getState(), ...changed });
  return {
    ...store,
    change,
    setRecords: (records: RecordsInBlocks): void => {
      if (records === getState().records) return;
      const chosenIds = new Set([...getState().chosenIds].filter((id) => records.blockOf.has(id)));
      change({ records, ...readAll(records), chosenIds });
    },
    /** Follows the queries until the returned function is called, which also stops loading all. */
    connect: (): (() => void) => {
      change(readAll(getState().records));
      // At once: a card that opened because its call seemed to be on its way would make it again.
      const unsubscribe = queryClient.getQueryCache().subscribe((event) => {
        if (!isMore(event.query) || (event.type !== 'updated' && event.type !== 'removed')) return;
        const hasNewData = event.type === 'removed' || event.action.type === 'success';
        change((hasNewData ? readAll : readAnswered)(getState().records));
      });
      return () => {
        unsubscribe();
        getState().loadingAll?.controller.abort();
      };
    },
  };
}

const toDetails = (loaded: LoadedMore): DetailsIndex =>
  loaded.size === 0 ? noDetails : new Map([...loaded].map(([id, more]) => [id, searchableOf(textsOf(more))]));

const textsOf = ({ usernames, properties }: MoreOfRecord): readonly string[] => [
  ...usernames,
  ...properties.flatMap(({ name, value }) => [name ?? [], value ?? []].flat()),
];

/** The store of a person on the screen, with these records. */
export function useNewMoreStore(
  { userId, personId }: PersonAddress,
  records: readonly VisitorRecord[],
): MoreStore {
  const queryClient = useQueryClient();
  const caller = useCaller();
  const blocks = useMemo(
    () =>
      inBlocks(
        { userId, personId },
        records.map(({ visitorId }) => visitorId),
      ),
    [userId, personId, records],
  );
  const [store] = useState(() => createMoreStore(queryClient, caller, blocks));
  useLayoutEffect(() => store.setRecords(blocks), [store, blocks]);
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
