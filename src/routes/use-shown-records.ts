import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useLanguage } from '#src/i18n/text-context.tsx';
import type { CardIndex } from '#src/view-model/filter.ts';
import type { Finder } from '#src/view-model/finder.ts';
import type { TextRange } from '#src/view-model/fold.ts';
import type { MergedValue } from '#src/view-model/merge-values.ts';
import type { Query } from '#src/view-model/query.ts';
import type { EntryKind } from '#src/view-model/records-choice.ts';
import { MOST_AT_ONCE } from '#src/view-model/visitor-card.ts';
import type { PersonAddress } from './paths.ts';
import type { PersonParts } from './use-person-parts.ts';
import { usePersonView } from './use-person-view.ts';

const noIndex: CardIndex = new Map();
const noQuery: Query = [];
const findNothing = (): readonly TextRange[] => [];

/**
 * The records that the agent's filter, choice and order leave, and how to change these. `shown` null: what the
 * filter or the choice needs is still being made. `finder`: null while it is being loaded.
 */
export function useShownRecords(
  address: PersonAddress,
  { cards, identity, index }: PersonParts,
  finder: Finder | null,
) {
  const language = useLanguage();
  const [view, changeView] = usePersonView(address);
  const chooser = useMemo(
    () => finder && identity && finder.createEntryChooser(cards, identity),
    [finder, cards, identity],
  );
  const chosen = useMemo(() => chooser && view.entry && chooser.find(view.entry), [chooser, view.entry]);

  // The field shows each key at once; the cards follow when there is time. Of very many, those near the window follow at
  // once too: that is sooner done than put off.
  const deferredView = useDeferredValue(cards.length > MOST_AT_ONCE ? null : view);
  const { q, contact, sort, entry } = deferredView ?? view;
  const query = useMemo(() => finder?.parseQuery(q) ?? noQuery, [finder, q]);
  const inOrder = useMemo(
    () => finder?.sortCards(cards, sort, language) ?? cards,
    [finder, cards, sort, language],
  );
  const isPlain = q === '' && contact === null && sort === 'given' && entry === null;
  const shown = useMemo(() => {
    if (isPlain) return cards;
    const waits = (index === null && query.length > 0) || (identity === null && entry !== null);
    if (finder === null || waits) return null;
    const cardKeys = chosen?.cardKeys ?? null;
    return finder.filterCards(inOrder, index ?? noIndex, { query, contact, cardKeys });
  }, [isPlain, cards, finder, identity, entry, inOrder, index, query, contact, chosen]);

  // A press that comes before the finder is carried out when it is there; with the screen it is forgotten.
  const wish = useRef<{ readonly kind: EntryKind; readonly value: MergedValue } | null>(null);
  const choose = (kind: EntryKind, value: MergedValue | null): void => {
    if (value !== null && chooser === null) wish.current = { kind, value };
    else changeView({ entry: value && (chooser?.choose(kind, value) ?? null) });
  };
  const carryOut = useEffectEvent(() => {
    const wished = wish.current;
    wish.current = null;
    if (wished !== null) choose(wished.kind, wished.value);
  });
  useEffect(() => {
    if (chooser !== null) carryOut();
  }, [chooser]);
  const findIn = useMemo(
    () =>
      finder === null || query.length === 0 ? findNothing : (text: string) => finder.matchRanges(text, query),
    [finder, query],
  );
  return { view, changeView, chosen, choose, shown, findIn };
}
