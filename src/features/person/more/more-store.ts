import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useLayoutEffect, useState } from 'react';
import type { Caller } from '#src/api/data-api.ts';
import {
  inBlocks,
  isAnswered,
  isMore,
  loadedMore,
  statesOfMore,
  type LoadedMore,
  type MoreOfRecord,
  type RecordsInBlocks,
  type StatesOfMore,
  type UsernamesBlock,
} from '#src/api/queries/visitor-queries.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { noDetails, searchableOf, type DetailsIndex } from '#src/features/person/filter/filter.ts';
import { createStore } from '#src/lib/create-store.ts';
import type { PersonKey, VisitorId } from '#src/lib/ids.ts';
import { useCaller, useObserved } from '#src/session/services.tsx';

/** What is loaded of a person's records beside their fields, what is shown of it, and which records are chosen. */
export type MoreState = {
  readonly records: RecordsInBlocks;
  readonly states: StatesOfMore;
  readonly loaded: LoadedMore;
  /** What the filter searches beside the records' fields. */
  readonly details: DetailsIndex;
  /** The records that the filter finds by their details only. */
  readonly byDetails: ReadonlySet<VisitorId>;
  /** Whether all details that are loaded are shown. */
  readonly isAllShown: boolean;
  /** Stops loading the details of many records; null: they are not being loaded. Another tab, the table or the filter does not stop it. */
  readonly loadingAll: AbortController | null;
  /** The records whose details were loaded together the last time, unless that was stopped. */
  readonly batchIds: readonly VisitorId[];
  /** Chosen by the agent, to compare them. Here as the choice, too, outlives the cards and rows that show it, and ends with the person. */
  readonly chosenIds: ReadonlySet<VisitorId>;
};

export type MoreStore = ReturnType<typeof createMoreStore>;

export function createMoreStore(
  queryClient: QueryClient,
  caller: Caller,
  { personId, userId }: PersonKey,
  first: readonly VisitorRecord[],
) {
  const splitIntoBlocks = (records: readonly VisitorRecord[]): RecordsInBlocks =>
    inBlocks(
      { personId, userId },
      records.map(({ visitorId }) => visitorId),
    );
  const readStates = (records: RecordsInBlocks) => ({
    states: statesOfMore(queryClient, caller, records),
  });
  const readAll = (records: RecordsInBlocks) => {
    const loaded = loadedMore(queryClient, caller, records);
    return { records, ...readStates(records), loaded, details: toDetails(loaded) };
  };
  let latest = first;
  const store = createStore<MoreState>({
    ...readAll(splitIntoBlocks(first)),
    byDetails: new Set(),
    isAllShown: false,
    loadingAll: null,
    batchIds: [],
    chosenIds: new Set(),
  });
  const { getState } = store;
  const change = (changed: Partial<MoreState>): void => store.setState({ ...getState(), ...changed });
  /** What is on its way has used its point, and is still loaded. */
  const stopLoadingAll = (): void => {
    const { loadingAll } = getState();
    if (loadingAll === null) return;
    loadingAll.abort();
    change({ loadingAll: null, batchIds: [], isAllShown: true });
  };
  return {
    ...store,
    change,
    stopLoadingAll,
    setRecords: (records: readonly VisitorRecord[]): void => {
      if (records === latest) return;
      latest = records;
      const more = readAll(splitIntoBlocks(records));
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
        change((hasNewData ? readAll : readStates)(getState().records));
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
export function callsFor({ records, states }: MoreState, ids: readonly VisitorId[]) {
  const usernames = blocksOf(records, ids).filter((block) => !isAnswered(states.get(block)));
  const properties = ids.filter((visitorId) => !isAnswered(states.get(visitorId)));
  return { usernames, properties, points: usernames.length + properties.length };
}

/** Why calls for the details of these records have failed. */
export const failuresOf = ({ records, states }: MoreState, ids: readonly VisitorId[]): readonly unknown[] =>
  [...blocksOf(records, ids), ...ids].flatMap((each) => states.get(each)?.error ?? []);

const blocksOf = ({ blockOf }: RecordsInBlocks, ids: readonly VisitorId[]): readonly UsernamesBlock[] => [
  ...new Set(ids.flatMap((visitorId) => blockOf.get(visitorId) ?? [])),
];

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
