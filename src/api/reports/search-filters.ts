import type { UserId } from '#src/lib/ids.ts';
import type { DayRange } from '#src/lib/days.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';
import type { Request } from '#src/api/request.ts';
import { matchingCall, type Filter } from './matching-rows.ts';
import type { Report } from './reports.ts';

/** The field that has what is searched for, and filters by it. */
export type Match = {
  readonly field: string;
  /** To be tried one after another, while the API refuses them: it is not documented which operators a field takes. */
  readonly filters: readonly [Filter, ...Filter[]];
};

const compare = (field: string, operator: string, value: unknown): Filter => ({ field, operator, value });

function anyOf(field: string, operator: string, values: readonly unknown[]): Filter {
  const filters = values.map((value) => compare(field, operator, value));
  const [only] = filters;
  return only !== undefined && filters.length === 1 ? only : { condition: 'or', filters };
}

/** A phone as text: with the country code, with and without "+". */
function phoneText(field: string, digits: string): Match {
  return {
    field,
    filters: [anyOf(field, '=', [digits, `+${digits}`]), compare(field, '=', digits)],
  };
}

/** Documented as a number; public clients have seen text. */
function phoneNumber(field: string, digits: string): Match {
  return { field, filters: [compare(field, '=', Number(digits)), compare(field, '=', digits)] };
}

/** "=" is case-sensitive. */
const spellingsOf = (email: string): readonly string[] => [...new Set([email, email.toLowerCase()])];

const emailText = (field: string, email: string): Match => ({
  field,
  filters: [anyOf(field, '=', spellingsOf(email))],
});

/** Only `ilike` ignores case, and not every field takes it: `like` finds the usual spellings, in one call. */
const partOfName = (field: string, name: string): Match => ({
  field,
  filters: [
    compare(field, 'ilike', `%${name}%`),
    anyOf(
      field,
      'like',
      casesOf(name).map((each) => `%${each}%`),
    ),
  ],
});

/** As typed, Each Word Capitalised, UPPER, lower; each once. */
function casesOf(name: string): readonly string[] {
  const lower = name.toLowerCase();
  const capitalised = lower.replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([name, capitalised, name.toUpperCase(), lower])];
}

type SearchedReport = {
  readonly report: Report;
  /** null: the calls of the address book's contacts that have the e-mail. */
  readonly match: ((text: string) => Match) | null;
};

/** For each kind of text the reports that have it, in the order in which they are fetched, and the filter of each. */
const SEARCHED: Readonly<Record<SearchTerm['kind'], readonly [SearchedReport, ...SearchedReport[]]>> = {
  phone: [
    { report: 'call', match: (digits) => phoneText('contact_phone_number', digits) },
    { report: 'request', match: (digits) => phoneNumber('visitor_phone_number', digits) },
    { report: 'chat', match: (digits) => phoneNumber('visitor_phone_number', digits) },
  ],
  email: [
    { report: 'request', match: (email) => emailText('visitor_email', email) },
    { report: 'call', match: null },
  ],
  name: [
    { report: 'request', match: (name) => partOfName('visitor_name', name) },
    { report: 'call', match: (name) => partOfName('contact_full_name', name) },
  ],
};

/** The reports that are searched, in the order in which they are fetched. */
export const reportsOf = ({ kind }: SearchTerm): readonly Report[] =>
  SEARCHED[kind].map(({ report }) => report);

/** The most that a new search costs: a call for each report, and one for the address book. */
export const pointsOfSearch = ({ kind }: SearchTerm): number =>
  SEARCHED[kind].reduce((sum, { match }) => sum + (match === null ? 2 : 1), 0);

function textOf(term: SearchTerm): string {
  switch (term.kind) {
    case 'phone':
      return term.digits;
    case 'email':
      return term.email;
    case 'name':
      return term.name;
  }
}

/** null: this report does not have what is searched for. */
export const matchOf = (term: SearchTerm, report: Report): Match | null =>
  SEARCHED[term.kind].find((searched) => searched.report === report)?.match?.(textOf(term)) ?? null;

/**
 * The address book's contacts with an e-mail. The reference has `jsquery` for lists, and in its Russian edition `overlap`, "a
 * search in a list".
 */
export function contactsWithEmail(email: string): Match {
  const spellings = spellingsOf(email);
  const inList = spellings.map((spelling) => `# = ${JSON.stringify(spelling)}`);
  return {
    field: 'emails',
    filters: [
      anyOf('emails', 'jsquery', inList),
      compare('emails', 'overlap', spellings),
      anyOf('emails', '=', spellings),
    ],
  };
}

/** As many as a call can have: where `in` is refused, each is a filter of its own, and the web server allows 100 lists and objects. */
export const CONTACTS_PER_CALL = 80;

/** At most `CONTACTS_PER_CALL`. */
export function callsOfContacts(contactIds: readonly number[]): Match {
  const each = anyOf('contact_id', '=', contactIds);
  const together = compare('contact_id', 'in', contactIds);
  return { field: 'contact_id', filters: contactIds.length === 1 ? [each] : [together, each] };
}

/** The call that a search begins with. */
export function firstSearchCall(
  term: SearchTerm,
  { userId, days }: { readonly userId: UserId | null; readonly days: DayRange },
): Pick<Request<unknown>, 'method' | 'params'> | null {
  const [{ report }] = SEARCHED[term.kind];
  const match = matchOf(term, report);
  if (match === null) return null;
  const [filter] = match.filters;
  return matchingCall(report, { userId, days, field: match.field, filter });
}
