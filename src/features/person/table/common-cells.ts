import { useEffect, useMemo, useState } from 'react';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { FIELD_NAMES, type RecordField } from '#src/lib/record-fields.ts';
import { isBlank } from '#src/lib/text/plain-line.ts';
import { doAtOnce, doInSlices, type Work } from '#src/lib/time-slicing.ts';
import { VIRTUALIZE_ABOVE } from '#src/lib/many-records.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import { compareKey, valuesOf } from '#src/model/field-values.ts';

/** The most frequent key in a column; null: no key is, so all cells differ; undefined: no cell does. */
export type CommonKey = string | null | undefined;

/** For each field whose cells differ, as `cellKey` writes it. */
export type CommonCells = ReadonlyMap<RecordField, CommonKey>;

/** Equal for cells that the contacts would merge, in whatever order their phones or e-mails are; '' for an empty one. */
export function cellKey(record: VisitorRecord, field: RecordField, readPhone: PhoneReader): string {
  const texts = valuesOf(record, field).filter((text) => !isBlank(text));
  return [...new Set(texts.map((text) => compareKey(field, text, readPhone)))].toSorted().join('\n');
}

/** Whether another value is at least as frequent in this column. An empty cell contradicts nothing. */
export function differs(
  record: VisitorRecord,
  field: RecordField,
  common: CommonCells,
  readPhone: PhoneReader,
): boolean {
  const most = common.get(field);
  return most !== undefined && isOtherKey(cellKey(record, field, readPhone), most);
}

/** Whether a cell with this key differs. */
export const isOtherKey = (key: string, common: CommonKey): boolean =>
  common !== undefined && key !== '' && key !== common;

/** Of a column with these keys. */
export function commonKey(keys: readonly string[]): CommonKey {
  const counts = new Map<string, number>();
  for (const key of keys) count(key, counts);
  return mostFrequent(counts);
}

function count(key: string, counts: Map<string, number>): void {
  if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** In steps, so that thousands of records can be compared between other tasks. */
function* findingCommonCells(records: readonly VisitorRecord[], readPhone: PhoneReader): Work<CommonCells> {
  const counts = new Map(FIELD_NAMES.map((field) => [field, new Map<string, number>()]));
  for (const record of records) {
    for (const [field, ofField] of counts) count(cellKey(record, field, readPhone), ofField);
    yield;
  }
  return new Map(
    [...counts].flatMap(([field, ofField]) => (ofField.size > 1 ? [[field, mostFrequent(ofField)]] : [])),
  );
}

export function findCommonCells(records: readonly VisitorRecord[], readPhone: PhoneReader): CommonCells {
  return doAtOnce(findingCommonCells(records, readPhone));
}

function mostFrequent(counts: ReadonlyMap<string, number>): CommonKey {
  if (counts.size < 2) return undefined;
  const [[key, most] = [null, 0], [, second] = [null, 0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most > second ? key : null;
}

/** null: not known yet. Of more than 500 records it is known a moment later. */
export function useCommonCells(
  records: readonly VisitorRecord[],
  readPhone: PhoneReader,
): CommonCells | null {
  const isSmall = records.length <= VIRTUALIZE_ABOVE;
  const atOnce = useMemo(
    () => (isSmall ? findCommonCells(records, readPhone) : null),
    [isSmall, records, readPhone],
  );
  const [inSlices, setInSlices] = useState<CommonCells | null>(null);
  useEffect(() => {
    if (isSmall) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    doInSlices(findingCommonCells(records, readPhone), signal).then(setInSlices, (error: unknown) => {
      if (signal.aborted) return;
      // Hands the error to the page's error boundary.
      setInSlices(() => {
        throw error;
      });
    });
    return () => controller.abort();
  }, [isSmall, records, readPhone]);
  return atOnce ?? inSlices;
}
