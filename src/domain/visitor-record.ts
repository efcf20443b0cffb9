import { foldedKey } from './compare-texts.ts';
import { emailKey } from './email.ts';
import { parsePersonId, parseVisitorId, type PersonId, type VisitorId } from './ids.ts';
import { asObject, isJsonObject } from './json.ts';
import { type PhoneReader, splitPhones } from './phone.ts';
import { isBlank } from './plain-text.ts';

/** Missing, null and blank become null, or [], so that each text shows something; other texts are untouched. */
export type VisitorRecord = FieldValues<string | null, readonly string[]> & {
  /** The index of the record in the response. */
  readonly key: string;
  readonly personId: PersonId | null;
  readonly visitorId: VisitorId | null;
  /** The fields that are not as documented. Their wrong values, or wrong elements of a list, are left out. */
  readonly unreadable: readonly UnreadableField[];
};

/** `record` is the row as a whole. */
export type UnreadableField = RecordField | 'person_id' | 'visitor_id' | 'record';

/** Reads a row of `get.person_visitors`, in the app and in the prerender. */
export function parseVisitorRecord(row: unknown, index: number): VisitorRecord {
  const unreadable: UnreadableField[] = [];
  const fields = asObject(row);
  if (!isJsonObject(row)) unreadable.push('record');

  function id<Id>(field: 'person_id' | 'visitor_id', parse: (raw: unknown) => Id | null): Id | null {
    const raw = fields[field] ?? null;
    const parsed = raw === null ? null : parse(raw);
    if (raw !== null && parsed === null) unreadable.push(field);
    return parsed;
  }

  function list(field: RecordField, raw: unknown = fields[field] ?? []): readonly string[] {
    const texts = Array.isArray(raw) ? raw.filter((each: unknown) => typeof each === 'string') : [];
    if (!Array.isArray(raw) || texts.length < raw.length) unreadable.push(field);
    return texts.filter((each) => !isBlank(each));
  }

  function text(field: RecordField): string | null {
    const raw = fields[field] ?? null;
    return raw === null ? null : (list(field, [raw])[0] ?? null);
  }

  return {
    key: String(index),
    personId: id('person_id', parsePersonId),
    visitorId: id('visitor_id', parseVisitorId),
    ...mapFields(text, list),
    unreadable,
  };
}

/** False for another person's, which must not be rendered. */
export const belongsTo =
  (personId: PersonId) =>
  (record: VisitorRecord): boolean =>
    (record.personId ?? personId) === personId;

/** By the API's names. `urlName`: in `?sort=`, permanent. Labels: `i18n/*-first.ts`; looks: `person/cards.tsx`. */
export const FIELDS = {
  name: { kind: 'name', urlName: 'name' },
  phones: { kind: 'phone', urlName: 'phone' },
  emails: { kind: 'email', urlName: 'email' },
  company: { kind: 'name', urlName: 'company' },
  commentary: { kind: 'text', urlName: 'comment' },
} as const satisfies Readonly<Record<string, { kind: FieldKind; urlName: string }>>;

/** How values are split and compared: see `KEYS`. */
type FieldKind = 'phone' | 'email' | 'name' | 'text';
export type RecordField = keyof typeof FIELDS;

/** Maps each field: `text` those with one text, `list` those with several. The order is that of cards, tables and files. */
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

/** What a record has in a field, as the API gave it. */
export function fieldTexts(record: VisitorRecord, field: RecordField): readonly string[] {
  const value = record[field];
  return typeof value === 'string' ? [value] : (value ?? []);
}

/** The same, with several phones in one text split. */
export function fieldValues(record: VisitorRecord, field: RecordField): readonly string[] {
  const texts = fieldTexts(record, field);
  return FIELDS[field].kind === 'phone' ? texts.flatMap(splitPhones) : texts;
}

const KEYS: Readonly<Record<FieldKind, (text: string, readPhone: PhoneReader) => string>> = {
  phone: (text, readPhone) => readPhone(text).key,
  email: emailKey,
  name: foldedKey,
  text: (text) => text.trim(),
};

export const compareKey = (field: RecordField, text: string, readPhone: PhoneReader): string =>
  KEYS[FIELDS[field].kind](text, readPhone);

export const COLUMNS = /* @__PURE__ */ (() => [...FIELD_NAMES, 'id'] as const)();
export type Column = (typeof COLUMNS)[number];

export const nameInUrl = (column: Column) => (column === 'id' ? column : FIELDS[column].urlName);

type ColumnName = ReturnType<typeof nameInUrl>;

/** The name of a column in a URL, with "-" in descending order. null: the API's own order. */
export type SortOrder = ColumnName | `-${ColumnName}` | null;

/** null: by no column. */
export function sortedColumn(order: SortOrder) {
  const column = COLUMNS.find((each) => nameInUrl(each) === order?.replace(/^-/, ''));
  return column === undefined ? null : { column, descending: order !== nameInUrl(column) };
}

export function parseSortOrder(text: string | null): SortOrder {
  const orders = COLUMNS.map(nameInUrl).flatMap((name) => [name, `-${name}`] as const);
  return orders.find((order) => order === text) ?? null;
}
