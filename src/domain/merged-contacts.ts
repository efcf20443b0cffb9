import type { VisitorRecord } from './visitor-record.ts';
import { FIELD_NAMES, forEachField, type RecordField } from './record-fields.ts';
import { isOnlyDigits } from './plain-text.ts';
import { type EmailView, viewEmail } from './email.ts';
import { createMerger, type MergedValue } from './merge-values.ts';
import type { PhoneReader, PhoneView } from './phone.ts';
import { compareKey, valuesOf } from './field-values.ts';

export type MergedPhone = MergedValue & { readonly phone: PhoneView };
export type MergedEmail = MergedValue & { readonly email: EmailView };

/** The formatted number of a phone, the text of any other value. */
export function displayText(merged: MergedValue | MergedPhone): string {
  return 'phone' in merged ? merged.phone.display : merged.text;
}

/** What all records of a person have: every value of every field once, with the records that have it. */
export type MergedContacts = Readonly<
  Record<Exclude<RecordField, 'phones' | 'emails'>, readonly MergedValue[]>
> & {
  /** The number of records. */
  readonly total: number;
  readonly phones: readonly MergedPhone[];
  readonly emails: readonly MergedEmail[];
};

/** Above this number of records, the first cards are painted before the contacts are merged. */
export const MANY_RECORDS = 500;

/** Linear in the number of records; phones take most of the time, so `readPhone` should cache them. */
export function mergeContacts(records: readonly VisitorRecord[], readPhone: PhoneReader): MergedContacts {
  const total = records.length;
  const mergers = forEachField((field) => createMerger((text) => compareKey(field, text, readPhone)));
  for (const record of records) {
    for (const field of FIELD_NAMES)
      for (const text of valuesOf(record, field)) mergers[field].add(record.key, text);
  }
  const merged = forEachField((field) => mergers[field].values(total));
  const phones = merged.phones.map((value) => ({ ...value, phone: readPhone(value.text) }));
  const emails = merged.emails.map((value) => ({ ...value, email: viewEmail(value.text) }));
  return { ...merged, total, phones, emails };
}

/** The most frequent name that is not digits only (the API has such); null if there is none. */
export function mainName({ name }: MergedContacts): MergedValue | null {
  return name.find(({ text }) => !isOnlyDigits(text)) ?? null;
}

/** The most frequent company; null if there is none. */
export function mainCompany({ company }: MergedContacts): MergedValue | null {
  return company[0] ?? null;
}
