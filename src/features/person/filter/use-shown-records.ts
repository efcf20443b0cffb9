import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useLanguage } from '#src/i18n/text-context.tsx';
import type { CardIndex } from './filter.ts';
import type { Finder } from './finder.ts';
import type { MergedValue } from '#src/model/merge-values.ts';
import type { Query } from '#src/lib/text/search-terms.ts';
import type { EntryChoice, EntryKind } from '#src/lib/records-choice.ts';
import type { TextPart } from '#src/lib/text/text-parts.ts';
import { VIRTUALIZE_ABOVE } from '#src/api/visitor-card.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import type { PersonParts } from './use-person-parts.ts';
import { usePersonView } from '#src/features/person/use-person-view.ts';

const noIndex: CardIndex = new Map();
const noQuery: Query = [];
const findNothing = (): readonly TextPart[] => [];

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
  const choices = useMemo(
    () => chooser && view.entries.map((choice) => ({ choice, entry: chooser.find(choice) })),
    [chooser, view.entries],
  );
  const chosen = useMemo(() => choices?.flatMap(chosenEntry) ?? [], [choices]);

  // The field shows each key at once; the cards follow when there is time. Of very many, those near the window follow at
  // once too: that is sooner done than put off.
  const deferredView = useDeferredValue(cards.length > VIRTUALIZE_ABOVE ? null : view);
  const { q, contact, sort, entries } = deferredView ?? view;
  const query = useMemo(() => finder?.parseQuery(q) ?? noQuery, [finder, q]);
  const inOrder = useMemo(
    () => finder?.sortCards(cards, sort, language) ?? cards,
    [finder, cards, sort, language],
  );
  const isPlain = q === '' && contact === null && sort === 'given' && entries.length === 0;
  const shown = useMemo(() => {
    if (isPlain) return cards;
    const waits = (index === null && query.length > 0) || (identity === null && entries.length > 0);
    if (finder === null || waits) return null;
    const cardKeys = chosen.map(({ entry }) => entry.cardKeys);
    return finder.filterCards(inOrder, index ?? noIndex, { query, contact, cardKeys });
  }, [isPlain, cards, finder, identity, entries, inOrder, index, query, contact, chosen]);

  // A press that comes before the finder is carried out when it is there; with the screen it is forgotten.
  const wish = useRef<{ readonly kind: EntryKind; readonly value: MergedValue } | null>(null);
  /** The chosen entry is let go; any other takes the place of all that are chosen. */
  const toggle = (kind: EntryKind, value: MergedValue): void => {
    if (chooser === null || choices === null) {
      wish.current = { kind, value };
      return;
    }
    const others = choices.filter(({ entry }) => entry !== value);
    const choice = others.length === choices.length ? chooser.choose(kind, value) : null;
    changeView({ entries: choice === null ? others.map((other) => other.choice) : [choice] });
  };
  const carryOut = useEffectEvent(() => {
    const wished = wish.current;
    wish.current = null;
    if (wished !== null) toggle(wished.kind, wished.value);
  });
  useEffect(() => {
    if (chooser !== null) carryOut();
  }, [chooser]);
  const findIn = useMemo(
    () =>
      finder === null || query.length === 0 ? findNothing : (text: string) => finder.textParts(text, query),
    [finder, query],
  );
  const isEntryGone = choices !== null && chosen.length < choices.length;
  return { view, changeView, chosen, isEntryGone, toggle, shown, findIn };
}

type Choice = { readonly choice: EntryChoice; readonly entry: MergedValue | null };

const chosenEntry = ({ choice: { kind }, entry }: Choice) => (entry === null ? [] : { kind, entry });
