import { useMemo } from 'react';
import { useLanguage } from '#src/i18n/text-context.tsx';
import { filterRecords } from './filter.ts';
import { parseQuery } from '#src/domain/text-query.ts';
import { sortRecords } from './filter-and-sort.ts';
import type { RecordField } from '#src/domain/record-fields.ts';
import { MAX_COMPARED, type ComparedRecords } from '#src/domain/record-selection.ts';
import { textSegments, type TextSegment } from '#src/domain/text-segments.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import type { VisitorId } from '#src/domain/ids.ts';
import type { PersonAddress } from '#src/domain/paths.ts';
import type { MergedValue } from '#src/domain/merge-values.ts';
import { useChosenContacts } from './use-chosen-contacts.ts';
import { usePersonView } from './use-person-view.ts';
import type { MergedRecords } from './use-merged-records.ts';

const findNothing = (): readonly TextSegment[] => [];

/**
 * The records that the agent's filter, chosen contacts, comparison and order leave, and how to change these.
 */
export function useShownRecords(address: PersonAddress, merged: MergedRecords) {
  const { records, contacts, getIndex, readPhone } = merged;
  const language = useLanguage();
  const [view, changeView] = usePersonView(address);
  const { chosen, ...choice } = useChosenContacts(contacts);
  const { q, sort, compared } = view;

  const query = useMemo(() => parseQuery(q), [q]);
  const inOrder = useMemo(
    () => sortRecords(records, sort, language, readPhone),
    [records, sort, language, readPhone],
  );
  const found = useMemo(
    () =>
      filterRecords(
        inOrder,
        getIndex,
        query,
        chosen.map(({ contact }) => contact),
      ),
    [inOrder, getIndex, query, chosen],
  );
  const comparison = useMemo(() => comparisonOf(records, compared), [records, compared]);
  const shown = useMemo(
    () => (comparison ? found.filter((record) => comparison.records.includes(record)) : found),
    [comparison, found],
  );
  const findIn = useMemo(
    () => (query.length === 0 ? findNothing : (text: string) => textSegments(text, query)),
    [query],
  );

  const clearFilter = (): void => {
    choice.clear();
    changeView({ q: '' });
  };
  /** Shows only these records; none: all. A filter that would hide any of them is cleared. */
  const compare = (ids: readonly VisitorId[]): void => {
    const hidesAny = ids.some((id) => !found.some(({ visitorId }) => visitorId === id));
    if (hidesAny) choice.clear();
    changeView({ tab: 'records', ...(hidesAny && { q: '' }), compared: ids }, 'step');
  };
  const isFiltered = q !== '' || chosen.length > 0;
  return {
    view,
    changeView,
    chosen,
    /** Adds a contact to the chosen ones, or removes it, and opens the tab of the records. */
    toggle: (field: RecordField, contact: MergedValue): void => {
      choice.toggle(field, contact);
      if (view.tab !== 'records') changeView({ tab: 'records' });
    },
    compare,
    isComparing: comparison !== null,
    /** How many compared records are missing. */
    missingCount: comparison?.missingCount ?? 0,
    /** Whether a filter, contacts or a comparison leave some records out. */
    isNarrowed: isFiltered || compared.length > 0,
    /** Clears the filter; without one, ends the comparison. */
    clear: (): void => (isFiltered ? clearFilter() : compare([])),
    shown,
    /** Identifies the shown records: the filter, contacts and comparison as a text. */
    filterKey: JSON.stringify([q, compared, chosen.map(({ contact }) => contact.text)]),
    findIn,
  };
}

/** null: no record is compared. */
function comparisonOf(records: readonly VisitorRecord[], compared: ComparedRecords) {
  if (compared.length === 0) return null;
  const ids = compared.slice(0, MAX_COMPARED);
  const found = records.filter(({ visitorId }) => visitorId !== null && ids.includes(visitorId));
  const foundIds = new Set(found.map(({ visitorId }) => visitorId));
  return { records: found, missingCount: ids.length - foundIds.size };
}

export type ShownRecords = ReturnType<typeof useShownRecords>;
