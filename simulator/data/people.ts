import { generateVisitors } from './generated.ts';
import { abroad } from './records/abroad.ts';
import { broken, minimal } from './records/broken.ts';
import { scripted } from './records/callers.ts';
import { example } from './records/example.ts';
import { dirty, hostile } from './records/hostile.ts';
import { karenina } from './records/karenina.ts';
import { personIds, reserved } from './reserved.ts';

/** How the answer for a person says its `metadata`, if not in the usual way. */
export type MetadataForm = 'null' | 'missing' | 'empty' | 'meta_data';

export const metadataForms: ReadonlyMap<number, MetadataForm> = new Map([
  [personIds.metadataNull, 'null'],
  [personIds.metadataMissing, 'missing'],
  [personIds.metadataOldSpelling, 'meta_data'],
  [personIds.metadataEmpty, 'empty'],
]);

type Rows = () => readonly unknown[];

const generated =
  (personId: number, count: number, firstVisitorId: number): Rows =>
  () =>
    generateVisitors(personId, count, firstVisitorId);

/** Nobody has none. */
const rowsOf: ReadonlyMap<number, Rows> = new Map<number, Rows>([
  [personIds.example, () => example],
  [personIds.karenina, () => karenina],
  [personIds.minimal, () => minimal],
  [personIds.dirty, () => dirty],
  [personIds.hostile, () => hostile],
  [personIds.broken, () => broken],
  [personIds.abroad, () => abroad],
  ...Array.from(metadataForms.keys(), (id): [number, Rows] => [
    id,
    generated(id, 3, 7_100_000_000 + (id % 1_000) * 100),
  ]),
  [
    personIds.longTexts,
    () =>
      generateVisitors(personIds.longTexts, 20, 7_100_001_901).map((row) => ({
        ...row,
        commentary: 'ع'.repeat(10_000),
      })),
  ],
  [personIds.fiveHundred, generated(personIds.fiveHundred, 500, 7_150_000_001)],
  [personIds.thousand, generated(personIds.thousand, 1_000, 7_200_000_001)],
  [personIds.tenThousand, generated(personIds.tenThousand, 10_000, 7_300_000_001)],
  ...Array.from(scripted, ([id, rows]): [number, Rows] => [id, () => rows]),
]);

export interface Person {
  readonly personId: number;
  /** The rows of the main account, as they go into `result.data`: not always records. */
  readonly rows: Rows;
}

/** Everybody whose records answer. */
export const people: readonly Person[] = [
  ...Object.values(reserved.people),
  ...Object.values(reserved.histories),
].map(({ id }) => ({ personId: id, rows: rowsOf.get(id) ?? (() => []) }));

/** People of the demo account whose events and contacts are all written by hand. */
export const scriptedPeople: ReadonlySet<number> = new Set([personIds.karenina, ...scripted.keys()]);
