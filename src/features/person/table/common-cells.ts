import { useEffect, useMemo, useState } from 'react';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { FIELD_NAMES, type RecordField } from '#src/lib/record-fields.ts';
import { isBlank } from '#src/lib/text/plain-line.ts';
import { doAtOnce, doInSlices, type Work } from '#src/lib/time-slicing.ts';
import { VIRTUALIZE_ABOVE } from '#src/lib/many-records.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import { compareKey, valuesOf } from '#src/model/field-values.ts';
import type { LoadedMore, MoreOfRecord } from '#src/api/queries/visitor-queries.ts';
import type { VisitorId } from '#src/lib/ids.ts';

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
function commonKey(keys: readonly string[]): CommonKey {
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

/** A column of what was loaded of compared records beside their fields. */
export type DetailColumn = {
  readonly key: string;
  readonly name: string;
  /** Of the records whose details are loaded. */
  readonly cells: ReadonlyMap<VisitorId, readonly string[]>;
  readonly common: CommonKey;
};

type Words = { readonly usernames: string; readonly properties: string };

/** The usernames, then a column for each property; none while no details are loaded. A property without a name has a general one. */
export function detailColumns(
  records: readonly VisitorRecord[],
  loaded: LoadedMore,
  words: Words,
): readonly DetailColumn[] {
  const ofRecords = records.flatMap(({ visitorId }) => {
    const more = visitorId === null ? undefined : loaded.get(visitorId);
    return visitorId === null || more === undefined ? [] : [[visitorId, more] as const];
  });
  if (ofRecords.length === 0) return [];
  const columnOf = (
    key: string,
    name: string,
    textsOf: (more: MoreOfRecord) => readonly string[],
  ): DetailColumn => {
    const cells = new Map(ofRecords.map(([visitorId, more]) => [visitorId, textsOf(more)]));
    return { key, name, cells, common: commonKey([...cells.values()].map(keyOfTexts)) };
  };
  const names = new Set(ofRecords.flatMap(([, { properties }]) => properties.map(({ name }) => name)));
  return [
    columnOf('usernames', words.usernames, ({ usernames }) => usernames),
    ...[...names].map((name) =>
      columnOf(`property ${name}`, name ?? words.properties, ({ properties }) =>
        properties.flatMap((property) => (property.name === name ? (property.value ?? []) : [])),
      ),
    ),
  ];
}

/** Equal for equal cells, whatever the order of their texts; '' for an empty one. */
export const keyOfTexts = (texts: readonly string[]): string =>
  texts
    .map((text) => text.trim())
    .toSorted()
    .join('\n');
