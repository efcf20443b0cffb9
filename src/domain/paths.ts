import { parseKinds, parseOpenEvent, printKinds, printOpenEvent } from './event-kinds.ts';
import {
  parsePersonId,
  parseUserId,
  parseVisitorId,
  type PersonKey,
  type UserId,
  type VisitorId,
} from './ids.ts';
import { truncateFilter } from './plain-text.ts';
import { parseSortOrder } from './visitor-record.ts';

/** Alone: the script in the head needs no other path. */
const PERSON_PREFIX = '/persons/';

/** Every URL of the viewer, built and parsed. The URLs are permanent (docs/urls.md). These patterns are the router's. */
export const patterns = {
  lookUp: '/',
  find: '/find',
  person: `${PERSON_PREFIX}:personId`,
  visitor: '/visitors/:visitorId',
  check: '/check',
  bitrix24: '/bitrix24',
} as const;

/** The person that a URL shows, and for which customer. */
export type PersonAddress = PersonKey & {
  /** `visitor`: the marked record. */
  readonly visitorId: VisitorId | null;
};

export type VisitorAddress = { readonly visitorId: VisitorId; readonly userId: UserId | null };

/** What a search found. What is searched for stays in memory: a reload shows the empty look-up. */
export const findPath = (userId: UserId | null = null): string => withQuery('/find', { user_id: userId });

export const checkPath = (userId: UserId | null): string => withQuery(patterns.check, { user_id: userId });

export const bitrix24Path = (userId: UserId | null): string =>
  withQuery(patterns.bitrix24, { user_id: userId });

/** null if the `user_id` is not valid: another customer's data would be shown. */
export function parseFindAddress(query: URLSearchParams): Pick<PersonKey, 'userId'> | null {
  const text = query.get('user_id');
  const userId = parseUserId(text);
  return text !== null && userId === null ? null : { userId };
}

/** What a link from outside searches for, as it was written. */
export type FindLink = { readonly kind: 'phone' | 'email' | 'name'; readonly text: string };

/** The first non-empty parameter of `#phone=`, `#email=` and `#name=`; null: none. */
export function parseFindLink({ hash }: Pick<UrlParts, 'hash'>): FindLink | null {
  // A product may fill in "+7 916…", "tel:+7916…" or "anna+shop@…" as it is; a "+" in a query would be a space.
  const fragment = hash.slice(1).replace(/(?<=phone=[^\d&]*)\+/, '%2B');
  for (const kind of ['phone', 'email', 'name'] as const) {
    const params = new URLSearchParams(kind === 'email' ? fragment.replaceAll('+', '%2B') : fragment);
    const text = params.get(kind)?.trim() ?? '';
    if (text !== '') return { kind, text };
  }
  return null;
}

/** Matches a path as the router does. */
export const isFindPath = (pathname: string): boolean => /^\/find\/?$/i.test(pathname);

/** The page that Bitrix24 opens in a frame, always with the layout of `embed=1`. */
export const isBitrix24Path = (pathname: string): boolean => /^\/bitrix24\/?$/i.test(pathname);

export const MAX_COMPARED = 20;

/** Each once. Up to one more than can be compared, so that the page can say so. */
function parseComparedRecords(text: string | null): readonly VisitorId[] {
  const ids = (text ?? '').split(',').flatMap((each) => parseVisitorId(each) ?? []);
  return [...new Set(ids)].slice(0, MAX_COMPARED + 1);
}

export type PersonTab = 'records' | 'history';

/** Which tab of a person is shown, which records, in what order. Copied links keep the tab, what is chosen of it, and what is compared. */
export type PersonView = Readonly<ReturnType<typeof parsePersonView>>;

export function personPath(
  { personId, userId = null, visitorId = null }: Pick<PersonAddress, 'personId'> & Partial<PersonAddress>,
  { tab = 'records', q = '', sort = null, compared = [], kinds = [], open = null }: Partial<PersonView> = {},
): string {
  const path = withQuery(`/persons/${personId}`, {
    user_id: userId,
    visitor: visitorId,
    tab: tab === 'records' ? null : tab,
    sort,
    records: compared.join(),
    kinds: printKinds(kinds),
    open: printOpenEvent(open),
  });
  return q === '' ? path : `${path}#${new URLSearchParams({ q }).toString()}`;
}

export const personLink = (...person: Parameters<typeof personPath>): string =>
  location.origin + personPath(...person);

type UrlParts = { readonly pathname: string; readonly search: string; readonly hash: string };

