import type { UseQueryResult } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Rows } from '#src/api/schema.ts';
import type { VisitorId } from '#src/domain/ids.ts';
import { DEFER_MERGE_ABOVE, mergeContacts, type MergedValue } from '#src/domain/merged-contacts.ts';
import { type PersonAddress, MAX_COMPARED } from '#src/domain/paths.ts';
import type { PhoneReader } from '#src/domain/phone.ts';
import { parseQuery, findRanges } from '#src/domain/text-query.ts';
import type { RecordField, VisitorRecord } from '#src/domain/visitor-record.ts';
import type { HistoryHandle } from '#src/history/history-panel.tsx';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { useCurrentSearch } from '#src/search/searches.tsx';
import { usePhoneReader } from '#src/session/services.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { createRequiredContext } from '#src/ui/required-context.ts';
import { createFilterText, filterRecords, sortRecords } from './filter-and-sort.ts';
import { type FindMatches, withSearchedContact } from './shown-contacts.ts';
import { usePersonView } from './use-person-view.ts';

export type PersonScreenProps = {
  readonly address: PersonAddress;
  readonly query: UseQueryResult & { readonly data: Rows<VisitorRecord> };
};

export function usePersonState({ address, query }: PersonScreenProps) {
  const readPhone = usePhoneReader();
  const merged = useMergedRecords(query.data.items, readPhone);
  const { records, contacts } = merged;
  const term = useCurrentSearch()?.term ?? null;
  const shownContacts = useMemo(
    () => contacts && withSearchedContact(contacts, term, merged.readPhone),
    [contacts, term, merged.readPhone],
  );
  return {
    address,
    query,
    ...merged,
    /** For display and copying; `contacts` are for titles and storage. */
    shownContacts,
    /** Not for a single record, unless it lacks the searched contact. */
    hasContacts: records.length > 1 || shownContacts?.searched?.holders.length === 0,
    ...useShownRecords(address, merged),
    ...useChosenRecords(records),
    /** null until the history has loaded. */
    history: useRef<HistoryHandle>(null),
  };
}

export type PersonState = ReturnType<typeof usePersonState>;

export const [PersonProvider, usePerson] = createRequiredContext<PersonState>('PersonProvider');

export type ChosenContact = { readonly field: RecordField; readonly contact: MergedValue };

export function useShownRecords(address: PersonAddress, merged: MergedRecords) {
  const { records, contacts, filterText, readPhone } = merged;
  const language = useLanguage();
  const [view, changeView] = usePersonView(address);
  const { q, sort, compared } = view;

  // Not in the URL: contacts are personal data.
  const [choices, setChoices] = useState<readonly ChosenContact[]>([]);
  // They are found again by their text: a refresh or the loaded phone library merges the records again.
  const chosen = useMemo(
    () =>
      choices.flatMap(({ field, contact: { text } }): readonly ChosenContact[] => {
        const contact = contacts?.[field].find(({ spellings }) => spellings.includes(text));
        return contact === undefined ? [] : [{ field, contact }];
      }),
    [choices, contacts],
  );
  const query = useMemo(() => parseQuery(q), [q]);
  const inOrder = useMemo(
    () => sortRecords(records, sort, language, readPhone),
    [records, sort, language, readPhone],
  );
  const found = useMemo(
    () => filterRecords(inOrder, filterText, query, chosen),
    [inOrder, filterText, query, chosen],
  );
  const comparedIds = compared.slice(0, MAX_COMPARED);
  const isComparing = compared.length > 0;
  const isFiltered = q !== '' || chosen.length > 0;

  /** Empty: all. Clears a filter that would hide any of them. */
  const compare = (ids: readonly VisitorId[]): void => {
    const hidesAny = ids.some((id) => !found.some(({ visitorId }) => visitorId === id));
    if (hidesAny) setChoices([]);
    changeView({ tab: 'records', ...(hidesAny && { q: '' }), compared: ids }, 'step');
  };
  return {
    view,
    changeView,
    chosen,
    /** Also opens the records tab. */
    toggle: (field: RecordField, contact: MergedValue): void => {
      const others = chosen.filter((each) => each.contact !== contact);
      setChoices(others.length < chosen.length ? others : [...chosen, { field, contact }]);
      if (view.tab !== 'records') changeView({ tab: 'records' });
    },
    compare,
    isComparing,
    missingCount: comparedIds.filter((id) => !records.some(({ visitorId }) => visitorId === id)).length,
    showsSubset: isFiltered || isComparing,
    /** Clears the filter; without one, ends the comparison. */
    clear: (): void => {
      if (!isFiltered) return compare([]);
      setChoices([]);
      changeView({ q: '' });
    },
    shown: isComparing
      ? found.filter(({ visitorId }) => visitorId !== null && comparedIds.includes(visitorId))
      : found,
    /** Identifies the filter, contacts and comparison. */
    filterKey: JSON.stringify([q, compared, chosen.map(({ contact }) => contact.text)]),
    findMatches: useMemo(
      (): FindMatches => (text) => (query.length === 0 ? [] : findRanges(text, query)),
      [query],
    ),
  };
}

function useChosenRecords(records: readonly VisitorRecord[]) {
  const { compare: words } = useText();
  const announce = useAnnounce();
  const [ids, setIds] = useState<readonly VisitorId[]>([]);
  const chosenIds = ids.filter((id) => records.some(({ visitorId }) => visitorId === id));
  const choose = (id: VisitorId): void => {
    const next = chosenIds.includes(id) ? chosenIds.filter((each) => each !== id) : [...chosenIds, id];
    if (next.length > MAX_COMPARED) announce(words.atMost(MAX_COMPARED), 'toast');
    else {
      setIds(next);
      announce(words.chosen(next.length));
    }
  };
  return { chosenIds, choose };
}

/** What `useShownRecords` needs; `contacts`: null if not merged yet; `readPhone`: the reader that merged them. */
export type MergedRecords = ReturnType<typeof useMergedRecords>;

/** Many records are merged after the first cards have been painted. */
export function useMergedRecords(latest: readonly VisitorRecord[], readPhone: PhoneReader) {
  const input = useMemo(() => ({ records: latest, readPhone }), [latest, readPhone]);
  const toMerge = useDeferredValue(input, latest.length > DEFER_MERGE_ABOVE ? null : input);
  const contacts = useMemo(() => toMerge && mergeContacts(toMerge.records, toMerge.readPhone), [toMerge]);
  const shown = toMerge ?? input;
  const filterText = useMemo(() => createFilterText(shown.readPhone), [shown.readPhone]);
  useEffect(() => {
    // In a separate task, before the first key is typed.
    const timer = setTimeout(() => shown.records.forEach(filterText));
    return () => clearTimeout(timer);
  }, [shown, filterText]);
  return { ...shown, contacts, filterText };
}
