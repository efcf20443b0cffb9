import { fieldsOf, type Field, type MethodName } from '../contract/contract.ts';

type Value<Item> = (item: Item) => unknown;

/** What an item has in a field; `shown`: where the answer says it in another form than a filter and a sort compare. */
export type Cell<Item> = Value<Item> | { readonly compared: Value<Item>; readonly shown: Value<Item> };

/** By the name of the field. */
export type Cells<Item> = Readonly<Record<string, Cell<Item>>>;

/** A published field of a list method. */
export interface Column<Item> extends Field {
  /** What a filter and a sort compare. */
  readonly value: Value<Item>;
  /** What the answer says. */
  readonly shown: Value<Item>;
}

export type Columns<Item> = ReadonlyMap<string, Column<Item>>;

/** Every field that the reference prints for the method, in its order. Those without a cell are empty. */
export function columnsOf<Item>(method: MethodName, cells: Cells<Item>): Columns<Item> {
  const fields = fieldsOf(method);
  const invented = Object.keys(cells).filter((name) => !fields.has(name));
  if (invented.length > 0) throw new Error(`${method} has no ${invented.join(', ')}`);
  return new Map(
    [...fields].map(([name, field]): [string, Column<Item>] => {
      const cell = cells[name] ?? (() => (field.type === 'array' ? [] : null));
      const { compared: value, shown } = typeof cell === 'function' ? { compared: cell, shown: cell } : cell;
      return [name, { ...field, value, shown }];
    }),
  );
}