export function parsePersonView({ search, hash }: Omit<UrlParts, 'pathname'>) {
  const query = new URLSearchParams(search);
  const tab: PersonTab = query.get('tab') === 'history' ? 'history' : 'records';
  return {
    tab,
    /** The filter's text, which may be a phone or a name. In the fragment, which never reaches a server. */
    q: truncateFilter(new URLSearchParams(hash.slice(1)).get('q') ?? ''),
    sort: parseSortOrder(query.get('sort')),
    /** Only these, to compare them; empty: all. */
    compared: parseComparedRecords(query.get('records')),
    /** Only events of these kinds; empty: all but visits and goals. */
    kinds: parseKinds(query.get('kinds')),
    /** The opened event of the history; null: none. */
    open: parseOpenEvent(query.get('open')),
  };
}

/** Whether the URL shows every record, in the API's order, and not the history. */
export const isPlainView = ({ search, hash }: Omit<UrlParts, 'pathname'>): boolean =>
  !/[?&#](?:tab=history|(?:q|sort|records)=)/.test(search + hash);

export const visitorPath = ({ visitorId, userId }: VisitorAddress): string =>
  withQuery(`/visitors/${visitorId}`, { user_id: userId });

/** null: an invalid id or `user_id`. An invalid `visitor` marks nothing. */
export function parsePersonAddress(id: string | undefined, query: URLSearchParams): PersonAddress | null {
  const personId = parsePersonId(id);
  const customer = parseFindAddress(query);
  return personId && customer && { personId, ...customer, visitorId: parseVisitorId(query.get('visitor')) };
}

/** As the router reads a URL, unless its ID is percent-encoded. null: another page. */
export const parsePersonUrl = ({ pathname, search }: Omit<UrlParts, 'hash'>): PersonAddress | null =>
  pathname.startsWith(PERSON_PREFIX)
    ? parsePersonAddress(pathname.slice(PERSON_PREFIX.length), new URLSearchParams(search))
    : null;

export function parseVisitorAddress(id: string | undefined, query: URLSearchParams): VisitorAddress | null {
  const visitorId = parseVisitorId(id);
  const customer = parseFindAddress(query);
  return visitorId && customer && { visitorId, ...customer };
}

/** The URL for a frame in another product's page: `embed=1` leaves out what leads away from this page. */
export function embeddedPath(path: string): string {
  const [beforeHash = '', ...hash] = path.split(/(?=#)/);
  return `${beforeHash}${beforeHash.includes('?') ? '&' : '?'}embed=1${hash.join('')}`;
}

export const isEmbedded = (query: URLSearchParams): boolean => query.get('embed') === '1';

/** A path such as "//host" would lead to another host as a link, though the router reads it as "/host": not a page. */
export const isForeignPath = (pathname: string): boolean => /^[/\\]{2}/.test(pathname);

/** Keeps a path at this origin: see `isForeignPath`. */
const atOrigin = (pathname: string): string => pathname.replace(/^[/\\]+/, '/');

/** The URL of an embedded page for a tab of its own. */
export function fullPath({ pathname, search, hash }: UrlParts): string {
  if (isBitrix24Path(pathname)) return patterns.lookUp;
  const query = new URLSearchParams(search);
  query.delete('embed');
  return withParams(atOrigin(pathname), query) + hash;
}

/** The same page on behalf of another customer, or of none; without a link to a search. */
export function withUserId({ pathname, search, hash }: UrlParts, userId: UserId | null): string {
  const query = new URLSearchParams(userId === null ? [] : [['user_id', String(userId)]]);
  for (const [name, value] of new URLSearchParams(search)) if (name !== 'user_id') query.append(name, value);
  return withParams(atOrigin(pathname), query) + (isFindPath(pathname) ? '' : hash);
}

function withQuery(path: string, query: Record<string, number | string | null>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) params.append(name, String(value));
  return withParams(path, params);
}

function withParams(path: string, params: URLSearchParams): string {
  // Commas are not encoded, so that people can read and edit lists.
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? path : `${path}?${text}`;
}

/** Takes the fragment of a link to a search out of the address, where the browser, and whoever looks on, could read it. */
export function removeFindHash(): string {
  const { pathname, search, hash } = location;
  if (hash === '' || !isFindPath(pathname)) return '';
  history.replaceState(history.state, '', pathname + search);
  return hash;
}

export const isFramed = (): boolean => globalThis.parent !== globalThis.window;
