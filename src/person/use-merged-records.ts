import { useDeferredValue, useEffect, useMemo } from 'react';
import { buildIndex, type RecordIndex } from './filter.ts';
import { MANY_RECORDS, mergeContacts, type MergedContacts } from '#src/domain/merged-contacts.ts';
import type { PhoneReader } from '#src/domain/phone.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';

/** The records of one answer with what is computed from them. */
export type MergedRecords = {
  readonly records: readonly VisitorRecord[];
  /** null: not merged yet. */
  readonly contacts: MergedContacts | null;
  readonly getIndex: () => RecordIndex;
  /** The reader with which the contacts were merged. */
  readonly readPhone: PhoneReader;
};

/** Merges the contacts; if the records are many, after the first cards have been painted. */
export function useMergedRecords(latest: readonly VisitorRecord[], readPhone: PhoneReader): MergedRecords {
  const input = useMemo(() => ({ records: latest, readPhone }), [latest, readPhone]);
  const toMerge = useDeferredValue(input, latest.length > MANY_RECORDS ? null : input);
  const contacts = useMemo(() => toMerge && mergeContacts(toMerge.records, toMerge.readPhone), [toMerge]);
  const shown = toMerge ?? input;
  const getIndex = useMemo(() => indexOf(shown.records, shown.readPhone), [shown]);
  useEffect(() => {
    // Before the first key is typed, in a task of its own.
    const timer = setTimeout(getIndex);
    return () => clearTimeout(timer);
  }, [getIndex]);
  return { ...shown, contacts, getIndex };
}

/** Built at the first call. */
function indexOf(records: readonly VisitorRecord[], readPhone: PhoneReader): () => RecordIndex {
  let index: RecordIndex | null = null;
  return () => (index ??= buildIndex(records, readPhone));
}
