import type { ConversationKind } from '#src/domain/event-kinds.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';

/** Tried in turn while the API refuses them: it is not documented which operators a field takes. */
export type Filters = readonly [Filter, ...Filter[]];

const where = (field: string, operator: string, value: unknown): Filter => ({ field, operator, value });

function combine(condition: 'and' | 'or', filters: readonly Filter[]): Filter {
  const [only] = filters;
  return only !== undefined && filters.length === 1 ? only : { condition, filters };
}

function whereAny(field: string, operator: string, values: readonly unknown[]): Filter {
  const filters = values.map((value) => where(field, operator, value));
  return combine('or', filters);
}

/** With the country code, with and without "+". */
const phoneText = (field: string, digits: string): Filters => [
  whereAny(field, '=', [digits, `+${digits}`]),
  where(field, '=', digits),
];

/** Documented as a number; responses have text. */
const phoneNumber = (field: string, digits: string): Filters => [
  where(field, '=', digits),
  where(field, '=', Number(digits)),
];

/** "=" is case-sensitive. */
const emailSpellings = (email: string): readonly string[] => [...new Set([email, email.toLowerCase()])];

/** `ilike` ignores case, but not every field takes it: `like` finds the usual spellings in one call. */
function partOfName(field: string, name: string): Filters {
  // Words in any order, O'Neil also without its apostrophe. The web server refuses more than ten words.
  const words = name.replace(/['’`]/g, '%').split(' ').slice(0, 10);
  const ilike = words.map((word) => where(field, 'ilike', `%${word}%`));
  const like = words.map((word) => whereAny(field, 'like', letterCases(`%${word}%`)));
  return [combine('and', ilike), combine('and', like)];
}

function letterCases(name: string): readonly string[] {
  const lower = name.toLowerCase();
  const capitalised = lower.replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([name, capitalised, name.toUpperCase(), lower])];
}

type Match = (text: string) => Filters;

/** null: searched through the address book's contacts that have the e-mail. */
const SEARCH_PLAN: Readonly<Record<SearchTerm['kind'], Partial<Record<ConversationKind, Match | null>>>> = {
  phone: {
    call: (digits) => phoneText('contact_phone_number', digits),
    request: (digits) => phoneNumber('visitor_phone_number', digits),
    chat: (digits) => phoneNumber('visitor_phone_number', digits),
  },
  email: { call: null, request: (email) => [whereAny('visitor_email', '=', emailSpellings(email))] },
  // A call has the name of its contact in the address book.
  name: {
    call: (name) => partOfName('contact_full_name', name),
    request: (name) => partOfName('visitor_name', name),
  },
};

/** In the order in which they are fetched. */
export const searchedReports = ({ kind }: SearchTerm): readonly ConversationKind[] =>
  (['call', 'request', 'chat'] as const).filter((report) => report in SEARCH_PLAN[kind]);

/** null: calls of an e-mail, found through the contacts of the address book. */
export const toFilters = ({ kind, text }: SearchTerm, report: ConversationKind): Filters | null =>
  SEARCH_PLAN[kind][report]?.(text) ?? null;

/** Contacts of the address book. The reference has `jsquery` for lists; its Russian edition has `overlap`. */
export function contactsWithEmail(email: string): Filters {
  const spellings = emailSpellings(email);
  const inList = spellings.map((spelling) => `# = ${JSON.stringify(spelling)}`);
  return [
    whereAny('emails', 'jsquery', inList),
    where('emails', 'overlap', spellings),
    whereAny('emails', '=', spellings),
  ];
}

/** At least one ID, at most `MAX_CONTACTS`. */
export function callsOfContacts(contactIds: readonly number[]): Filters {
  const each = whereAny('contact_id', '=', contactIds);
  return contactIds.length === 1 ? [each] : [where('contact_id', 'in', contactIds), each];
}

/** Without `in`, each contact is a filter, and the web server allows 100 lists and objects in a call. */
export const MAX_CONTACTS = 80;

export type Filter =
  | { readonly field: string; readonly operator: string; readonly value: unknown }
  | { readonly condition: 'and' | 'or'; readonly filters: readonly Filter[] };
