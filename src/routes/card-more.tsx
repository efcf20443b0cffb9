import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createContext, use, useId, useMemo, useState, type ReactNode } from 'react';
import { LongText } from '#src/components/long-text.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { UserId, VisitorId } from '#src/primitives/ids.ts';
import { usernamesQuery, visitorPropertiesQuery } from '#src/queries/visitor-queries.ts';
import type { VisitorCard } from '#src/view-model/visitor-card.ts';
import { FailureOf } from './failure-of.tsx';
import type { PersonAddress } from './paths.ts';
import { useCaller } from './services.tsx';
import { useWaysOut } from './use-ways-out.ts';
import './card-more.css';

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
  const id = useId();
  return (
    <div className="card-more">
      <button
        type="button"
        className="button button--quiet button--small card-more__button"
        aria-expanded={open}
        aria-describedby={id}
        onClick={() => setOpen(!open)}
      >
        {t.more.button}
      </button>
      <span id={id} className="card-more__cost quiet">
        {t.more.cost}
      </span>
      {open && <Answers visitorId={visitorId} />}
    </div>
  );
}

function Answers({ visitorId }: { visitorId: VisitorId }) {
  const t = useText();
  const caller = useCaller();
  const { userId, ids } = use(AllCardsContext);
  const usernames = useQuery(usernamesQuery(caller, { userId, ids, visitorId }));
  const properties = useQuery(visitorPropertiesQuery(caller, { userId, visitorId }));
  const names = usernames.data?.get(visitorId) ?? [];
  const isEmpty =
    usernames.isSuccess && properties.isSuccess && names.length === 0 && properties.data.length === 0;
  return (
    <div className="card-more__answers">
      {isEmpty && <p className="quiet">{t.more.nothing}</p>}
      <Answer of={usernames}>
        {names.length > 0 && (
          <dl className="card-more__list">
            <dt>{t.more.usernames}</dt>
            {names.map((name, index) => (
              <dd key={`${index} ${name}`}>
                <LongText text={name} />
              </dd>
            ))}
          </dl>
        )}
      </Answer>
      <Answer of={properties}>
        <dl className="card-more__list">
          {properties.data?.map(({ name, value }, index) => (
            <div key={`${index} ${name ?? ''}`}>
              <dt>
                <bdi>{name ?? t.more.properties}</bdi>
              </dt>
              <dd>
                <LongText text={value ?? ''} />
              </dd>
            </div>
          ))}
        </dl>
      </Answer>
    </div>
  );
}

/** One question's own waiting and failing: the card and the other question stay. */
function Answer({ of, children }: { of: UseQueryResult; children: ReactNode }) {
  const t = useText();
  const waysOut = useWaysOut(of);
  if (of.isError) return <FailureOf error={of.error} {...waysOut} />;
  if (of.isPending) return <p className="quiet">{t.more.loading}</p>;
  return children;
}
