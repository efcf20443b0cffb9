import { useCallback, useDeferredValue, useMemo } from 'react';
import { useLanguage } from '#src/i18n/text-context.tsx';
import { createEntryChooser, type EntryKind } from '#src/view-model/entry-choice.ts';
import { filterCards, type CardIndex } from '#src/view-model/filter.ts';
import type { MergedValue } from '#src/view-model/merge-values.ts';
import { matchRanges } from '#src/view-model/match-ranges.ts';
import { parseQuery } from '#src/view-model/query.ts';
import { sortCards } from '#src/view-model/sort.ts';
import type { PersonAddress } from './paths.ts';
import type { PersonParts } from './use-person-parts.ts';
import { usePersonView } from './use-person-view.ts';

const noIndex: CardIndex = new Map();

/**
 * The records that the agent's filter, choice and order leave, and how to change these. `shown` null: what the
 * filter or the choice needs is still being made.
 */
export function useShownRecords(address: PersonAddress, { cards, identity, index }: PersonParts) {
  const language = useLanguage();
  const [view, changeView] = usePersonView(address);
  const chooser = useMemo(() => identity && createEntryChooser(cards, identity), [cards, identity]);
  const chosen = useMemo(() => chooser && view.entry && chooser.find(view.entry), [chooser, view.entry]);

  // The field shows each key at once; the cards follow when there is time.
  const { q, contact, sort, entry } = useDeferredValue(view);
  const query = useMemo(() => parseQuery(q), [q]);
  const inOrder = useMemo(() => sortCards(cards, sort, language), [cards, sort, language]);
  const waits = (index === null && query.length > 0) || (identity === null && entry !== null);
  const shown = useMemo(() => {
    const cardKeys = chosen?.cardKeys ?? null;
    return waits ? null : filterCards(inOrder, index ?? noIndex, { query, contact, cardKeys });
  }, [waits, inOrder, index, query, contact, chosen]);

  const choose = (kind: EntryKind, value: MergedValue | null): void =>
    changeView({ entry: value && (chooser?.choose(kind, value) ?? null) });
  const findIn = useCallback((text: string) => matchRanges(text, query), [query]);
  return { view, changeView, chosen, choose, shown, findIn };
}
