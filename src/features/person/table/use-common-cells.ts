import { useEffect, useMemo, useState } from 'react';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { doInSlices } from '#src/lib/time-slicing.ts';
import { VIRTUALIZE_ABOVE } from '#src/lib/many-records.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import { findCommonCells, findingCommonCells, type CommonCells } from './common-cells.ts';

/** null: not known yet. Of more than 500 records it is known a moment later. */
export function useCommonCells(cards: readonly VisitorCard[], readPhone: PhoneReader): CommonCells | null {
  const isSmall = cards.length <= VIRTUALIZE_ABOVE;
  const atOnce = useMemo(
    () => (isSmall ? findCommonCells(cards, readPhone) : null),
    [isSmall, cards, readPhone],
  );
  const [inSlices, setInSlices] = useState<CommonCells | null>(null);
  useEffect(() => {
    if (isSmall) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    doInSlices(findingCommonCells(cards, readPhone), signal).then(setInSlices, (error: unknown) => {
      if (signal.aborted) return;
      // Hands the error to the page's error boundary.
      setInSlices(() => {
        throw error;
      });
    });
    return () => controller.abort();
  }, [isSmall, cards, readPhone]);
  return atOnce ?? inSlices;
}
