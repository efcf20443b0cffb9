import fc from 'fast-check';
import { matchPath } from 'react-router-dom';
import { expect, it } from 'vitest';
import { toPersonKey, toUserId, toVisitorId } from '#src/domain/testing/ids.ts';
import { KIND_CHOICES } from './event-kinds.ts';
import {
  embeddedPath,
  findPath,
  fullPath,
  isEmbedded,
  isFindPath,
  isForeignPath,
  isPlainView,
  MAX_COMPARED,
  parseFindAddress,
  parseFindLink,
  parsePersonAddress,
  parsePersonView,
  parseVisitorAddress,
  patterns,
  personPath,
  visitorPath,
  withUserId,
  type PersonView,
} from './paths.ts';
import { COLUMNS, nameInUrl } from './visitor-record.ts';
import { expectAll } from '#src/domain/testing/properties.ts';

const anyId = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const personId = anyId.map((id) => toPersonKey(id).personId);
const visitorId = anyId.map(toVisitorId);
const userId = fc.option(anyId.map(toUserId));
const openEvent = fc.record({
  kind: fc.constantFrom('call', 'chat', 'request'),
  at: fc.constantFrom('2026-11-24 10:15:20', '2025-01-01 00:00:00'),
});
const anyView: fc.Arbitrary<PersonView> = fc.record({
  tab: fc.constantFrom('records', 'history'),
  q: fc.string({ unit: 'grapheme', maxLength: 20 }),
  sort: fc.option(fc.constantFrom(...COLUMNS.map(nameInUrl).flatMap((name) => [name, `-${name}`] as const))),
  compared: fc.uniqueArray(visitorId, { maxLength: MAX_COMPARED }),
  kinds: fc.subarray([...KIND_CHOICES]),
  open: fc.option(fc.oneof(fc.constant('last' as const), openEvent)),
});

const toUrl = (path: string) => new URL(path, 'https://viewer.example/persons/5');
const viewAt = (path: string) => parsePersonView(toUrl(path));
const toQuery = (text: string) => new URLSearchParams(text);

/** As the router and the browser read a path. */
function read(pattern: string, path: string) {
  const url = toUrl(path);
  const { params } = matchPath(pattern, url.pathname) ?? expect.fail();
  return { params, query: url.searchParams, url };
}

it('a person’s URL parses to the address and the view it was built from', () => {
  expectAll(personId, userId, fc.option(visitorId), anyView, (id, user, marked, view) => {
    const address = { personId: id, userId: user, visitorId: marked };
    const path = personPath(address, view);
    for (const shown of [path, embeddedPath(path)]) {
      const { params, query, url } = read(patterns.person, shown);
      expect(parsePersonAddress(params['personId'], query)).toEqual(address);
      expect(parsePersonView(url)).toEqual(view);
      expect(isEmbedded(query)).toBe(shown !== path);
      expect(fullPath(url)).toBe(path);
      // Never where a server is sent it.
      expect([query.has('q'), url.hash === '']).toEqual([false, view.q === '']);
    }
  });
});

it('a visitor’s URL parses to the address it was built from', () => {
  expectAll(visitorId, userId, (id, user) => {
    const address = { visitorId: id, userId: user };
    const { params, query } = read(patterns.visitor, visitorPath(address));
    expect(parseVisitorAddress(params['visitorId'], query)).toEqual(address);
  });
});

it('a link to a search is read as it was written', () => {
  const kind = fc.constantFrom('phone' as const, 'email' as const, 'name' as const);
  const text = fc.string({ unit: 'grapheme' }).filter((each) => each.trim() !== '');
  expectAll(kind, text, userId, (each, written, user) => {
    const link = `${findPath(user)}#${each}=${encodeURIComponent(written)}`;
    const { pathname, searchParams, hash } = toUrl(link);
    expect(isFindPath(pathname)).toBe(true);
    expect(parseFindAddress(searchParams)).toEqual({ userId: user });
    expect(parseFindLink({ hash })).toEqual({ kind: each, text: written.trim() });
  });
});

