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
    () => (isSmall ? computeAtOnce(latest, readPhone) : null),
    [isSmall, latest, readPhone],
  );
  const [inSlices, setInSlices] = useState<MergedRecords>(() => uncomputed(latest, readPhone));
  const [wasSmall, setWasSmall] = useState(isSmall);
  if (isSmall !== wasSmall) {
    setWasSmall(isSmall);
    // What was computed in slices before is older than what was shown last.
    setInSlices(uncomputed(latest, readPhone));
  }
  useEffect(() => {
    if (isSmall) return undefined;
    const controller = new AbortController();
    void computeInSlices(latest, readPhone, controller.signal, (merged) =>
      setInSlices((shown) => (isComplete(shown) && !isComplete(merged) ? shown : merged)),
    ).catch((error: unknown) =>
      // Rethrown in render, for the page's error boundary: otherwise the page would wait for the contacts forever.
      setInSlices(() => {
        throw error;
      }),
    );
    return () => controller.abort();
  }, [isSmall, latest, readPhone]);
  return atOnce ?? inSlices;
}

const uncomputed = (records: readonly VisitorRecord[], readPhone: PhoneReader): MergedRecords => ({
  records,
  identity: null,
  getIndex: null,
  readPhone,
});

const isComplete = ({ getIndex }: MergedRecords): boolean => getIndex !== null;

function computeAtOnce(records: readonly VisitorRecord[], readPhone: PhoneReader): MergedRecords {
  let index: RecordIndex | null = null;
  return {
    records,
    identity: mergeIdentity(records, readPhone),
    // The first cards do not need it: built for the first filter.
    getIndex: () => (index ??= buildIndex(records, readPhone)),
    readPhone,
  };
}

async function computeInSlices(
  records: readonly VisitorRecord[],
  readPhone: PhoneReader,
  signal: AbortSignal,
  onMerged: (merged: MergedRecords) => void,
): Promise<void> {
  try {
    const identity = await doInSlices(mergingIdentity(records, readPhone), signal);
    onMerged({ records, identity, getIndex: null, readPhone });
    const index = await doInSlices(indexingRecords(records, readPhone), signal);
    onMerged({ records, identity, getIndex: () => index, readPhone });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
