import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { CardMoreFrame } from './card-more-frame.tsx';
import { ChunkFallback, type ChunkFallbackProps } from '#src/ui/lazy/chunk-fallback.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { UserId, VisitorId } from '#src/lib/ids.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { Offline } from '#src/features/failure/failure.tsx';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useOnline } from '#src/ui/hooks/use-online.ts';

const CardMoreAnswers = lazyWithRetry(async () => (await import('./card-more-answers.tsx')).CardMoreAnswers, {
  Room: Asking,
  Failed: NotLoaded,
});

function Asking() {
  const t = useText();
  return useOnline() ? <p className="quiet">{t.more.loading}</p> : <Offline />;
}

function NotLoaded(props: ChunkFallbackProps) {
  return useOnline() ? <ChunkFallback {...props} /> : <Offline />;
}

type AllCards = { readonly userId: UserId | null; readonly ids: readonly VisitorId[] };

const AllCardsContext = createContext<AllCards>({ userId: null, ids: [] });

type MoreProviderProps = {
  readonly address: PersonAddress;
  readonly cards: readonly VisitorCard[];
  readonly children: ReactNode;
};

/** Gives each card the ids of all records: one call gets the usernames of all. */
export function MoreProvider({ address: { userId }, cards, children }: MoreProviderProps) {
  const value = useMemo(() => {
    const ids = cards.map(({ visitorId }) => visitorId).filter((id) => id !== null);
    return { userId, ids: [...new Set(ids)] };
  }, [cards, userId]);
  return <AllCardsContext value={value}>{children}</AllCardsContext>;
}

/** More of a record: loaded only when opened, because each call costs the account a point. */
export function CardMore({ visitorId }: { visitorId: VisitorId }) {
  const [open, setOpen] = useState(false);
  const all = use(AllCardsContext);
  return (
    <CardMoreFrame open={open} onToggle={() => setOpen(!open)}>
      {open && <CardMoreAnswers visitorId={visitorId} {...all} />}
    </CardMoreFrame>
  );
}
