import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { mergeIdentity } from '#src/model/identity.ts';
import { phoneLibraries } from '#src/model/phone-library.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { withSearched, type ContactTerm } from '#src/model/searched-contact.ts';
import { anyRecords, makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { personSummary } from './summary.ts';

const readPhone = createPhoneReader('RU', phoneLibraries.en);
const LINK = 'https://example.com/persons/7000000005';

function summaryOf(
  records: readonly VisitorRecord[],
  {
    term = null,
    t = en,
    said = [],
  }: { term?: ContactTerm | null; t?: typeof en; said?: readonly string[] } = {},
): readonly string[] {
  const identity = withSearched(mergeIdentity(records, readPhone), term, readPhone);
  const conversation = (most: number): readonly string[] => said.slice(0, most);
  return personSummary({ identity, records, link: LINK, conversation }, t).split('\n');
}

const anna = [
  makeRecord({ key: '0', id: 7100000503, name: 'Анна', phones: ['+7 916 123-45-67'], emails: ['a@b.ru'] }),
  makeRecord({
    key: '1',
    id: 7100000501,
    name: '346356',
    phones: ['12'],
    commentary: 'Звонить\r\n\nвечером\u2028или утром',
  }),
  makeRecord({
    key: '2',
    id: 7100000502,
    name: 'Приёмная',
    company: 'Вокзал',
    emails: ['c@d.ru'],
  }),
  makeRecord({ key: '3', id: 7100000400, name: 'анна', phones: ['89161234567'], commentary: 'старый' }),
];

describe('personSummary', () => {
  it('has one of each, the most frequent, and the comment of the highest visitor ID that has one', () => {
    expect(summaryOf(anna)).toEqual([
      'Name: Анна',
      'Company: Вокзал',
      'Phone: +7 916 123 45 67',
      'E-mail: a@b.ru',
      'Comment (visitor ID 7100000501, 3\u00a0lines): Звонить / вечером / или утром',
      `Link: ${LINK}`,
    ]);
  });

  it('is in Russian, too', () => {
    expect(summaryOf(anna, { t: ru }).slice(2)).toEqual([
      'Телефон: +7 916 123 45 67',
      'E-mail: a@b.ru',
      'Комментарий (ID посетителя 7100000501, 3\u00a0строки): Звонить / вечером / или утром',
      `Ссылка: ${LINK}`,
    ]);
  });

  it('has the searched contact, also where no record has it', () => {
    const term = { kind: 'phone', digits: '79167770000' } as const;
    expect(summaryOf(anna, { term })).toContain('Phone: +7 916 777 00 00 (in no record)');
    expect(summaryOf(anna, { term: { kind: 'email', email: 'C@d.ru' } })).toContain('E-mail: c@d.ru');
  });

  it('says nothing of what is absent, and that a text is shortened', () => {
    expect(summaryOf([makeRecord({})])).toEqual([`Link: ${LINK}`]);
    const [, comment] = summaryOf([makeRecord({ id: 1, name: 'Anna', commentary: 'x'.repeat(1000) })]);
    expect(comment).toMatch(/^Comment \(visitor ID 1\): x{299}… \(shortened\)$/);
  });

  it('leaves the conversation what is left of twelve lines, between who it is and the comment', () => {
    const said = Array.from({ length: 30 }, (_, index) => `said ${index}`);
    const lines = summaryOf(anna, { said });
    expect(lines).toHaveLength(12);
    expect(lines.slice(4, 10)).toEqual(said.slice(0, 6));
    expect(summaryOf([makeRecord({})], { said })).toHaveLength(12);
  });

  it('has at most twelve lines, each with its label, whatever the records say', () => {
    const labels =
      /^(?:Name|Company|Phone|E-mail|Comment \(visitor ID (?:\d+|—)(?:, \d+\u00a0lines)?\)|Link): \S/;
    fc.assert(
      fc.property(anyRecords, (records) => {
        const lines = summaryOf(records);
        expect(lines.length).toBeLessThanOrEqual(12);
        expect(lines.filter((line) => !labels.test(line))).toEqual([]);
        expect(lines.join('')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
      }),
    );
  });
});
