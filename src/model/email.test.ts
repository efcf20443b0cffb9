import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewEmail } from './email.ts';

describe('viewEmail', () => {
  it.each([
    ['test@1.ry', 'mailto:test@1.ry'],
    ['  Anna.K@Example.COM ', 'mailto:Anna.K@Example.COM'],
    ['anna+shop@example.com', 'mailto:anna%2Bshop@example.com'],
    ["o'brien@example.ie", "mailto:o'brien@example.ie"],
    ['a?bcc=evil&x@example.com', 'mailto:a%3Fbcc%3Devil%26x@example.com'],
    ['100%25@example.com', 'mailto:100%2525@example.com'],
    ['анна@вокзал.рф', `mailto:${encodeURIComponent('анна')}@${encodeURIComponent('вокзал.рф')}`],
  ])('links %j as %s', (raw, href) => {
    expect(viewEmail(raw).href).toBe(href);
  });

  it.each([
    'anna',
    'anna@localhost',
    'anna@example',
    '@example.com',
    'anna@',
    'anna@@example.com',
    'a@example.com, b@example.com',
    'a@example.com;b@example.com',
    'a@example.com b@example.com',
    'Anna <a@example.com>',
    '"a b"@example.com',
    'a@example.com?subject=x',
    'a@example.com\r\nBcc: b@example.com',
    'a\u0000@example.com',
    'a\u202e@example.com',
    'a..b@example.com',
    '.a@example.com',
    'a@example..com',
    'a@-example.com',
    'a@1.2.3.4',
    `${'a'.repeat(250)}@example.com`,
  ])('makes no link of %j', (raw) => {
    expect(viewEmail(raw).href).toBeNull();
  });

  it.each([
    'аdmin@gооgle.com', // a and oo are Cyrillic
    'admin@gооgle.com',
    'аdmin@google.com',
    'anna@вокзал.рф',
    'αnna@example.com',
    'ѕ@example.com',
    'аննա@example.am',
    '𝐚nna@example.com',
  ])('takes %s for mixed, and makes no link of it', (raw) => {
    expect(viewEmail(raw)).toMatchObject({ isMixed: true, href: null });
  });

  it.each([
    'admin@google.com',
    'анна@вокзал.рф',
    'josé@example.es',
    '12@34.ru',
    'γιάννης@παράδειγμα.ελ',
    '',
    '太郎.タロー@example.jp',
  ])('takes %j for one of one alphabet', (raw) => {
    expect(viewEmail(raw).isMixed).toBe(false);
  });

  it.each(['почта: anna@x.ru', 'anna@exаmple.com, x', 'нет, Anna', `${'ж'.repeat(250)}@example.com`])(
    'does not take %j, which is no address, for mixed',
    (raw) => {
      expect(viewEmail(raw)).toMatchObject({ isMixed: false, href: null });
    },
  );

  it('copies the address without the spaces around it, and shows it as it is', () => {
    expect(viewEmail(' a@b.ru ')).toMatchObject({ raw: ' a@b.ru ', copyText: 'a@b.ru' });
  });

  it.each([
    ['Anna@Example.com', 'anna@example.COM '],
    ['АННА@вокзал.рф', 'анна@Вокзал.рф'],
    ['anna@\u200bexample.com', 'anna@example.com'],
  ])('takes %j and %j for one address', (a, b) => {
    expect(viewEmail(a).key).toBe(viewEmail(b).key);
  });

  it('takes addresses that differ in an accent for two', () => {
    expect(viewEmail('zoë@example.com').key).not.toBe(viewEmail('zoe@example.com').key);
  });

  it('never lets a text add a header to the link', () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          '?',
          '&',
          '=',
          '\r',
          '\n',
          'bcc',
          'a',
          '@',
          '.',
          'b.ru',
          '%0A',
          ',',
          '#',
          'ж',
          '\u2028',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, (text) => {
        const { href } = viewEmail(`x${text}@b.ru`);
        if (href === null) return;
        expect(href).toMatch(/^mailto:[^?&#,\s]*$/);
        const url = new URL(href);
        expect(url.search).toBe('');
        expect(decodeURIComponent(url.pathname)).toBe(`x${text}@b.ru`);
      }),
      { numRuns: 2000 },
    );
  });
});
