import { emailKey, type EmailView, viewEmail } from './email.ts';
import { fold } from '#src/lib/text/fold.ts';
import { createMerger, type MergedValue } from './merge-values.ts';
import type { PhoneReader, PhoneView } from './phone.ts';
import { isBlank, isOnlyDigits } from '#src/lib/text/plain-line.ts';
import { doAtOnce, type Work } from '#src/lib/time-slicing.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';

export type MergedPhone = MergedValue & { readonly phone: PhoneView };
export type MergedEmail = MergedValue & { readonly email: EmailView };

/** What is shown of an entry: of a phone the formatted number, of anything else its text. */
export function displayText(entry: MergedValue | MergedPhone): string {
  return 'phone' in entry ? entry.phone.display : entry.text;
}

/** The values of one kind, and whether the records contradict each other. */
export type MergedTexts = { readonly values: readonly MergedValue[]; readonly conflict: boolean };

/** One human being out of all records. Every value of every record is in it, and nothing else. */
export type Identity = {
  /** How many records there are. */
  readonly total: number;
  readonly phones: readonly MergedPhone[];
  readonly emails: readonly MergedEmail[];
  /** A "name" that is only digits stands in the list but contradicts nobody. */
  readonly names: MergedTexts;
  readonly companies: MergedTexts;
  /** Merged only where the text is the same but for the spaces around it. */
  readonly comments: readonly MergedValue[];
};

const isSaying = ({ text }: MergedValue): boolean => !isBlank(text);
const isNaming = ({ text }: MergedValue): boolean => !isBlank(text) && !isOnlyDigits(text);

const textsOf = (values: readonly MergedValue[], counts: (value: MergedValue) => boolean): MergedTexts => ({
  values,
  conflict: values.filter(counts).length > 1,
});

/** Linear in the number of records; phones cost most, and `readPhone` remembers them. */
export function* mergingIdentity(cards: readonly VisitorCard[], readPhone: PhoneReader): Work<Identity> {
  const total = cards.length;
  const phones = createMerger((text) => readPhone(text).key);
  const emails = createMerger(emailKey);
  const names = createMerger(fold);
  const companies = createMerger(fold);
  const comments = createMerger((text) => text.trim());
  for (const card of cards) {
    for (const phone of card.phones) phones.add(card.key, phone);
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
  const mergedNames = textsOf(names.values(total), isNaming);
  yield;
  const mergedCompanies = textsOf(companies.values(total), isSaying);
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

/** The most frequent name that says something and is not only digits; null when there is none. */
export function mainName(identity: Identity): MergedValue | null {
  return identity.names.values.find(isNaming) ?? null;
}

/** The most frequent company that says something; null when there is none. */
export function mainCompany(identity: Identity): MergedValue | null {
  return identity.companies.values.find(isSaying) ?? null;
}
