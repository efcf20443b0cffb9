import fc from 'fast-check';
import { matchPath } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { parseUserId } from './ids.ts';
import { MAX_COMPARED } from './records-choice.ts';
import {
  isPlainView,
  lookUpPath,
  parsePersonAddress,
  parsePersonView,
  parseVisitorAddress,
  patterns,
  personPath,
  visitorPath,
  withUserId,
  type PersonView,
} from './paths.ts';
import { anyView, personId, read, userId, visitorId } from './testing/any-path.ts';

const exampleId = 6_145_241_079;
const person = (query = '', id = String(exampleId)) => parsePersonAddress(id, new URLSearchParams(query));
const viewOf = (path: string) => parsePersonView(new URL(path, 'https://viewer.example/persons/5'));
const visitor = (query = '', id = '6152759362') => parseVisitorAddress(id, new URLSearchParams(query));

describe('the URL of a person', () => {
  it('is read back as the address and the view it was built from', () => {
    fc.assert(
      fc.property(personId, userId, fc.option(visitorId), anyView, (id, user, marked, view) => {
        const address = { personId: id, userId: user, visitorId: marked };
        const { params, query, url } = read(patterns.person, personPath(address, view));
        expect(parsePersonAddress(params['personId'], query)).toEqual(address);
        expect(parsePersonView(url)).toEqual(view);
      }),
    );
  });

  it('says no more than it has to', () => {
    const address = person();
    expect(address && personPath(address)).toBe('/persons/6145241079');
    const usual: PersonView = {
      tab: 'records',
      q: '',
      sort: null,
      compared: [],
      kinds: [],
      open: null,
    };
    expect(address && personPath(address, usual)).toBe('/persons/6145241079');
    const marked = person('user_id=42&visitor=6152759362');
    expect(marked && personPath(marked, { q: 'a&b=c', sort: 'name' })).toBe(
      '/persons/6145241079?user_id=42&visitor=6152759362&sort=name#q=a%26b%3Dc',
    );
  });

  it.each(['', '0', '-1', '1.5', '1e9', 'abc', '06145241079', ' 1', '9007199254740992', '../1', '%31'])(
    '%j is no person id',
    (id) => {
      expect(person('', id)).toBeNull();
    },
  );

  it.each(['user_id=', 'user_id=0', 'user_id=abc', 'user_id=+1', 'user_id=9007199254740992'])(
    '%s means nobody: another customer’s person must not stand in',
    (query) => {
      expect(person(query)).toBeNull();
      expect(visitor(query)).toBeNull();
    },
  );

  it.each(['visitor=', 'visitor=abc', 'visitor=-1'])('%s marks nothing', (query) => {
    expect(person(query)).toEqual({ personId: exampleId, userId: null, visitorId: null });
  });

  it('with unknown or unreadable parts of the view shows the usual one', () => {
    const view = viewOf('?tab=calls&sort=up&q=a&utm_source=chat#content');
    expect(view).toEqual({
      tab: 'records',
      q: '',
      sort: null,
      compared: [],
      kinds: [],
      open: null,
    });
  });

  it.each([
    ['6152759362,6152759363', [6_152_759_362, 6_152_759_363], '6152759362,6152759363'],
    // Each once; what is no ID is counted, and not repeated.
    ['7,7,a@b.example,,8,0', [7, null, 8, null], '7,-,8,-'],
    ['7%2C8', [7, 8], '7,8'],
    [',', [], null],
  ])('?records=%s compares %j', (text, ids, printed) => {
    const { compared } = viewOf(`?records=${text}`);
    expect(compared).toEqual(ids);
    const address = person();
    const path = address && personPath(address, { compared });
    expect(path).toBe(`/persons/6145241079${printed === null ? '' : `?records=${printed}`}`);
  });

  it('compares at most one more than it shows, however many a link names', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => index + 1).join();
    expect(viewOf(`?records=${ids}`).compared).toHaveLength(MAX_COMPARED + 1);
  });

  it('cuts a filter that nobody would type, and no character in two', () => {
    expect(viewOf(`#q=${'e+'.repeat(4000)}`).q).toBe('e '.repeat(100));
    expect(viewOf(`#q=a${encodeURIComponent('😀'.repeat(200))}`).q).toBe(`a${'😀'.repeat(99)}`);
  });
});