it.each([
  ...['', '0', '1.5', 'abc', '06145241079', '9007199254740992', '%31'].map((id) => [id, '']),
  // Another customer’s person must not stand in.
  ...['user_id=', 'user_id=0', 'user_id=1e3'].map((query) => ['5', query]),
])('IDs in a URL: %j with “?%s” is none', (id, query) => {
  expect(parsePersonAddress(id, toQuery(query))).toBeNull();
  expect(parseVisitorAddress(id, toQuery(query))).toBeNull();
});

it.each(['visitor=', 'visitor=abc', 'visitor=-1'])('IDs in a URL: %s marks nothing', (query) => {
  expect(parsePersonAddress('5', toQuery(query))).toEqual({ personId: 5, userId: null, visitorId: null });
});

const usual: PersonView = { tab: 'records', q: '', sort: null, compared: [], kinds: [], open: null };
const pathTo = (view: Partial<PersonView>) =>
  personPath(parsePersonAddress('5', toQuery('user_id=42&visitor=6')) ?? expect.fail(), view);

it('a person’s URL leaves out defaults', () => {
  expect(pathTo(usual)).toBe('/persons/5?user_id=42&visitor=6');
  const view = { q: 'a&b=c', sort: 'name' } as const;
  expect(pathTo(view)).toBe('/persons/5?user_id=42&visitor=6&sort=name#q=a%26b%3Dc');
});

it('a person’s URL with unreadable parts has the default view', () => {
  expect(viewAt('?tab=calls&sort=up&q=a&utm_source=chat#content')).toEqual(usual);
});

const opened = 'call-20261124101520';

it.each<[string, Partial<PersonView> | object, string]>([
  ['records=7%2C8', { compared: [7, 8] }, '&records=7,8'],
  // Each once.
  ['records=7,7,a@b.example,,8,0', { compared: [7, 8] }, '&records=7,8'],
  ['sort=phone', { sort: 'phone' }, '&sort=phone'],
  ['sort=-comment', { sort: '-comment' }, '&sort=-comment'],
  ['sort=phones', { sort: null }, ''],
  ['sort=--name', { sort: null }, ''],
  ['sort=-', { sort: null }, ''],
  ['sort=NAME', { sort: null }, ''],
  // In the order of their buttons, each once.
  ['kinds=visit,missed,call,visit', { kinds: ['call', 'missed', 'visit'] }, '&kinds=call,missed,visit'],
  ['kinds=calls,,CALL,other', { kinds: ['other'] }, '&kinds=other'],
  ['kinds=', { kinds: [] }, ''],
  ['open=last', { open: 'last' }, '&open=last'],
  [`open=${opened}`, { open: { kind: 'call', at: '2026-11-24 10:15:20' } }, `&open=${opened}`],
  ['open=visit-20261124101520', { open: null }, ''],
  ['open=chat-2026', { open: null }, ''],
])('a person’s URL with ?%s has the view %j', (query, view, printed) => {
  expect(viewAt(`?${query}`)).toEqual({ ...usual, ...view });
  expect(pathTo(viewAt(`?${query}`))).toBe(`/persons/5?user_id=42&visitor=6${printed}`);
});

it('a person’s URL compares at most one record more than the page shows', () => {
  const ids = Array.from({ length: 5000 }, (_, index) => index + 1).join();
  expect(viewAt(`?records=${ids}`).compared).toHaveLength(MAX_COMPARED + 1);
});

it('a person’s URL cuts a very long filter, and no character in two', () => {
  expect(viewAt(`#q=${'e+'.repeat(4000)}`).q).toBe('e '.repeat(100));
  expect(viewAt(`#q=a${encodeURIComponent('😀'.repeat(200))}`).q).toBe(`a${'😀'.repeat(99)}`);
});

