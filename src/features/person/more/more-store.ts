import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useLayoutEffect, useState } from 'react';
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
import { createStore } from '#src/lib/create-store.ts';
import type { PersonKey, VisitorId } from '#src/lib/ids.ts';
import { useCaller, useObserved } from '#src/session/services.tsx';

/** What is loaded of a person's records beside their fields, what is shown of it, and which records are chosen. */
export type MoreState = {
  readonly records: RecordsInBlocks;
  readonly answered: AnsweredMore;
  readonly loaded: LoadedMore;
  /** What the filter searches beside the records' fields. */
  readonly details: DetailsIndex;
  /** The records that the filter finds by their details only. */
  readonly byDetails: ReadonlySet<VisitorId>;
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

type LoadAllResult = {
  /** How many calls failed. */
  readonly failed: number;
  /** Why the remaining calls were not made; null: all were. */
  readonly error: unknown;
};

export const noResult: LoadAllResult = { failed: 0, error: null };

export type MoreStore = ReturnType<typeof createMoreStore>;

export function createMoreStore(
  queryClient: QueryClient,
  caller: Caller,
  { personId, userId }: PersonKey,
  first: readonly VisitorRecord[],
) {
  const blocksOf = (records: readonly VisitorRecord[]): RecordsInBlocks =>
    inBlocks(
      { personId, userId },
      records.map(({ visitorId }) => visitorId),
    );
  const readAnswered = (records: RecordsInBlocks) => ({
    answered: answeredMore(queryClient, caller, records),
  });
  const readAll = (records: RecordsInBlocks) => {
    const loaded = loadedMore(queryClient, caller, records);
    return { records, ...readAnswered(records), loaded, details: toDetails(loaded) };
  };
  let latest = first;
  const store = createStore<MoreState>({
    ...readAll(blocksOf(first)),
    byDetails: new Set(),
    isAllShown: false,
    loadingAll: null,
    result: noResult,
    chosenIds: new Set(),
  });
  const { getState } = store;
  const change = (changed: Partial<MoreState>): void => store.setState({ ...getState(), ...changed });
  /** What is on its way has used its point, and is still loaded. */
  const stopLoadingAll = (): void => {
    const { loadingAll } = getState();
    if (loadingAll === null) return;
    loadingAll.controller.abort();
    change({ loadingAll: null, isAllShown: true });
  };
  return {
    ...store,
    change,
    stopLoadingAll,
    setRecords: (records: readonly VisitorRecord[]): void => {
      if (records === latest) return;
      latest = records;
      const more = readAll(blocksOf(records));
      const chosenIds = new Set([...getState().chosenIds].filter((id) => more.records.blockOf.has(id)));
      change({ ...more, chosenIds });
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
        stopLoadingAll();
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

/** The calls that loading the details of these records takes; each uses a point. */
export function callsFor({ records, answered }: MoreState, ids: readonly VisitorId[]) {
  const blocks = new Set(ids.flatMap((visitorId) => records.blockOf.get(visitorId) ?? []));
  const usernames = [...blocks].filter((block) => !answered.usernames.has(block));
  const properties = ids.filter((visitorId) => !answered.properties.has(visitorId));
  return { usernames, properties, points: usernames.length + properties.length };
}

/** The store of a person on the screen, with these records. */
export function useNewMoreStore(person: PersonKey, records: readonly VisitorRecord[]): MoreStore {
  const queryClient = useQueryClient();
  const caller = useCaller();
  const [store] = useState(() => createMoreStore(queryClient, caller, person, records));
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
