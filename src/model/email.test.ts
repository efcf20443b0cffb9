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
    'anna@example',
    '@example.com',
    'anna@@example.com',
    'a@example.com, b@example.com',
    'a@example.com b@example.com',
    'Anna <a@example.com>',
    'a@example.com?subject=x',
    'a@example.com\r\nBcc: b@example.com',
    'a\u0000@example.com',
    'a\u202e@example.com',
    'a@-example.com',
    'a@1.2.3.4',
    `${'a'.repeat(250)}@example.com`,
  ])('makes no link of %j', (raw) => {
    expect(viewEmail(raw).href).toBeNull();
  });

  it.each([
    'аdmin@gооgle.com', // a and oo are Cyrillic
    'admin@gооgle.com',
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

  it.each([
    'Admin <аdmin@google.com>',
    'mailto:аdmin@google.com',
    'x;anna@exаmple.com\nx',
    '(аdmin@google.com)',
    '"\u2028@google.comа"@',
  ])('takes %j for mixed, however it is written', (raw) => {
    expect(viewEmail(raw)).toMatchObject({ isMixed: true, href: null });
  });

  const invisible = fc.constantFrom(
    ...'\u0000\u0008\u007f\u0085\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u202e\u2060\u2066\u3164\ufe0f\ufeff\uffa0',
    '\u{e0041}',
  );
  const addresses = fc.constantFrom(
    'аdmin@gооgle.com',
    'admin@gооgle.com',
    'anna@вокзал.рф',
    '𝐚nna@example.com',
  );
  const around = fc.constantFrom(
    ['', ''],
    ['"', '"'],
    ["'", "'"],
    ['«', '»'],
    ['<', '>'],
    ['', '.'],
    [' ', ' '],
  );

  it('takes a mixed address for mixed with any invisible characters, quotes and dots', () => {
    const inserted = fc.array(fc.tuple(fc.nat(20), invisible), { maxLength: 5 });
    fc.assert(
      fc.property(addresses, inserted, fc.array(around, { maxLength: 3 }), (address, places, marks) => {
        let text: string = address;
        for (const [index, sign] of places) {
          const signs = Array.from(text);
          text = signs.toSpliced(index % (signs.length + 1), 0, sign).join('');
        }
        for (const [before = '', after = ''] of marks) text = `${before}${text}${after}`;
        expect(viewEmail(text)).toMatchObject({ isMixed: true, href: null });
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no address of one alphabet for mixed, whatever is around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('admin@google.com', 'анна@вокзал.рф'),
        fc.array(fc.oneof(invisible, fc.constantFrom('"', '.', ' ', ','))),
        (address, signs) => {
          expect(viewEmail(`${signs.join('')}${address}${signs.join('')}`).isMixed).toBe(false);
        },
      ),
    );
  });

  it.each(['anna\u3164@example.com', 'anna\u034f@example.com'])(
    'makes no link of %j, part of which is not seen',
    (raw) => {
      expect(viewEmail(raw)).toMatchObject({ isMixed: false, href: null });
    },
  );

  it('takes each spelling of a mixed address for one of its own', () => {
    const spellings = [
      'аdmin@google.com',
      'а\u200bdmin@google.com',
      '"аdmin@google.com"',
      'аdmin@google.com.',
    ];
    expect(new Set(spellings.map((raw) => viewEmail(raw).key)).size).toBe(spellings.length);
    expect(viewEmail(' АDMIN@google.com').key).toBe(viewEmail('аdmin@google.com').key);
  });

  it.each([
    'почта: anna@x.ru',
    'Анна anna@x.ru',
    'Анна <anna@x.ru>',
    'телеграм @anna',
    'Анна\nanna@x.ru',
    'нет, Anna',
    `${'ж'.repeat(250)}@example.com`,
  ])('does not take %j, where no address is mixed, for mixed', (raw) => {
    expect(viewEmail(raw)).toMatchObject({ isMixed: false, href: null });
  });

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
