import {
  parsePersonId,
  parseUserId,
  parseVisitorId,
  type PersonId,
  type UserId,
  type VisitorId,
} from './ids.ts';
import {
  limitFilter,
  parseEntryChoice,
  printEntryChoice,
  type EntryChoice,
  parseContactChoice,
  type ContactChoice,
  parseSortOrder,
  type SortOrder,
} from './records-choice.ts';

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
  /** `q`: the filter's text, which may be a phone or a name. In the fragment, so that no server is sent it. */
  readonly q: string;
  readonly sort: SortOrder;
  /** `with`: only records that have such a contact. */
  readonly contact: ContactChoice | null;
  /** `entry`, any number of them: only the records that hold all these values of the merged panel. */
  readonly entries: readonly EntryChoice[];
};

export function personPath(
  { personId, userId = null, visitorId = null }: Pick<PersonAddress, 'personId'> & Partial<PersonAddress>,
  { q = '', sort = 'given', contact = null, entries = [] }: Partial<PersonView> = {},
): string {
  const path = withQuery(`/persons/${personId}`, {
    user_id: userId,
    visitor: visitorId,
    sort: sort === 'given' ? null : sort,
    with: contact,
    entry: entries.map(printEntryChoice),
  });
  return path + filterFragment(q);
}

/** The parts of a URL, as the browser and the router name them. */
type UrlParts = { readonly pathname: string; readonly search: string; readonly hash: string };

export function parsePersonView({ search, hash }: Omit<UrlParts, 'pathname'>): PersonView {
  const query = new URLSearchParams(search);
  return {
    q: limitFilter(new URLSearchParams(hash.slice(1)).get('q') ?? query.get('q') ?? ''),
    sort: parseSortOrder(query.get('sort')),
    contact: parseContactChoice(query.get('with')),
    entries: query.getAll('entry').flatMap((text) => parseEntryChoice(text) ?? []),
  };
}

/** Every record, in the API's order: nothing in the URL says otherwise. */
export function isPlainView({ search, hash }: Omit<UrlParts, 'pathname'>): boolean {
  const query = new URLSearchParams(`${search}&${hash.slice(1)}`);
  return !['q', 'sort', 'with', 'entry'].some((name) => query.has(name));
}

/** The same URL with the filter in the fragment, where an older link has it in the query; null where it has not. */
export function withFilterInFragment({ pathname, search, hash }: UrlParts): string | null {
  const query = new URLSearchParams(search);
  if (!query.has('q')) return null;
  const { q } = parsePersonView({ search, hash });
  query.delete('q');
  return withParams(atOrigin(pathname), query) + filterFragment(q);
}

const filterFragment = (q: string): string => (q === '' ? '' : `#${new URLSearchParams({ q }).toString()}`);

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
  const [beforeHash = '', ...hash] = path.split(/(?=#)/);
  return `${beforeHash}${beforeHash.includes('?') ? '&' : '?'}embed=1${hash.join('')}`;
}

export function isEmbedded(query: URLSearchParams): boolean {
  return query.get('embed') === '1';
}

/** As a link, such a path would be an address at another host; the router takes "//" for "/". No page stands there. */
export function isForeignPath(pathname: string): boolean {
  return /^[/\\]{2}/.test(pathname);
}

/** What leads to a path and stays at this origin. */
const atOrigin = (pathname: string): string => pathname.replace(/^[/\\]+/, '/');

/** The same URL for a tab of its own. */
export function fullPath({ pathname, search, hash }: UrlParts): string {
  const query = new URLSearchParams(search);
  query.delete('embed');
  return withParams(atOrigin(pathname), query) + hash;
}

/** The same page on behalf of another customer, or of none. */
export function withUserId({ pathname, search, hash }: UrlParts, userId: UserId | null): UrlParts {
  const query = new URLSearchParams(search);
  if (userId === null) query.delete('user_id');
  else query.set('user_id', String(userId));
  return { pathname: atOrigin(pathname), search: `?${query.toString()}`, hash };
}

type QueryValue = number | string | null | readonly string[];

function withQuery(path: string, query: Record<string, QueryValue>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const each of [value ?? []].flat()) params.append(name, String(each));
  return withParams(path, params);
}

function withParams(path: string, params: URLSearchParams): string {
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}
