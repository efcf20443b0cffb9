import type { CachedPerson } from '#src/api/queries/cached-people.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import type { DefaultCountry } from '#src/lib/default-country.ts';
import { digitsIn } from '#src/lib/text/digit-runs.ts';
import { fold } from '#src/lib/text/fold.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import { matchesQuery, parseQuery, RUN_START, type Searchable } from '#src/lib/text/search-terms.ts';
import { normalizePhone } from '#src/model/phone.ts';
import { isSamePerson, type PersonKey } from '#src/lib/ids.ts';
import type { RecentPerson } from '#src/session/stores/recent-people.ts';

/** Somebody whom the app knows without a call. */
export type KnownPerson = PersonKey & {
  readonly from: 'recent' | 'opened';
  /** '': not known. */
  readonly name: string;
  /** The phone or e-mail by which the person was found, where the name does not show why. */
  readonly contact: string | null;
};

export type KnownPeople = {
  readonly recent: readonly RecentPerson[];
  readonly opened: readonly CachedPerson[];
  readonly country: DefaultCountry;
};

/** One letter is in nearly every name. */
const MIN_LENGTH = 2;

type Candidate = Omit<KnownPerson, 'contact'> & { readonly records: readonly VisitorRecord[] };

/** The people who fit, recent ones first. At most `maxPeople`. */
export function knownPeople(known: KnownPeople, text: string, maxPeople: number): readonly KnownPerson[] {
  if (fold(text).length < MIN_LENGTH) return [];
  const query = parseQuery(text);
  const fits = ({ personId, name, records }: Candidate): boolean =>
    matchesQuery(
      joined([searchable([String(personId), name]), searchableRecords(records, known.country)]),
      query,
    );
  return candidatesOf(known)
    .filter(fits)
    .slice(0, maxPeople)
    .map(({ records, ...person }) => {
      const shown = searchable([String(person.personId), person.name]);
      const contacts = matchesQuery(shown, query)
        ? []
        : records.flatMap(({ phones, emails }) => [...phones, ...emails]);
      const found = contacts.find((each) => matchesQuery(searchable([each], known.country), query));
      return { ...person, contact: found === undefined ? null : plainLine(found) };
    });
}

function candidatesOf({ recent, opened }: KnownPeople): readonly Candidate[] {
  const recordsOf = (key: PersonKey) => opened.find((person) => isSamePerson(person, key))?.records ?? [];
  const all = [
    ...recent.map((person) => ({ ...person, from: 'recent' as const, records: recordsOf(person) })),
    ...opened
      .toReversed()
      .map((person) => ({ ...person, from: 'opened' as const, name: nameIn(person.records) })),
  ];
  return all.filter((person, index) => all.findIndex((other) => isSamePerson(other, person)) === index);
}

const nameIn = (records: readonly VisitorRecord[]): string =>
  plainLine(records.find(({ name }) => name !== null)?.name ?? '');

function searchable(texts: readonly string[], country?: DefaultCountry): Searchable {
  const runs = texts.flatMap((text) => [
    ...digitsIn(text),
    ...(country === undefined ? [] : digitsIn(normalizePhone(text, country) ?? '')),
  ]);
  return {
    text: texts.map(fold).join('\n'),
    digits: [...new Set(runs)].map((run) => `${RUN_START}${run}`).join(' '),
  };
}

const joined = (parts: readonly Searchable[]): Searchable => ({
  text: parts.map(({ text }) => text).join('\n'),
  digits: parts.map(({ digits }) => digits).join(' '),
});

/** Of each answer once, so that each key typed only searches text. Phones are read by the agent's default country. */
const indexed = new WeakMap<readonly VisitorRecord[], { country: DefaultCountry; index: Searchable }>();

function searchableRecords(records: readonly VisitorRecord[], country: DefaultCountry): Searchable {
  const known = indexed.get(records);
  if (known?.country === country) return known.index;
  const contacts = new Set(records.flatMap(({ phones, emails }) => [...phones, ...emails]));
  const names = new Set(records.flatMap(({ name }) => name ?? []));
  const index = joined([searchable([...contacts], country), searchable([...names])]);
  indexed.set(records, { country, index });
  return index;
}