it.each([
  ['?visitor=5&user_id=7', true],
  ['#content', true],
  ['#q=a', false],
  ['?sort=name', false],
  ['?records=5,6', false],
  ['?tab=history', false],
  ['?tab=calls', true],
])('isPlainView of %j is %s', (path, isPlain) => expect(isPlainView(toUrl(path))).toBe(isPlain));

it.each([
  ['/persons/5', '?user_id=1&visitor=2&sort=name', '#q=a', 7, '/persons/5?user_id=7&visitor=2&sort=name#q=a'],
  ['/persons/5', '?records=1,2&user_id=1', '#q=a', null, '/persons/5?records=1,2#q=a'],
  ['/find', '?user_id=1', '#phone=%2B79165551234', 7, '/find?user_id=7'],
  ['//host', '', '', null, '/host'],
] as const)('the page %s%s%s on behalf of %s', (pathname, search, hash, id, path) => {
  expect(withUserId({ pathname, search, hash }, id === null ? null : toUserId(id))).toBe(path);
});

it.each([
  ['/?embed=1', '/'],
  // Of two, the first is the customer: it stays the first.
  ['/persons/5?user_id=7&embed=1&user_id=8', '/persons/5?user_id=7&user_id=8'],
  ['/persons/5?embed=1#q=a%3Fb', '/persons/5#q=a%3Fb'],
])('%s is %s in a tab', (framed, full) => expect(fullPath(toUrl(framed))).toBe(full));

it.each(['', 'embed=', 'embed=0', 'embed=true'])('%j is not framed', (query) => {
  expect(isEmbedded(toQuery(query))).toBe(false);
});

it('fullPath never leaves the origin', () => {
  const start = fc.string({ unit: fc.constantFrom('/', '\\', '.', 'a', '%5C', '%2F', '@'), minLength: 1 });
  expectAll(start, (text) => {
    const full = toUrl(fullPath(new URL(`https://viewer.example/${text}/evil.example/x?embed=1`)));
    expect(full.origin).toBe('https://viewer.example');
    expect(full.pathname.endsWith('/evil.example/x')).toBe(true);
  });
  const search = '?embed=1&q=a';
  expect(fullPath({ pathname: '/\\evil.example/x', search, hash: '' })).toBe('/evil.example/x?q=a');
});

it.each([
  ['//', true],
  ['//evil.example/x', true],
  ['/\\evil.example', true],
  ['/', false],
  ['/%5Cevil.example', false],
  ['/a//b', false],
])('%s names another host: %s', (path, isForeign) => expect(isForeignPath(path)).toBe(isForeign));

it.each([
  ['#phone=+7%20(916)%20123-45-67', { kind: 'phone', text: '+7 (916) 123-45-67' }],
  ['#phone=tel:+49-30-123456', { kind: 'phone', text: 'tel:+49-30-123456' }],
  ['#phone=8+916+123+45+67', { kind: 'phone', text: '8 916 123 45 67' }],
  ['#email=anna+shop@vokzal.example', { kind: 'email', text: 'anna+shop@vokzal.example' }],
  ['#name=%D0%90%D0%BD%D0%BD%D0%B0+%D0%9A.', { kind: 'name', text: 'Анна К.' }],
  ['#phone=&email=a@b.c', { kind: 'email', text: 'a@b.c' }],
  ['#name=Anna&phone=12345', { kind: 'phone', text: '12345' }],
  ['#phone=', null],
  ['#q=12345', null],
  ['#%', null],
  ['', null],
])('the link %j searches for %j', (hash, link) => expect(parseFindLink({ hash })).toEqual(link));

it.each([
  ['/Find/', true],
  ['//find', false],
  ['/find/more', false],
  ['/finder', false],
])('%s leads to the search: %s', (pathname, leads) => expect(isFindPath(pathname)).toBe(leads));
