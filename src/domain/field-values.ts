import type { VisitorRecord } from './visitor-record.ts';
import { FIELDS, type FieldKind, type RecordField } from './record-fields.ts';
import { foldedKey } from './fold.ts';
import { emailKey } from './email.ts';
import { phonesIn, type PhoneReader } from './phone.ts';

/** What a record has in a field, as the API gave it. */
export function textsOf(record: VisitorRecord, field: RecordField): readonly string[] {
  const value = record[field];
  return typeof value === 'string' ? [value] : (value ?? []);
}

/** The same, with several phones in one text split. */
export function valuesOf(record: VisitorRecord, field: RecordField): readonly string[] {
  const texts = textsOf(record, field);
  return FIELDS[field].kind === 'phone' ? texts.flatMap(phonesIn) : texts;
}

const KEYS: Readonly<Record<FieldKind, (text: string, readPhone: PhoneReader) => string>> = {
  phone: (text, readPhone) => readPhone(text).key,
  email: emailKey,
  name: foldedKey,
  text: (text) => text.trim(),
};

/** A key that is equal for equal values. */
export const compareKey = (field: RecordField, text: string, readPhone: PhoneReader): string =>
  KEYS[FIELDS[field].kind](text, readPhone);
