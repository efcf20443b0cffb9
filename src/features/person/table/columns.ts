import type { LoadedMore, MoreOfRecord } from '#src/api/queries/visitor-queries.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { FIELD_NAMES, type RecordField } from '#src/lib/record-fields.ts';
import type { Identity } from '#src/model/identity.ts';

/** A column whose cells are compared: a field of the records, or what was loaded of chosen records beside their fields. */
export type TableColumn = {
  readonly key: string;
  /** Equal for equal cells; '' for an empty one, which contradicts nothing. */
  readonly keyOf: (record: VisitorRecord) => string;
} & (
  | { readonly field: RecordField }
  | {
      readonly field: null;
      readonly name: string;
      /** undefined: not loaded. */
      readonly textsOf: (record: VisitorRecord) => readonly string[] | undefined;
    }
);

/** Cells are equal that have the same merged values, in whatever order. null: not merged yet. */
export const fieldColumns = (identity: Identity | null): readonly TableColumn[] =>
  FIELD_NAMES.map((field) => {
    const keys = new Map<string, string>();
    for (const { key, recordKeys } of identity?.[field] ?? [])
      for (const record of recordKeys) keys.set(record, `${keys.get(record) ?? ''}\n${key}`);
    return { key: field, field, keyOf: (record) => keys.get(record.key) ?? '' };
  });

/** The usernames, then a column for each property; none while no details are loaded. A property without a name has a general one. */
export function detailColumns(
  records: readonly VisitorRecord[],
  loaded: LoadedMore,
  words: Pick<Dictionary['details'], 'usernames' | 'properties'>,
): readonly TableColumn[] {
  const moreOf = ({ visitorId }: VisitorRecord): MoreOfRecord | undefined =>
    visitorId === null ? undefined : loaded.get(visitorId);
  const details = records.flatMap((record) => moreOf(record) ?? []);
  if (details.length === 0) return [];
  const columnOf = (
    key: string,
    name: string,
    textsIn: (more: MoreOfRecord) => readonly string[],
  ): TableColumn => {
    const textsOf = (record: VisitorRecord) => {
      const more = moreOf(record);
      return more && textsIn(more);
    };
    const keyOf = (record: VisitorRecord): string =>
      (textsOf(record) ?? [])
        .map((text) => text.trim())
        .toSorted()
        .join('\n');
    return { key, name, field: null, textsOf, keyOf };
  };
  const names = new Set(details.flatMap(({ properties }) => properties.map(({ name }) => name)));
  return [
    columnOf('usernames', words.usernames, ({ usernames }) => usernames),
    ...[...names].map((name) =>
      columnOf(`property ${name}`, name ?? words.properties, ({ properties }) =>
        properties.flatMap((property) => (property.name === name ? (property.value ?? []) : [])),
      ),
    ),
  ];
}

/** For each column whose cells differ, its most frequent key; null: no key is. */
export type CommonKeys = ReadonlyMap<string, string | null>;

export const commonKeys = (columns: readonly TableColumn[], records: readonly VisitorRecord[]): CommonKeys =>
  new Map(
    columns.flatMap(({ key: column, keyOf }) => {
      const counts = new Map<string, number>();
      for (const key of records.map(keyOf)) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
      const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
      if (first === undefined || second === undefined) return [];
      return [[column, first[1] > second[1] ? first[0] : null]];
    }),
  );

/** Whether another value is at least as frequent in the column. */
export function differs(record: VisitorRecord, { key, keyOf }: TableColumn, common: CommonKeys): boolean {
  const commonKey = common.get(key);
  const own = keyOf(record);
  return commonKey !== undefined && own !== '' && own !== commonKey;
}
