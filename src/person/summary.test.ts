import { expect, it } from 'vitest';
import { expectAll } from '#src/domain/testing/properties.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { mergeContacts } from '#src/domain/merged-contacts.ts';
import { anyRecords, makeRecord, readPhone } from '#src/domain/testing/arbitrary-record.ts';
import { personSummary } from './summary.ts';

const LINK = 'https://example.com/persons/7000000005';

type Options = { t?: typeof en; opened?: readonly string[] };

function summaryLines(
  records: readonly VisitorRecord[],
  { t = en, opened = [] }: Options = {},
): readonly string[] {
  const contacts = mergeContacts(records, readPhone);
  return personSummary(contacts, LINK, (most) => opened.slice(0, most), t).split('\n');
}

const anna = [
  makeRecord({ key: '0', name: 'Анна', phones: ['+7 916 123-45-67'], emails: ['a@b.ru'] }),
  makeRecord({ key: '1', name: '346356', phones: ['12'], commentary: 'Звонить\r\n\nвечером\u2028или утром' }),
  makeRecord({ key: '2', name: 'Приёмная', company: 'Вокзал', emails: ['c@d.ru'], commentary: 'старый' }),
  makeRecord({ key: '3', name: 'анна', phones: ['89161234567'], commentary: ' старый\n' }),
];

it('personSummary has the name, every phone and e-mail, the company and each comment once', () => {
  expect(summaryLines(anna)).toEqual([
    'Name: Анна',
    'Phones: +7 916 123 45 67, 12',
    'E-mails: a@b.ru, c@d.ru',
    'Company: Вокзал',
    'Comments:',
    '– старый',
    '– Звонить / вечером / или утром',
    `Link: ${LINK}`,
  ]);
  expect(summaryLines(anna, { t: ru }).slice(4, 6)).toEqual(['Комментарии:', '– старый']);
});

it('personSummary has no line for what is absent, and keeps the end of a long comment', () => {
  expect(summaryLines([makeRecord({})])).toEqual([`Link: ${LINK}`]);
  const [, comment] = summaryLines([makeRecord({ commentary: `${'😀'.repeat(400)}.` })]);
  expect(comment).toBe(`– …${'😀'.repeat(99)}.`);
});

it.each([
  ['a word', 'слово '.repeat(40), `…${'слово '.repeat(33).trim()}`],
  ['a word that just fits', `раз ${'слово '.repeat(33)}я`, `…${'слово '.repeat(33)}я`],
  ['a line', `раз\n${'слово'.repeat(39)}`, `…${'слово'.repeat(39)}`],
])('personSummary cuts a comment at %s', (_title, commentary, expected) => {
  expect(summaryLines([makeRecord({ commentary })])[1]).toBe(`– ${expected}`);
});

it('personSummary has at most ten phones', () => {
  const phones = Array.from({ length: 11 }, (_, index) => `${index + 10}`);
  expect(summaryLines([makeRecord({ phones })])[0]).toBe('Phones: 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, …');
});

it('personSummary gives the history what is left of fourteen lines', () => {
  const opened = Array.from({ length: 30 }, (_, index) => `opened ${index}`);
  const lines = summaryLines(anna, { opened });
  expect(lines.slice(4, 13)).toEqual(opened.slice(0, 9));
  expect(lines.filter((line) => !/^Comments:|^– /.test(line))).toHaveLength(14);
});

it('personSummary has at most fourteen lines besides comments, each with its label or dash', () => {
  const labels = /^(?:Name|Company|Phones|E-mails|Link): \S|^Comments:$|^– \S/;
  expectAll(anyRecords, (records) => {
    const lines = summaryLines(records);
    expect(lines.filter((line) => !/^Comments:|^– /.test(line)).length).toBeLessThanOrEqual(14);
    expect(lines.filter((line) => !labels.test(line))).toEqual([]);
    expect(lines.join('')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
  });
});
