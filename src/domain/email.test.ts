import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toEmailView } from './email.ts';
import { expectAll } from '#src/domain/testing/properties.ts';

const MIXED = 'аdmin@gооgle.com'; // a and oo are Cyrillic

it.each<[raw: string, href: string | null, isMixed: boolean]>([
  ['  Anna.K@Example.COM ', 'mailto:Anna.K@Example.COM', false],
  ['12@34.ru', 'mailto:12@34.ru', false],
  ["o'brien+shop@example.ie", "mailto:o'brien%2Bshop@example.ie", false],
  ['a?bcc=evil&x@example.com', 'mailto:a%3Fbcc%3Devil%26x@example.com', false],
  ['анна@вокзал.рф', `mailto:${encodeURIComponent('анна')}@${encodeURIComponent('вокзал.рф')}`, false],
  ['太郎.タロー@example.jp', `mailto:${encodeURIComponent('太郎.タロー')}@example.jp`, false],
  ['anna@example', null, false],
  ['@example.com', null, false],
  ['a@example.com, b@example.com', null, false],
  ['Анна <anna@x.ru>', null, false],
  ['a@example.com\r\nBcc: b@example.com', null, false],
  ['a@-example.com', null, false],
  ['a@1.2.3.4', null, false],
  [`${'a'.repeat(250)}@example.com`, null, false],
  // Part of it is not seen.
  ['anna\u3164@example.com', null, false],
  ['a\u202e@example.com', null, false],
  [MIXED, null, true],
  ['𝐚nna@example.com', null, true],
  ['Admin <аdmin@google.com>', null, true],
  ['mailto:аdmin@google.com', null, true],
  ['x;anna@exаmple.com\nx', null, true],
  ['"\u2028@google.comа"@', null, true],
])('toEmailView links %j as %s, and finds mixed alphabets: %s', (raw, href, isMixed) => {
  expect(toEmailView(raw)).toMatchObject({ raw, href, isMixed, copyText: raw.trim() });
});

const invisible = fc.constantFrom(
  ...'\u0000\u0008\u007f\u0085\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u202e\u2060\u2066\u3164\ufe0f\ufeff\uffa0',
  '\u{e0041}',
);

it('toEmailView finds mixed alphabets beside invisible characters, quotes and dots', () => {
  const addresses = fc.constantFrom(MIXED, 'anna@вокзал.рф', '𝐚nna@example.com');
  const around = fc
    .constantFrom('""', "''", '«»', '<>', '  ')
    .map(([before = '', after = '']) => [before, after]);
  const inserted = fc.array(fc.tuple(fc.nat(20), invisible), { maxLength: 5 });
  fc.assert(
    fc.property(addresses, inserted, fc.array(around, { maxLength: 3 }), (address, places, marks) => {
      const signs = Array.from(address);
      for (const [index, sign] of places) signs.splice(index % (signs.length + 1), 0, sign);
      const text = marks.reduce((inner, [before, after]) => `${before}${inner}${after}`, signs.join(''));
      for (const written of [text, `${text}.`])
        expect(toEmailView(written)).toMatchObject({ isMixed: true, href: null });
    }),
    { numRuns: 1000 },
  );
});

it('toEmailView finds no mixed alphabets in an address of one', () => {
  const address = fc.constantFrom('admin@google.com', 'анна@вокзал.рф', 'γιάννης@παράδειγμα.ελ');
  const signs = fc.array(fc.oneof(invisible, fc.constantFrom('"', '.', ' ', ',')));
  expectAll(address, signs, (text, around) => {
    expect(toEmailView(`${around.join('')}${text}${around.join('')}`).isMixed).toBe(false);
  });
});

it.each([
  ['Anna@Example.com', 'anna@example.COM ', true],
  ['АННА@вокзал.рф', 'анна@Вокзал.рф', true],
  ['anna@\u200bexample.com', 'anna@example.com', true],
  ['zoe\u0308@example.com', 'zo\u00eb@example.com', true],
  ['zoë@example.com', 'zoe@example.com', false],
  // Each spelling of a mixed address is one of its own.
  [' АDMIN@google.com', 'аdmin@google.com', true],
  ['а\u200bdmin@google.com', 'аdmin@google.com', false],
  ['"аdmin@google.com"', 'аdmin@google.com', false],
])('toEmailView takes %j and %j for one address: %s', (a, b, isOne) => {
  expect(toEmailView(a).key === toEmailView(b).key).toBe(isOne);
});

it('toEmailView never lets a text add a header to the link', () => {
  const part = fc.constantFrom(...'?&=\r\n@.,#ж\u2028a', 'bcc', 'b.ru', '%0A');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = `x${parts.join('')}@b.ru`;
      const { href } = toEmailView(text);
      if (href === null) return;
      expect(href).toMatch(/^mailto:[^?&#,\s]*$/);
      expect(decodeURIComponent(new URL(href).pathname)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
