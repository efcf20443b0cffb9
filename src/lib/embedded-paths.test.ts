import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  embeddedPath,
  fullPath,
  isEmbedded,
  parsePersonAddress,
  parsePersonView,
  patterns,
  personPath,
} from './paths.ts';
import { anyView, personId, read, userId, visitorId } from './testing/any-path.ts';

describe('the URL for a frame', () => {
  const split = (path: string) => {
    const { pathname, search, hash } = new URL(path, 'https://viewer.example');
    return { pathname, search, hash };
  };

  it('shows the same, says that it is framed, and is read back as the URL for a tab', () => {
    fc.assert(
      fc.property(personId, userId, fc.option(visitorId), anyView, (id, user, marked, view) => {
        const address = { personId: id, userId: user, visitorId: marked };
        const path = personPath(address, view);
        const framed = embeddedPath(path);
        const { params, query, url } = read(patterns.person, framed);
        expect(parsePersonAddress(params['personId'], query)).toEqual(address);
        expect(parsePersonView(url)).toEqual(view);
        expect(isEmbedded(query)).toBe(true);
        expect(isEmbedded(read(patterns.person, path).query)).toBe(false);
        expect(fullPath(split(framed))).toBe(path);
      }),
    );
  });

  it.each([
    ['/?embed=1', '/'],
    ['/visitors/5?embed=1&user_id=7', '/visitors/5?user_id=7'],
    // Of two, the first is the customer: it stays the first.
    ['/persons/5?user_id=7&embed=1&user_id=8', '/persons/5?user_id=7&user_id=8'],
    ['/no/such/page?embed=1', '/no/such/page'],
    ['/persons/5?embed=1#q=a%3Fb', '/persons/5#q=a%3Fb'],
  ])('%s is %s in a tab', (framed, full) => {
    expect(fullPath(split(framed))).toBe(full);
  });

  it.each(['', 'embed=', 'embed=0', 'embed=true'])('%j is not framed', (query) => {
    expect(isEmbedded(new URLSearchParams(query))).toBe(false);
  });
});
