import { useEffect, useMemo, useState } from 'react';
import { buildIndex, indexingRecords, type RecordIndex } from './filter.ts';
import { mergeIdentity, mergingIdentity, type Identity } from '#src/model/identity.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import { doInSlices } from '#src/lib/time-slicing.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { VIRTUALIZE_ABOVE } from '#src/lib/many-records.ts';

/** The records of one answer with what is computed from them; null: not computed yet. */
export type MergedRecords = {
  readonly records: readonly VisitorRecord[];
  readonly identity: Identity | null;
  readonly getIndex: (() => RecordIndex) | null;
  /** What the phones were read with. */
  readonly readPhone: PhoneReader;
};

/**
 * Up to 500 records, everything is there at once. Of more, the first cards are drawn before the rest is computed, in slices.
 * After that, fresh records or a new `readPhone` replace those shown only once everything is computed.
 */
export function useMergedRecords(latest: readonly VisitorRecord[], readPhone: PhoneReader): MergedRecords {
  const isSmall = latest.length <= VIRTUALIZE_ABOVE;
  const atOnce = useMemo(
    () => (isSmall ? mergeAtOnce(latest, readPhone) : null),
    [isSmall, latest, readPhone],
  );
  const [inSlices, setInSlices] = useState<MergedRecords | null>(null);
  // Older than what is shown now.
  if (isSmall && inSlices !== null) setInSlices(null);
  useEffect(() => {
    if (isSmall) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const merge = async (): Promise<void> => {
      const identity = await doInSlices(mergingIdentity(latest, readPhone), signal);
      const merged = { records: latest, identity, readPhone };
      setInSlices((shown) => (shown?.getIndex == null ? { ...merged, getIndex: null } : shown));
      const index = await doInSlices(indexingRecords(latest, readPhone), signal);
      setInSlices({ ...merged, getIndex: () => index });
    };
    merge().catch((error: unknown) => {
      if (signal.aborted) return;
      // Rethrown in render, for the page's error boundary: otherwise the page would wait for the contacts forever.
      setInSlices(() => {
        throw error;
      });
    });
    return () => controller.abort();
  }, [isSmall, latest, readPhone]);
  return atOnce ?? inSlices ?? { records: latest, identity: null, getIndex: null, readPhone };
}

function mergeAtOnce(records: readonly VisitorRecord[], readPhone: PhoneReader): MergedRecords {
  let index: RecordIndex | null = null;
  return {
    records,
    identity: mergeIdentity(records, readPhone),
    // The first cards do not need it: built for the first filter.
    getIndex: () => (index ??= buildIndex(records, readPhone)),
    readPhone,
  };
}
