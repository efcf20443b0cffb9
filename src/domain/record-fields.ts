/**
 * The fields of a record, under the API's name: each is described here, and has its place in `mapFields` below. The reader of answers,
 * cards, table, sorting, comparing, filter and CSV follow.
 *
 * Elsewhere, because it cannot be here: labels are in `features/person/first-words-*.ts`, as the first cards load one language only
 * (a missing label does not compile); the code of a kind is in `model/field-values.ts`, as it reads phones, and `lib` imports no other
 * room; the width of a column is in `records-table.css`.
 */
export const FIELDS = {
  name: { kind: 'name', urlName: 'name' },
  phones: { kind: 'phone', urlName: 'phone' },
  emails: { kind: 'email', urlName: 'email' },
  company: { kind: 'name', urlName: 'company' },
  commentary: { kind: 'text', urlName: 'comment' },
} as const satisfies Readonly<Record<string, FieldDescription>>;

type FieldDescription = {
  /**
   * How values are split and compared: a `phone` by its number, an `email` whatever its case, a `name` (of a company, too) whatever
   * its case, spaces and quotation marks, a `text` unchanged.
   */
  readonly kind: FieldKind;
  /** The name in `?sort=`, which is permanent. */
  readonly urlName: string;
};

export type FieldKind = 'phone' | 'email' | 'name' | 'text';
export type RecordField = keyof typeof FIELDS;

/**
 * Maps each field: `text` those with one text, `list` those with several. The order is that of cards, tables and files.
 */
export const mapFields = <Text, List>(
  text: (field: RecordField) => Text,
  list: (field: RecordField) => List,
) =>
  ({
    name: text('name'),
    phones: list('phones'),
    emails: list('emails'),
    company: text('company'),
    commentary: text('commentary'),
  }) satisfies Record<RecordField, Text | List>;

export type FieldValues<Text, List> = Readonly<ReturnType<typeof mapFields<Text, List>>>;

export const forEachField = <T>(make: (field: RecordField) => T) => mapFields(make, make);

// Marked as pure, so that a script that uses no fields contains none of this code.
export const FIELD_NAMES: readonly RecordField[] = /* @__PURE__ */ Object.values(
  /* @__PURE__ */ forEachField((field) => field),
);

/** The fields of one text that the merged contacts list. */
export const TEXT_LISTS = ['commentary', 'name', 'company'] as const;
