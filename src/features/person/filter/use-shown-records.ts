import { useDeferredValue, useMemo } from 'react';
import { useLanguage } from '#src/i18n/text-context.tsx';
import { createEntryChooser } from '#src/features/person/contacts/entry-choice.ts';
import { filterCards, type CardIndex } from './filter.ts';
import type { MergedValue } from '#src/model/merge-values.ts';
import { parseQuery } from '#src/lib/text/search-terms.ts';
import { sortCards } from './sort.ts';
import type { EntryChoice, EntryKind } from '#src/lib/records-choice.ts';
import { textParts, type TextPart } from '#src/lib/text/text-parts.ts';
import { VIRTUALIZE_ABOVE } from '#src/model/many-records.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import type { PersonParts } from './use-person-parts.ts';
import { usePersonView } from '#src/features/person/use-person-view.ts';

const noIndex: CardIndex = new Map();
const findNothing = (): readonly TextPart[] => [];

/**
 * The records that the agent's filter, chosen contacts and order leave, and how to change these. `shown` is null while what
 * the filter or the chosen contacts need is still being computed.
 */
export function useShownRecords(address: PersonAddress, { cards, identity, getIndex }: PersonParts) {
  const language = useLanguage();
  const [view, changeView] = usePersonView(address);
  const chooser = useMemo(() => identity && createEntryChooser(cards, identity), [cards, identity]);
  const choices = useMemo(
    () => chooser && view.entries.map((choice) => ({ choice, entry: chooser.find(choice) })),
    [chooser, view.entries],
  );
  const chosen = useMemo(() => choices?.flatMap(chosenEntry) ?? [], [choices]);

  // The field shows each key at once; the cards follow when the browser has time. With more than 500 records only the cards
  // near the window are drawn, which is quicker done at once than deferred.
  const deferredView = useDeferredValue(cards.length > VIRTUALIZE_ABOVE ? null : view);
  const { q, contact, sort, entries } = deferredView ?? view;
  const query = useMemo(() => parseQuery(q), [q]);
  const inOrder = useMemo(() => sortCards(cards, sort, language), [cards, sort, language]);
  const shown = useMemo(() => {
    if (q === '' && contact === null && entries.length === 0) return inOrder;
    if (entries.length > 0 && identity === null) return null;
    const index = query.length === 0 ? noIndex : getIndex?.();
    if (index === undefined) return null;
    const cardKeys = chosen.map(({ entry }) => entry.cardKeys);
    return filterCards(inOrder, index, { query, contact, cardKeys });
  }, [q, contact, entries, inOrder, identity, query, getIndex, chosen]);

  /** Removes a chosen contact; any other replaces all that are chosen. */
  const toggle = (kind: EntryKind, value: MergedValue): void => {
    // Until the contacts are merged there is none to press.
    if (chooser === null || choices === null) return;
    const others = choices.filter(({ entry }) => entry !== value);
    const choice = others.length === choices.length ? chooser.choose(kind, value) : null;
    changeView({ entries: choice === null ? others.map((other) => other.choice) : [choice] });
  };
  const findIn = useMemo(
    () => (query.length === 0 ? findNothing : (text: string) => textParts(text, query)),
    [query],
  );
  const isEntryGone = choices !== null && chosen.length < choices.length;
  return { view, changeView, chosen, isEntryGone, toggle, shown, findIn };
}

type Choice = { readonly choice: EntryChoice; readonly entry: MergedValue | null };

const chosenEntry = ({ choice: { kind }, entry }: Choice) => (entry === null ? [] : { kind, entry });
