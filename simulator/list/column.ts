export type ColumnType = 'string' | 'number' | 'iso8601' | 'enum' | 'boolean' | 'array' | 'object';

/** As the reference marks its fields: F filterable, S sortable, D in the default answer. */
type Flags = '' | 'F' | 'S' | 'D' | 'FS' | 'FD' | 'SD' | 'FSD';

/** A published field of a list method. */
export interface Column<Item> {
  readonly type: ColumnType;
  readonly filterable: boolean;
  readonly sortable: boolean;
  readonly byDefault: boolean;
  /** What a filter and a sort compare. */
  readonly value: (item: Item) => unknown;
  /** What the answer says. */
  readonly shown: (item: Item) => unknown;
}

export type Columns<Item> = ReadonlyMap<string, Column<Item>>;

export function column<Item>(
  type: ColumnType,
  flags: Flags,
  value: (item: Item) => unknown,
  shown = value,
): Column<Item> {
  return {
    type,
    filterable: flags.includes('F'),
    sortable: flags.includes('S'),
    byDefault: flags.includes('D'),
    value,
    shown,
  };
}

/** By name, in the order of the answer's keys. */
export function columnsOf<Item>(columns: Readonly<Record<string, Column<Item>>>): Columns<Item> {
  return new Map(Object.entries(columns));
}
