import { useDeferredValue, useMemo } from 'react';
import { useLanguage } from '#src/i18n/text-context.tsx';
import { createCombiner, createContactSelector } from '#src/features/person/contacts/selected-contacts.ts';
import { filterRecords, foundByDetails, type RecordIndex, type DetailsIndex } from './filter.ts';
import type { MergedValue } from '#src/model/merge-values.ts';
import { parseQuery } from '#src/lib/text/search-terms.ts';
import { sortRecords } from './sort.ts';
import type { ContactField } from '#src/lib/record-fields.ts';
import {
  columnOf,
  MOST_COMPARED,
  type ComparedRecords,
  type SelectedContact,
} from '#src/lib/records-choice.ts';
import { textSegments, type TextSegment } from '#src/lib/text/text-segments.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { VIRTUALIZE_ABOVE } from '#src/lib/many-records.ts';
import type { VisitorId } from '#src/lib/ids.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import type { MergedRecords } from './use-merged-records.ts';
import { usePersonView } from '#src/features/person/use-person-view.ts';

const noIndex: RecordIndex = new Map();
const foundNone: ReadonlySet<VisitorId> = new Set();
const NO_FILTER = { q: '', contactFilter: null, selectedContacts: [] } as const;
const findNothing = (): readonly TextSegment[] => [];

/**
 * The records that the agent's filter, chosen contacts, comparison and order leave, and how to change these. `shown` is null
 * while what the filter or the chosen contacts need is still being computed.
 */
export function useShownRecords(address: PersonAddress, merged: MergedRecords, details: DetailsIndex) {
  const { records, identity, getIndex, readPhone } = merged;
  const language = useLanguage();
  const [view, changeView] = usePersonView(address);
  const selector = useMemo(() => identity && createContactSelector(records, identity), [records, identity]);
  const choices = useMemo(
    () => selector && view.selectedContacts.map((choice) => ({ choice, contact: selector.find(choice) })),
    [selector, view.selectedContacts],
  );
  const chosen = useMemo(() => (choices?.flatMap(chosenContact) ?? []).filter(isFirst), [choices]);
  const combines = useMemo(() => createCombiner(chosen.map(({ contact }) => contact)), [chosen]);

  // The field shows each key at once; the cards follow when the browser has time. With more than 500 records only the cards
  // near the window are drawn, which is quicker done at once than deferred.
  const deferredView = useDeferredValue(records.length > VIRTUALIZE_ABOVE ? null : view);
  const { q, contactFilter, sort, selectedContacts, compared } = deferredView ?? view;
  const query = useMemo(() => parseQuery(q), [q]);
  // Of very many records, merging reads the phones, in slices.
  const isReady = identity !== null || columnOf(sort)?.column !== 'phones';
  const inOrder = useMemo(
    () => (isReady ? sortRecords(records, sort, language, readPhone) : null),
    [isReady, records, sort, language, readPhone],
  );
  const filtered = useMemo(() => {
    if (inOrder === null || (q === '' && contactFilter === null && selectedContacts.length === 0))
      return inOrder;
    if (selectedContacts.length > 0 && identity === null) return null;
    const index = query.length === 0 ? noIndex : getIndex?.();
    if (index === undefined) return null;
    const recordKeys = chosen.map(({ contact }) => contact.recordKeys);
    return filterRecords(inOrder, index, { query, contactFilter, recordKeys, details });
  }, [q, contactFilter, selectedContacts, inOrder, identity, query, getIndex, chosen, details]);
  const comparison = useMemo(() => comparisonOf(records, compared), [records, compared]);
  const shown = useMemo(
    () =>
      comparison && filtered ? filtered.filter((record) => comparison.records.includes(record)) : filtered,
    [comparison, filtered],
  );
  /** The records that only their details match. */
  const byDetails = useMemo(() => {
    const index = details.size === 0 || query.length === 0 ? undefined : getIndex?.();
    return index === undefined ? foundNone : foundByDetails(records, index, { query, details });
  }, [records, query, getIndex, details]);

  /** Each choice is a history entry, which Back undoes, and opens the tab of the records. */
  const choose = (left: readonly Choice[], added: SelectedContact | null = null): void =>
    changeView(
      {
        tab: 'visitors',
        selectedContacts: [...left.map(({ choice }) => choice), ...(added === null ? [] : [added])],
      },
      'step',
    );

  /** Adds a contact to the selected ones, or removes it. */
  const toggle = (field: ContactField, value: MergedValue): void => {
    // Until the contacts are merged there is none to press.
    if (selector === null || choices === null) return;
    const others = choices.filter(({ contact }) => contact !== value);
    if (others.length < choices.length) choose(others);
    else choose(others, selector.choose(field, value));
  };
  const removeGone = (): void => choose(choices?.filter(({ contact }) => contact !== null) ?? []);
  const removeChosen = (): void => choose([]);
  /** Shows only these records; none: all. A filter that would hide any of them is cleared. */
  const compare = (ids: readonly VisitorId[]): void => {
    const left = filtered && new Set(filtered.map(({ visitorId }) => visitorId));
    const hidesAny = left !== null && ids.some((id) => !left.has(id));
    changeView({ tab: 'visitors', ...(hidesAny ? NO_FILTER : {}), compared: ids }, 'step');
  };
  const isFiltered = view.q !== '' || view.contactFilter !== null || view.selectedContacts.length > 0;
  /** The filter first, then the comparison. Typing adds no history entry, so clearing only the text adds none. */
  const clear = (): void => {
    if (isFiltered) changeView(NO_FILTER, view.selectedContacts.length > 0 ? 'step' : undefined);
    else compare([]);
  };
  const findIn = useMemo(
    () => (query.length === 0 ? findNothing : (text: string) => textSegments(text, query)),
    [query],
  );
  const isContactGone = choices?.some(({ contact }) => contact === null) ?? false;
  return {
    view,
    changeView,
    chosen,
    combines,
    isContactGone,
    toggle,
    removeGone,
    removeChosen,
    compare,
    /** null: none is compared. */
    comparedRecords: comparison?.records ?? null,
    /** How many that are to be compared are not among the records. */
    missingCount: comparison?.missingCount ?? 0,
    /** Not all records are wanted. */
    isNarrowed: isFiltered || view.compared.length > 0,
    clear,
    shown,
    findIn,
    byDetails,
  };
}

/** null: none is compared. */
function comparisonOf(records: readonly VisitorRecord[], compared: ComparedRecords) {
  if (compared.length === 0) return null;
  const ids = compared.slice(0, MOST_COMPARED);
  const found = records.filter(({ visitorId }) => visitorId !== null && ids.includes(visitorId));
  const foundIds = new Set(found.map(({ visitorId }) => visitorId));
  return { records: found, missingCount: ids.length - foundIds.size };
}

export type ShownRecords = ReturnType<typeof useShownRecords>;

type Choice = { readonly choice: SelectedContact; readonly contact: MergedValue | null };

export type ChosenContact = { readonly field: ContactField; readonly contact: MergedValue };

/** A link may name a contact twice. */
const isFirst = ({ contact }: ChosenContact, index: number, all: readonly ChosenContact[]): boolean =>
  all.findIndex((other) => other.contact === contact) === index;

const chosenContact = ({ choice: { field }, contact }: Choice) =>
  contact === null ? [] : { field, contact };
