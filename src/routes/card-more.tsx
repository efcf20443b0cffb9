import { createContext, use, useId, useMemo, useState, type ReactNode } from 'react';
import { later } from '#src/components/later.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { UserId, VisitorId } from '#src/primitives/ids.ts';
import type { VisitorCard } from '#src/view-model/visitor-card.ts';
import type { PersonAddress } from './paths.ts';
import './card-more.css';

const CardMoreAnswers = later(async () => (await import('./card-more-answers.tsx')).CardMoreAnswers);

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
  const t = useText();
  const [open, setOpen] = useState(false);
  const all = use(AllCardsContext);
  const id = useId();
  return (
    <div className="card-more">
      <div className="card-more__ask">
        <span id={id} className="card-more__cost">
          {t.more.cost}
        </span>
        <button
          type="button"
          className="button button--quiet button--small card-more__button"
          aria-expanded={open}
          aria-describedby={id}
          onClick={() => setOpen(!open)}
        >
          {t.more.button}
        </button>
      </div>
      {open && <CardMoreAnswers visitorId={visitorId} {...all} />}
    </div>
  );
}
