import {
  parsePersonId,
  parseUserId,
  parseVisitorId,
  type PersonId,
  type UserId,
  type VisitorId,
} from '#src/primitives/ids.ts';
import {
  parseEntryChoice,
  printEntryChoice,
  type EntryChoice,
  parseContactChoice,
  type ContactChoice,
  parseSortOrder,
  type SortOrder,
} from '#src/view-model/records-choice.ts';

/** Every URL of the viewer, both ways. The patterns are the router's; the URLs are permanent (README). */
export const patterns = {
  lookUp: '/',
  person: '/persons/:personId',
  visitor: '/visitors/:visitorId',
} as const;

/** Whom a URL shows, and on whose behalf. */
export type PersonAddress = {
  readonly personId: PersonId;
  /** `user_id`: the customer's user on whose behalf a partner asks. */
  readonly userId: UserId | null;
  /** `visitor`: the marked record. */
  readonly visitorId: VisitorId | null;
};

export type VisitorAddress = { readonly visitorId: VisitorId; readonly userId: UserId | null };

export function lookUpPath(): string {
  return '/';
}

/** How the agent looks at the person: which records, in what order. Left out of the links that are passed on. */
export type PersonView = {
  /** `q`: the filter's text. */
  readonly q: string;
  readonly sort: SortOrder;
  /** `with`: only records that have such a contact. */
  readonly contact: ContactChoice | null;
  /** `entry`: only the records that hold one value of the merged panel, named by its place. */
  readonly entry: EntryChoice | null;
};

export function personPath(
  { personId, userId = null, visitorId = null }: Pick<PersonAddress, 'personId'> & Partial<PersonAddress>,
  { q = '', sort = 'given', contact = null, entry = null }: Partial<PersonView> = {},
): string {
  return withQuery(`/persons/${personId}`, {
    user_id: userId,
    visitor: visitorId,
    q: q === '' ? null : q,
    sort: sort === 'given' ? null : sort,
    with: contact,
    entry: entry === null ? null : printEntryChoice(entry),
  });
}

export function parsePersonView(query: URLSearchParams): PersonView {
  return {
    q: query.get('q') ?? '',
    sort: parseSortOrder(query.get('sort')),
    contact: parseContactChoice(query.get('with')),
    entry: parseEntryChoice(query.get('entry')),
  };
}

/** Every record, in the API's order: nothing in the query says otherwise. */
export function isPlainView(query: URLSearchParams): boolean {
  return !['q', 'sort', 'with', 'entry'].some((name) => query.has(name));
}

export function visitorPath({
  visitorId,
  userId = null,
}: Pick<VisitorAddress, 'visitorId'> & Partial<VisitorAddress>): string {
  return withQuery(`/visitors/${visitorId}`, { user_id: userId });
}

/**
 * null where the path holds no valid person id, or the query a `user_id` that is none: whom that link meant nobody
 * can say, and another customer's person must not stand in for it. An unreadable `visitor` marks nothing.
 */
export function parsePersonAddress(
  personId: string | undefined,
  query: URLSearchParams,
): PersonAddress | null {
  const id = parsePersonId(personId);
  const userId = parseOptionalUserId(query);
  if (id === null || userId === undefined) return null;
  return { personId: id, userId, visitorId: parseVisitorId(query.get('visitor')) };
}

export function parseVisitorAddress(
  visitorId: string | undefined,
  query: URLSearchParams,
): VisitorAddress | null {
  const id = parseVisitorId(visitorId);
  const userId = parseOptionalUserId(query);
  return id === null || userId === undefined ? null : { visitorId: id, userId };
}

/** null: not given; undefined: given, and no id. */
function parseOptionalUserId(query: URLSearchParams): UserId | null | undefined {
  const text = query.get('user_id');
  return text === null ? null : (parseUserId(text) ?? undefined);
}

/** The same URL for a frame in another product's page: `embed=1` leaves the app's own frame out. */
export function embeddedPath(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}embed=1`;
}

export function isEmbedded(query: URLSearchParams): boolean {
  return query.get('embed') === '1';
}

/** The same URL for a tab of its own. */
export function fullPath({ pathname, search }: { pathname: string; search: string }): string {
  const query = new URLSearchParams(search);
  query.delete('embed');
  return withParams(pathname, query);
}

/** The query of the same page on behalf of another customer, or of none. */
export function searchWithUserId(search: string, userId: UserId | null): string {
  const query = new URLSearchParams(search);
  if (userId === null) query.delete('user_id');
  else query.set('user_id', String(userId));
  return `?${query.toString()}`;
}

function withQuery(path: string, query: Record<string, number | string | null>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== null) params.set(name, String(value));
  return withParams(path, params);
}

function withParams(path: string, params: URLSearchParams): string {
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}
