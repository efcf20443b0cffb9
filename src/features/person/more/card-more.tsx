import { hashKey, notifyManager, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  use,
  useCallback,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { CardMoreAnswers } from './card-more-answers.tsx';
import { CardMoreFrame, POINTS_OF_MORE } from './card-more-frame.tsx';
import type { UserId, VisitorId } from '#src/lib/ids.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import {
  isAnsweredMore,
  USERNAMES_PER_CALL,
  usernamesBlock,
  usernamesQuery,
  visitorPropertiesQuery,
} from '#src/api/queries/visitor-queries.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';

type AllCards = {
  readonly userId: UserId | null;
  readonly ids: readonly VisitorId[];
  /** The blocks of `ids` whose usernames need no call. */
  readonly answered: ReadonlySet<number>;
  /** The hashes of the queries that need no call, in one text. */
  readonly hashes: string;
};

const AllCardsContext = createContext<AllCards>({ userId: null, ids: [], answered: new Set(), hashes: '' });

type MoreProviderProps = {
  readonly address: PersonAddress;
  readonly cards: readonly VisitorCard[];
  readonly children: ReactNode;
};

/** Gives each card the ids of all records: one call gets the usernames of all. */
export function MoreProvider({ address: { userId }, cards, children }: MoreProviderProps) {
  const caller = useCaller();
  const hashes = useAnsweredHashes();
  const ids = useMemo(
    () => [...new Set(cards.map(({ visitorId }) => visitorId).filter((id) => id !== null))],
    [cards],
  );
  const value = useMemo(() => {
    // A key holds up to a thousand ids: none is hashed before a call is made.
    const firsts = hashes === '' ? [] : ids.filter((_, index) => index % USERNAMES_PER_CALL === 0);
    const answered = firsts.filter((visitorId) =>
      hashes.includes(hashKey(usernamesQuery(caller, { userId, ids, visitorId }).queryKey)),
    );
    return { userId, ids, answered: new Set(answered.map((id) => usernamesBlock(ids, id))), hashes };
  }, [caller, hashes, ids, userId]);
  return <AllCardsContext value={value}>{children}</AllCardsContext>;
}

/** The hashes of the queries for more that are loaded or on their way, in one text; '' where there are none. */
function useAnsweredHashes(): string {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback(
    (listener: () => void) => cache.subscribe(notifyManager.batchCalls(listener)),
    [cache],
  );
  return useSyncExternalStore(subscribe, () =>
    cache
      .findAll({ predicate: isAnsweredMore })
      .map(({ queryHash }) => queryHash)
      .join('\n'),
  );
}

/** A card's “More”: loaded only when opened, because each call uses one of the account's points. */
export function CardMore({ visitorId }: { visitorId: VisitorId }) {
  const [open, setOpen] = useState(false);
  const { userId, ids, answered, hashes } = use(AllCardsContext);
  const caller = useCaller();
  const { queryKey } = visitorPropertiesQuery(caller, { userId, visitorId });
  const hasProperties = hashes.includes(hashKey(queryKey));
  const hasUsernames = answered.has(usernamesBlock(ids, visitorId));
  const points = POINTS_OF_MORE - Number(hasProperties) - Number(hasUsernames);
  return (
    <CardMoreFrame open={open} points={points} onToggle={() => setOpen(!open)}>
      {open && <CardMoreAnswers visitorId={visitorId} userId={userId} ids={ids} />}
    </CardMoreFrame>
  );
}
