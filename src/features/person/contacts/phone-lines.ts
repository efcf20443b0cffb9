import { phonesIn, type PhoneReader, type PhoneView } from '#src/model/phone.ts';

/** A number of a record, and each text that it was written as. */
export type RecordPhone = { readonly phone: PhoneView; readonly texts: readonly string[] };

/** Each number of a record once. */
export function recordPhones(phones: readonly string[], readPhone: PhoneReader): readonly RecordPhone[] {
  const byKey = new Map<string, { phone: PhoneView; texts: string[] }>();
  for (const text of phones.flatMap(phonesIn)) {
    const phone = readPhone(text);
    const known = byKey.get(phone.key);
    if (known === undefined) byKey.set(phone.key, { phone, texts: [text] });
    else known.texts.push(text);
  }
  return [...byKey.values()];
}
