import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it, vi } from 'vitest';
import { en } from '#src/i18n/testing/en.ts';
import { parsePersonId } from '#src/lib/ids.ts';
import { isContactField } from '#src/lib/record-fields.ts';
import { mergeIdentity } from '#src/model/identity.ts';
import { personHeading } from '#src/model/person-title.ts';
import { viewEmail, type EmailView } from '#src/model/email.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { phoneLibraries } from '#src/model/phone-library.ts';
import { anyRecords, makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import { foldLine, personVcard } from './vcard.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { recordsOf, visitorIdsOf } from '#src/model/visitor-ids.ts';

vi.mock('#src/lib/record-fields.ts', { spy: true });

const personId = parsePersonId('7000000005');
if (personId === null) throw new Error('no id');
const readPhone = createPhoneReader('RU', phoneLibraries.en);
const t = { ...en, export: { ...en.export, mixedLeftOut: 'e-mail left out' } };
const LINK = 'https://example.com/persons/7000000005?user_id=1';

const vcardOf = (...records: readonly VisitorRecord[]): string =>
  personVcard(mergeIdentity(records, readPhone), {
    personId,
    ids: visitorIdsOf(records),
    t,
    link: LINK,
  });

/**
 * Name of each property and its value, by another parser. RFC 2426 escapes ";" in every text; this parser takes
 * the escape back in structured values only, and leaves "\\;" elsewhere.
 */
function readBack(vcard: string): readonly (readonly [string, unknown])[] {
  const component = new ICAL.Component(ICAL.parse(vcard));
  expect(component.name).toBe('vcard');
  expect(component.getAllSubcomponents()).toEqual([]);
  return component.getAllProperties().map((property) => {
    const value: unknown = property.getFirstValue();
    return [
      property.name,
      typeof value === 'string' && property.name !== 'org' ? value.replaceAll('\\;', ';') : value,
    ];
  });
}

const carriedNote = (text: string): string =>
  text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');

describe('personVcard', () => {
  it('writes one contact, and of which records each comment is', () => {
    const vcard = vcardOf(
      makeRecord({
        key: '0',
        id: 7100000501,
        name: 'Анна Каренина',
        phones: ['8 916 123-45-67', 'доб. 5'],
        emails: [' a@b.ru '],
        company: 'ООО «Вокзал»',
      }),
      makeRecord({
        key: '1',
        id: 7100000502,
        name: 'АННА КАРЕНИНА',
        phones: ['+79161234567'],
        company: 'Ромашка; и, К',
        commentary: 'раз\r\nдва',
      }),
      makeRecord({ key: '2', id: 7100000503, name: 'Аня', commentary: 'три' }),
    );
    expect(vcard.split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'UID:person-7000000005',
      'FN:Анна Каренина',
      'N:;Анна Каренина;;;',
      'NICKNAME:Аня',
      'ORG:ООО «Вокзал»',
      'ORG:Ромашка\\; и\\, К',
      'TEL;TYPE=VOICE:+79161234567',
      'TEL;TYPE=VOICE:доб. 5',
      'EMAIL;TYPE=INTERNET:a@b.ru',
      'NOTE:Visitor ID 7100000502: раз\\nдва\\n\\nVisitor ID 7100000503: три',
      `URL:${LINK}`,
      'END:VCARD',
      '',
    ]);
  });

  it('leaves out e-mails that mix alphabets, in every spelling, and says of which records they are', () => {
    const vcard = vcardOf(
      makeRecord({ key: '0', id: 7100000501, emails: ['a@b.ru', 'аdmin@google.com'] }),
      makeRecord({ key: '1', id: 7100000502, emails: ['аdmin@google.com', '"аdmin@google.com"'] }),
      makeRecord({ key: '2', id: 7100000503, emails: ['а\u200bdmin@google.com.'], commentary: 'три' }),
    );
    const properties = readBack(vcard);
    expect(properties.filter(([name]) => name === 'email')).toEqual([['email', 'a@b.ru']]);
    expect(vcard).not.toContain('google');
    expect(properties.filter(([name]) => name === 'note')).toEqual([
      [
        'note',
        [
          'Visitor ID 7100000501, 7100000502: e-mail left out',
          'Visitor ID 7100000502: e-mail left out',
          'Visitor ID 7100000503: e-mail left out',
          'Visitor ID 7100000503: три',
        ].join('\n\n'),
      ],
    ]);
  });

  it('has no e-mail that mixes alphabets, whatever was put into it', () => {
    const piece = fc.constantFrom(...'аa"\u00ad\u200b\ufeff\u3164\u0000\u2028.@ \n<,', '@google.com');
    const email = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(email, { minLength: 1, maxLength: 4 }), (emails) => {
        for (const [name, value] of readBack(vcardOf(makeRecord({ emails }))))
          if (name === 'email') expect(viewEmail(String(value)).isMixed).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('names the fields of its notes where there are several', () => {
    let vcard = '';
    vi.mocked(isContactField).withImplementation(
      (field) => field !== 'commentary' && field !== 'company',
      () => {
        vcard = vcardOf(makeRecord({ id: 7100000501, company: 'Ромашка', commentary: 'раз' }));
      },
    );
    expect(readBack(vcard).find(([name]) => name === 'note')).toEqual([
      'note',
      'Visitor ID 7100000501: Company: Ромашка\n\nVisitor ID 7100000501: Comment: раз',
    ]);
  });

  it('of somebody without a name has what is known for a name, and no empty lines', () => {
    expect(readBack(vcardOf(makeRecord({})))).toEqual([
      ['version', '3.0'],
      ['uid', 'person-7000000005'],
      ['fn', '7000000005'],
      ['n', ['', '7000000005', '', '', '']],
      ['url', LINK],
    ]);
  });

  it.each([
    'x\nTEL:+70000000000',
    'x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:y',
    'x\rNOTE:y',
    'x\u2028NOTE:y',
    'x\u0085NOTE:y',
    'x\\nNOTE:y\\',
    'x;TYPE=PREF:y',
    'x\u000bNOTE:y\u0000',
  ])('lets %j add nothing', (hostile) => {
    const vcard = vcardOf(
      makeRecord({
        name: hostile,
        phones: [hostile],
        emails: [hostile],
        company: hostile,
        commentary: hostile,
      }),
    );
    const lines = vcard.replace(/\r\n[ \t]/g, '').split(/\r\n|[\r\n\v\u2028\u2029\u0085]/);
    const names = lines.map((line) => line.replace(/[;:].*/, '')).filter((name) => name !== 'NICKNAME');
    expect(names.join(' ')).toBe('BEGIN VERSION UID FN N ORG TEL EMAIL NOTE URL END ');
    expect(readBack(vcard).filter(([name]) => name === 'tel')).toHaveLength(1);
  });

  it('is read back by another parser, whatever the records say', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const identity = mergeIdentity(records, readPhone);
        const properties = readBack(vcardOf(...records));
        const valuesOf = (name: string): readonly unknown[] =>
          properties.filter(([other]) => other === name).map(([, value]) => [value].flat().join(''));
        const lines = (texts: readonly string[]): readonly string[] => texts.map(plainLine);
        const textsOf = (values: readonly { readonly text: string }[]): readonly string[] =>
          values.map(({ text }) => text);
        const heading = personHeading(identity, personId);
        expect(valuesOf('version')).toEqual(['3.0']);
        expect(valuesOf('fn')).toEqual([heading]);
        // This parser takes the ";" after an escaped backslash for escaped.
        if (!heading.endsWith('\\')) expect(valuesOf('n')).toEqual([heading]);
        expect(valuesOf('uid')).toEqual(['person-7000000005']);
        expect(valuesOf('url')).toEqual([LINK]);
        expect(valuesOf('org')).toEqual(lines(textsOf(identity.company)));
        // This parser drops every backslash of a TEL.
        expect(valuesOf('tel')).toEqual(
          lines(identity.phones.map(({ phone }) => phone.copyText)).map((phone) =>
            phone.replaceAll('\\', ''),
          ),
        );
        const isMixed = ({ email }: { readonly email: EmailView }): boolean => email.isMixed;
        const clear = identity.emails.filter((email) => !isMixed(email));
        expect(valuesOf('email')).toEqual(lines(textsOf(clear)));
        const ids = visitorIdsOf(records);
        const leftOut = identity.emails
          .filter(isMixed)
          .map((email) => `Visitor ID ${recordsOf(email, ids)}: e-mail left out`);
        const comments = identity.commentary.map(
          (comment) => `Visitor ID ${recordsOf(comment, ids)}: ${comment.text}`,
        );
        expect(valuesOf('note').join('')).toBe(carriedNote([...leftOut, ...comments].join('\n\n')));
        const names = lines(textsOf(identity.name)).filter((name) => name !== heading);
        expect(valuesOf('nickname')).toEqual(names);
      }),
    );
  });
});

describe('foldLine', () => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const bytes = (text: string): number => new TextEncoder().encode(text).length;

  it('makes lines of at most 75 octets, as few as possible, splits no character, loses nothing', () => {
    const wellFormed = fc
      .string({ unit: 'binary', maxLength: 300 })
      .map((text) => text.replace(/[\r\n]/g, ''));
    fc.assert(
      fc.property(wellFormed, (line) => {
        const folded = foldLine(line);
        const lines = folded.split('\r\n').slice(0, -1);
        for (const [index, part] of lines.entries()) {
          expect(bytes(part)).toBeLessThanOrEqual(75);
          expect(decoder.decode(new TextEncoder().encode(part))).toBe(part);
          const [, next] = lines[index + 1] ?? '';
          if (next !== undefined) expect(bytes(part + next)).toBeGreaterThan(75);
        }
        expect(folded.slice(0, -2).replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });
});
