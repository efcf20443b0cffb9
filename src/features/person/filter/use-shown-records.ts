import { useMemo } from 'react';
import { useLanguage } from '#src/i18n/text-context.tsx';
import { findContacts } from '#src/features/person/contacts/selected-contacts.ts';
import { filterRecords } from './filter.ts';
import type { MergedValue } from '#src/model/merge-values.ts';
import { parseQuery } from '#src/lib/text/search-terms.ts';
import { sortRecords } from './sort.ts';
import type { ContactField } from '#src/lib/record-fields.ts';
import {
  columnOf,
  MAX_COMPARED,
  type ComparedRecords,
  type SelectedContact,
} from '#src/lib/records-choice.ts';
import { textSegments, type TextSegment } from '#src/lib/text/text-segments.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import type { VisitorId } from '#src/lib/ids.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import type { MergedRecords } from './use-merged-records.ts';
import { usePersonView } from '#src/features/person/use-person-view.ts';

const NO_FILTER = { q: '', contactFilter: null, selectedContacts: [] } as const;
const findNothing = (): readonly TextSegment[] => [];

/**
 * The records that the agent's filter, chosen contacts, comparison and order leave, and how to change these. `shown` is null
 * while what the filter or the chosen contacts need is still being computed.
 */
export function useShownRecords(address: PersonAddress, merged: MergedRecords) {
  const { records, identity, getIndex, readPhone } = merged;
  const language = useLanguage();
  const [view, changeView] = usePersonView(address);
  const contacts = useMemo(
    () => identity && findContacts(records, identity, view.selectedContacts),
    [records, identity, view.selectedContacts],
  );

  const { q, contactFilter, sort, selectedContacts, compared } = view;
  const query = useMemo(() => parseQuery(q), [q]);
  // Of very many records, merging reads the phones after the first paint.
  const isReady = identity !== null || columnOf(sort)?.column !== 'phones';
  const inOrder = useMemo(
    () => (isReady ? sortRecords(records, sort, language, readPhone) : null),
    [isReady, records, sort, language, readPhone],
  );
  const found = useMemo(() => {
    if (inOrder === null) return null;
    const hasContacts = selectedContacts.length > 0;
    if (query.length === 0 && contactFilter === null && !hasContacts) return inOrder;
    if (hasContacts && contacts === null) return null;
    const index = query.length === 0 ? new Map() : getIndex();
    const recordKeys = contacts?.chosen.map(({ contact }) => contact.recordKeys) ?? [];
    return filterRecords(inOrder, index, { query, contactFilter, recordKeys });
  }, [contactFilter, selectedContacts, inOrder, query, getIndex, contacts]);
  const comparison = useMemo(() => comparisonOf(records, compared), [records, compared]);
  const shown = useMemo(
    () => (comparison && found ? found.filter((record) => comparison.records.includes(record)) : found),
    [comparison, found],
  );
  const findIn = useMemo(
    () => (query.length === 0 ? findNothing : (text: string) => textSegments(text, query)),
    [query],
  );

  /** Each choice is a history entry, which Back undoes, and opens the tab of the records. */
  const choose = (chosen: readonly SelectedContact[]): void =>
    changeView({ tab: 'visitors', selectedContacts: chosen }, 'step');
  /** Adds a contact to the selected ones, or removes it. */
  const toggle = (field: ContactField, contact: MergedValue): void =>
    choose(contacts?.toggled(field, contact) ?? []);
  /** Shows only these records; none: all. A filter that would hide any of them is cleared. */
  const compare = (ids: readonly VisitorId[]): void => {
    const left = found && new Set(found.map(({ visitorId }) => visitorId));
    const hidesAny = left !== null && ids.some((id) => !left.has(id));
    changeView({ tab: 'visitors', ...(hidesAny ? NO_FILTER : {}), compared: ids }, 'step');
  };
  const isFiltered = view.q !== '' || view.contactFilter !== null || view.selectedContacts.length > 0;
  /** The filter first, then the comparison. Typing adds no history entry, so clearing only the text adds none. */
  const clear = (): void => {
    if (isFiltered) changeView(NO_FILTER, view.selectedContacts.length > 0 ? 'step' : undefined);
    else compare([]);
  };
  return {
    view,
    changeView,
    chosen: contacts?.chosen ?? [],
    combines: contacts?.combines,
    isContactGone: contacts?.isAnyGone ?? false,
    toggle,
    removeGone: () => choose(contacts?.withoutGone ?? []),
    removeChosen: () => choose([]),
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
  };
}

/** null: none is compared. */
function comparisonOf(records: readonly VisitorRecord[], compared: ComparedRecords) {
  if (compared.length === 0) return null;
  const ids = compared.slice(0, MAX_COMPARED);
  const found = records.filter(({ visitorId }) => visitorId !== null && ids.includes(visitorId));
  const foundIds = new Set(found.map(({ visitorId }) => visitorId));
  return { records: found, missingCount: ids.length - foundIds.size };
}

export type ShownRecords = ReturnType<typeof useShownRecords>;
