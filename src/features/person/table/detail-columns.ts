import type { LoadedMore, MoreOfRecord } from '#src/api/queries/visitor-queries.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import type { VisitorId } from '#src/lib/ids.ts';
import { commonKey, type CommonKey } from './common-cells.ts';

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
