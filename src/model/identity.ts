import { emailKey, type EmailView, viewEmail } from './email.ts';
import { fold } from '#src/lib/text/fold.ts';
import { createMerger, type MergedValue } from './merge-values.ts';
import { phonesIn, type PhoneReader, type PhoneView } from './phone.ts';
import { isBlank, isOnlyDigits } from '#src/lib/text/plain-line.ts';
import { doAtOnce, type Work } from '#src/lib/time-slicing.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';

export type MergedPhone = MergedValue & { readonly phone: PhoneView };
export type MergedEmail = MergedValue & { readonly email: EmailView };

/** The formatted number of a phone, the text of any other entry. */
export function displayText(entry: MergedValue | MergedPhone): string {
  return 'phone' in entry ? entry.phone.display : entry.text;
}

/** The values of one kind, and whether they contradict each other. */
export type MergedTexts = { readonly values: readonly MergedValue[]; readonly conflict: boolean };

/** One person, merged from all records: every value of every record, and nothing else. */
export type Identity = {
  /** The number of records. */
  readonly total: number;
  readonly phones: readonly MergedPhone[];
  readonly emails: readonly MergedEmail[];
  /** Names of digits only (the API has such) are listed, but count for no conflict. */
  readonly names: MergedTexts;
  readonly companies: MergedTexts;
  /** Merged only if equal, apart from surrounding spaces. */
  readonly comments: readonly MergedValue[];
};

const hasText = ({ text }: MergedValue): boolean => !isBlank(text);
const isName = ({ text }: MergedValue): boolean => !isBlank(text) && !isOnlyDigits(text);

/** A quotation mark and an invisible character are both folded to nothing, but are not the same text. */
export const foldedKey = (text: string): string => fold(text) || text;

const withConflict = (
  values: readonly MergedValue[],
  canConflict: (value: MergedValue) => boolean,
): MergedTexts => ({ values, conflict: values.filter(canConflict).length > 1 });

/**
 * Merges the records in steps, so that thousands of them can be merged between other tasks. Linear in the number of records;
 * phones take most of the time, so `readPhone` should cache them.
 */
export function* mergingIdentity(cards: readonly VisitorCard[], readPhone: PhoneReader): Work<Identity> {
  const total = cards.length;
  const phones = createMerger((text) => readPhone(text).key);
  const emails = createMerger(emailKey);
  const names = createMerger(foldedKey);
  const companies = createMerger(foldedKey);
  const comments = createMerger((text) => text.trim());
  for (const card of cards) {
    for (const phone of card.phones.flatMap(phonesIn)) phones.add(card.key, phone);
    for (const email of card.emails) emails.add(card.key, email);
    if (card.name !== null) names.add(card.key, card.name);
    if (card.company !== null) companies.add(card.key, card.company);
    if (card.commentary !== null) comments.add(card.key, card.commentary);
    yield;
  }
  const mergedPhones = phones.values(total).map((value) => ({ ...value, phone: readPhone(value.text) }));
  yield;
  const mergedEmails = emails.values(total).map((value) => ({ ...value, email: viewEmail(value.text) }));
  yield;
  const mergedNames = withConflict(names.values(total), isName);
  yield;
  const mergedCompanies = withConflict(companies.values(total), hasText);
  yield;
  return {
    total,
    phones: mergedPhones,
    emails: mergedEmails,
    names: mergedNames,
    companies: mergedCompanies,
    comments: comments.values(total),
  };
}

export function mergeIdentity(cards: readonly VisitorCard[], readPhone: PhoneReader): Identity {
  return doAtOnce(mergingIdentity(cards, readPhone));
}

/** The most frequent name that is neither blank nor digits only; null if there is none. */
export function mainName(identity: Identity): MergedValue | null {
  return identity.names.values.find(isName) ?? null;
}

/** The most frequent company that is not blank; null if there is none. */
export function mainCompany(identity: Identity): MergedValue | null {
  return identity.companies.values.find(hasText) ?? null;
}