it.each([
  ['call,chat', ['call', 'chat'], 'call,chat'],
  // In the order of their buttons, each once.
  ['visit,missed,call,visit', ['call', 'missed', 'visit'], 'call,missed,visit'],
  ['calls,,CALL,other', ['other'], 'other'],
  ['', [], null],
] as const)('?kinds=%s chooses %j', (text, kinds, printed) => {
  expect(viewOf(`?kinds=${text}`).kinds).toEqual(kinds);
  const address = person();
  const path = address && personPath(address, { kinds });
  expect(path).toBe(`/persons/6145241079${printed === null ? '' : `?kinds=${printed}`}`);
});

it.each([
  ['last', 'last'],
  ['call-20261124101520', { kind: 'call', at: '2026-11-24 10:15:20' }],
  ['visit-20261124101520', null],
  ['chat-2026', null],
  ['', null],
] as const)('?open=%s opens %j', (text, open) => {
  expect(viewOf(`?open=${text}`).open).toEqual(open);
  const address = person();
  const path = address && personPath(address, { open });
  expect(path).toBe(`/persons/6145241079${open === null ? '' : `?open=${text}`}`);
});

describe('the filter in the URL of a person', () => {
  it('never stands where a server is sent it', () => {
    fc.assert(
      fc.property(personId, anyView, (id, view) => {
        const { url } = read(patterns.person, personPath({ personId: id }, view));
        expect(url.searchParams.has('q')).toBe(false);
        expect(url.hash === '').toBe(view.q === '');
      }),
    );
  });

  it.each([
    ['', true],
    ['?visitor=5&user_id=7', true],
    ['#content', true],
    ['#q=a', false],
    ['?sort=name', false],
    ['?records=5,6', false],
    ['?tab=history', false],
    ['?tab=calls', true],
  ])('with %j every record stands in the API’s order: %s', (path, isPlain) => {
    expect(isPlainView(new URL(path, 'https://viewer.example/persons/5'))).toBe(isPlain);
  });
});

describe('the URL of a visitor', () => {
  it('is read back as the address it was built from', () => {
    fc.assert(
      fc.property(visitorId, userId, (id, user) => {
        const address = { visitorId: id, userId: user };
        const { params, query } = read(patterns.visitor, visitorPath(address));
        expect(parseVisitorAddress(params['visitorId'], query)).toEqual(address);
      }),
    );
  });

  it.each(['', '0', 'abc', '1.5', '9007199254740992'])('%j is no visitor id', (id) => {
    expect(visitor('', id)).toBeNull();
  });
});

it('the look-up stands at the root', () => {
  expect(lookUpPath()).toBe('/');
  expect(matchPath(patterns.lookUp, lookUpPath())).not.toBeNull();
});

it.each([
  ['/persons/5', '', '', 7, '/persons/5?user_id=7'],
  ['/persons/5', '?user_id=1&visitor=2&sort=name', '#q=a', 7, '/persons/5?user_id=7&visitor=2&sort=name#q=a'],
  ['/persons/5', '?records=1,2&user_id=1', '#q=a', null, '/persons/5?records=1,2#q=a'],
  ['/find', '?user_id=1', '#phone=%2B79165551234', 7, '/find?user_id=7'],
  ['//host', '', '', null, '/host'],
] as const)('the page %s%s%s on behalf of %s', (pathname, search, hash, id, path) => {
  expect(withUserId({ pathname, search, hash }, id === null ? null : parseUserId(String(id)))).toBe(path);
});
