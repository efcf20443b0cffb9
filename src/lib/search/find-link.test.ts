import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseUserId } from '#src/lib/ids.ts';
import { findPath, isFindPath, parseFindAddress, parseFindLink } from '#src/lib/paths.ts';

const user = parseUserId('123456');

describe('a link to a search', () => {
  it.each([
    ['#phone=%2B79161234567', { kind: 'phone', text: '+79161234567' }],
    ['#phone=+79161234567', { kind: 'phone', text: '+79161234567' }],
    ['#phone=8+916+123+45+67', { kind: 'phone', text: '8 916 123 45 67' }],
    ['#phone=%208916', { kind: 'phone', text: '8916' }],
    ['#email=anna%2Bshop@vokzal.example', { kind: 'email', text: 'anna+shop@vokzal.example' }],
    ['#email=anna+shop@vokzal.example', { kind: 'email', text: 'anna+shop@vokzal.example' }],
    ['#name=%D0%90%D0%BD%D0%BD%D0%B0+%D0%9A.', { kind: 'name', text: 'Анна К.' }],
    ['#phone=&email=a@b.c', { kind: 'email', text: 'a@b.c' }],
    ['#name=Anna&phone=12345', { kind: 'phone', text: '12345' }],
    ['#phone=', null],
    ['#phone', null],
    ['#q=12345', null],
    ['#%', null],
    ['', null],
  ])('%s', (hash, link) => {
    expect(parseFindLink({ hash })).toEqual(link);
  });

  it('is read as it was written', () => {
    const kind = fc.constantFrom('phone' as const, 'email' as const, 'name' as const);
    const text = fc.string({ unit: 'grapheme' }).filter((each) => each.trim() !== '');
    fc.assert(
      fc.property(kind, text, (each, written) => {
        const { pathname, search, hash } = new URL(
          `${findPath(user)}#${each}=${encodeURIComponent(written)}`,
          'https://viewer.example',
        );
        expect(isFindPath(pathname)).toBe(true);
        expect(parseFindAddress(new URLSearchParams(search))).toEqual({ userId: user });
        expect(parseFindLink({ hash })).toEqual({ kind: each, text: written.trim() });
      }),
    );
  });

  it.each([
    ['', { userId: null }],
    ['user_id=123456', { userId: user }],
    ['user_id=', null],
    ['user_id=1e3', null],
  ])('on whose behalf: %j', (query, address) => {
    expect(parseFindAddress(new URLSearchParams(query))).toEqual(address);
  });

  it.each([
    ['/find', true],
    ['/find/', true],
    ['/Find', true],
    ['//find', false],
    ['/find/more', false],
    ['/finder', false],
  ])('%s leads to it: %s', (pathname, leads) => {
    expect(isFindPath(pathname)).toBe(leads);
  });
});
