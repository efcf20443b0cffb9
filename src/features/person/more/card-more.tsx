import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { CardMoreAnswers } from './card-more-answers.tsx';
import { CardMoreFrame } from './card-more-frame.tsx';
import type { UserId, VisitorId } from '#src/lib/ids.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import type { PersonAddress } from '#src/lib/paths.ts';

type AllCards = { readonly userId: UserId | null; readonly ids: readonly VisitorId[] };

const AllCardsContext = createContext<AllCards>({ userId: null, ids: [] });

type MoreProviderProps = {
  readonly address: PersonAddress;
  readonly cards: readonly VisitorCard[];
  readonly children: ReactNode;
};

/** Tells each card's “More” of the others: their usernames come in one call. */
export function MoreProvider({ address: { userId }, cards, children }: MoreProviderProps) {
  const value = useMemo(() => {
    const ids = cards.map(({ visitorId }) => visitorId).filter((id) => id !== null);
    return { userId, ids: [...new Set(ids)] };
  }, [cards, userId]);
  return <AllCardsContext value={value}>{children}</AllCardsContext>;
}

/** A card's “More”: asked for only when opened, because each question costs the account a point. */
export function CardMore({ visitorId }: { visitorId: VisitorId }) {
  const [open, setOpen] = useState(false);
  const all = use(AllCardsContext);
  return (
    <CardMoreFrame open={open} onToggle={() => setOpen(!open)}>
      {open && <CardMoreAnswers visitorId={visitorId} {...all} />}
    </CardMoreFrame>
  );
}
