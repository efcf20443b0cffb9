import { useDeferredValue, useMemo } from 'react';
import { useLanguage } from '#src/i18n/text-context.tsx';
import { createEntryChooser, type EntryKind } from '#src/view-model/entry-choice.ts';
import { buildIndex, filterCards } from '#src/view-model/filter.ts';
import type { Identity } from '#src/view-model/identity.ts';
import type { MergedValue } from '#src/view-model/merge-values.ts';
import type { PhoneReader } from '#src/view-model/phone.ts';
import { parseQuery } from '#src/view-model/query.ts';
import { sortCards } from '#src/view-model/sort.ts';
import type { VisitorCard } from '#src/view-model/visitor-card.ts';
import type { PersonAddress } from './paths.ts';
import { usePersonView } from './use-person-view.ts';

type Person = {
  readonly cards: readonly VisitorCard[];
  readonly identity: Identity;
  readonly readPhone: PhoneReader;
};

/** The records that the agent's filter, choice and order leave, and how to change these. */
export function useShownRecords(address: PersonAddress, { cards, identity, readPhone }: Person) {
  const language = useLanguage();
  const [view, changeView] = usePersonView(address);
  const chooser = useMemo(() => createEntryChooser(cards, identity), [cards, identity]);
  const chosen = useMemo(() => view.entry && chooser.find(view.entry), [chooser, view.entry]);
  const index = useMemo(() => buildIndex(cards, readPhone), [cards, readPhone]);

  // The field shows each key at once; the cards follow when there is time.
  const { q, contact, sort } = useDeferredValue(view);
  const query = useMemo(() => parseQuery(q), [q]);
  const shown = useMemo(() => {
    const cardKeys = chosen?.cardKeys ?? null;
    return sortCards(filterCards(index, { query, contact, cardKeys }), sort, language);
  }, [index, query, contact, chosen, sort, language]);

  const choose = (kind: EntryKind, entry: MergedValue | null): void =>
    changeView({ entry: entry && chooser.choose(kind, entry) });
  return { view, changeView, chosen, choose, shown, query };
}
