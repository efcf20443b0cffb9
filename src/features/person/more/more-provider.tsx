import { hashKey } from '@tanstack/react-query';
import {
  createContext,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import {
  answeredMoreHashes,
  USERNAMES_PER_CALL,
  usernamesBlock,
  usernamesQuery,
} from '#src/api/queries/visitor-queries.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import type { ShownRecords } from '#src/features/person/filter/use-shown-records.ts';
import type { UserId, VisitorId } from '#src/lib/ids.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { distinctIdsOf } from './distinct-ids-of.ts';
import { useQueryCache } from './use-query-cache.ts';

type AllCards = {
  readonly userId: UserId | null;
  readonly ids: readonly VisitorId[];
  /** The blocks of `ids` whose usernames need no call. */
  readonly answered: ReadonlySet<number>;
  /** The hashes of the queries that need no call, in one text. */
  readonly hashes: string;
};

const AllCardsContext = createContext<AllCards>({ userId: null, ids: [], answered: new Set(), hashes: '' });

export const useAllCards = (): AllCards => use(AllCardsContext);

type Found = Pick<ShownRecords, 'byDetails' | 'findIn'>;

/** On its own, so that a key in the filter draws no closed card anew. */
const ByDetailsContext = createContext<Found['byDetails']>(new Set());
const FindInContext = createContext<Found['findIn']>(() => []);

/** The records of which the filter found something only in their details. */
export const useFoundByDetails = (): Found['byDetails'] => use(ByDetailsContext);

export const useFindIn = (): Found['findIn'] => use(FindInContext);

/** Whether the details of all records are shown, and what changes that. On its own, as it changes seldom. */
const AllShownContext = createContext<readonly [boolean, (isShown: boolean) => void]>([false, () => {}]);

export const useAllShown = (): readonly [boolean, (isShown: boolean) => void] => use(AllShownContext);

/** What stops loading the details of all. Here, because looking at another tab or at the table must not stop it. */
const RunningContext = createContext<RefObject<AbortController | null>>({ current: null });

export const useRunning = (): RefObject<AbortController | null> => use(RunningContext);

type MoreProviderProps = {
  readonly address: PersonAddress;
  readonly cards: readonly VisitorCard[];
  readonly records: Found;
  readonly children: ReactNode;
};

/** Gives each card the ids of all records: one call gets the usernames of all. */
export function MoreProvider({ address: { userId }, cards, records, children }: MoreProviderProps) {
  const caller = useCaller();
  const hashes = useQueryCache(answeredMoreHashes);
  const [isAllShown, showAll] = useState(false);
  // One object as long as it says the same: each card listens.
  const allShown = useMemo(() => [isAllShown, showAll] as const, [isAllShown]);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const ids = useMemo(() => distinctIdsOf(cards), [cards]);
  const value = useMemo(() => {
    // A key holds up to a thousand ids: none is hashed before a call is made.
    const firsts = hashes === '' ? [] : ids.filter((_, index) => index % USERNAMES_PER_CALL === 0);
    const answered = firsts.filter((visitorId) =>
      hashes.includes(hashKey(usernamesQuery(caller, { userId, ids, visitorId }).queryKey)),
    );
    return { userId, ids, answered: new Set(answered.map((id) => usernamesBlock(ids, id))), hashes };
  }, [caller, hashes, ids, userId]);
  return (
    <AllCardsContext value={value}>
      <ByDetailsContext value={records.byDetails}>
        <FindInContext value={records.findIn}>
          <AllShownContext value={allShown}>
            <RunningContext value={running}>{children}</RunningContext>
          </AllShownContext>
        </FindInContext>
      </ByDetailsContext>
    </AllCardsContext>
  );
}
