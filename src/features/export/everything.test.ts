import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ru } from '#src/i18n/testing/ru.ts';
import { mergeIdentity } from '#src/model/identity.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { withSearched } from '#src/model/searched-contact.ts';
import { phoneLibraries } from '#src/model/phone-library.ts';
import { everythingText } from './everything.ts';
import { anyRecords, makeRecord } from '#src/model/testing/arbitrary-record.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { visitorIdsOf } from '#src/model/visitor-ids.ts';

const readPhone = createPhoneReader('RU', phoneLibraries.en);
const LINK = 'https://example.com/persons/7000000005';
const summaryOf = (records: readonly VisitorRecord[]): string =>
  everythingText(mergeIdentity(records, readPhone), visitorIdsOf(records), LINK, ru);

describe('everythingText', () => {
  it('says everything in its order', () => {
    const records = [
      makeRecord({
        key: '0',
        id: 7100000501,
        commentary: ' Звонить\r\n\nвечером ',
        emails: ['c@d.ru'],
        phones: ['доб.\u202e 5'],
      }),
      makeRecord({
        key: '1',
        id: 7100000502,
        name: 'Анна\nКаренина',
        company: 'Вокзал',
        phones: ['89161234567'],
        emails: ['a@b.ru'],
      }),
      makeRecord({
        key: '2',
        id: 7100000503,
        name: 'анна каренина',
        phones: ['+7 916 123-45-67'],
        emails: ['A@b.ru'],
        commentary: '- да',
      }),
      makeRecord({ key: '3', id: 7100000504, name: '346356', company: 'Ромашка' }),
    ];
    expect(summaryOf(records)).toBe(
      [
        'Имя: Анна Каренина, 346356 (ID посетителя 7100000504)',
        'Телефоны: +7 916 123 45 67, доб. 5',
        'E-mail: a@b.ru, c@d.ru',
        'Компания: Вокзал, Ромашка',
        'Комментарий:',
        '- ID посетителя 7100000501: Звонить',
        '  вечером',
        '- ID посетителя 7100000503: - да',
        'Ссылка: https://example.com/persons/7000000005',
      ].join('\n'),
    );
  });

  it('says of which records each comment and each odd name is', () => {
    const records = [
      makeRecord({ key: '0', id: 1, name: 'Анна', commentary: 'Это не она, а приёмная' }),
      makeRecord({ key: '1', id: 2, name: 'Анна', commentary: 'Это не она, а приёмная' }),
      makeRecord({ key: '2', id: 0, name: 'Приёмная', commentary: 'вечером' }),
    ];
    expect(summaryOf(records).split('\n')).toEqual([
      'Имя: Анна, Приёмная (ID посетителя —)',
      'Комментарий:',
      '- ID посетителя 1, 2: Это не она, а приёмная',
      '- ID посетителя —: вечером',
      'Ссылка: https://example.com/persons/7000000005',
    ]);
  });

  it('names twenty records of very many', () => {
    const records = Array.from({ length: 21 }, (_, index) =>
      makeRecord({ key: String(index), id: index + 1, commentary: 'раз' }),
    );
    expect(summaryOf(records)).toContain('19, 20, …: раз');
    expect(summaryOf(records)).not.toContain('21');
  });

  it('has the sentence of a loaded history before the link', () => {
    const identity = mergeIdentity([makeRecord({ name: 'Anna' })], readPhone);
    const text = everythingText(identity, new Map(), LINK, ru, 'Last contact: call.');
    expect(text.split('\n').slice(-2)).toEqual(['История: Last contact: call.', `Ссылка: ${LINK}`]);
  });

  it('begins the phones with the searched one, and says that no record has it', () => {
    const merged = mergeIdentity([makeRecord({ phones: ['+7 916 123-45-67'] })], readPhone);
    const identity = withSearched(merged, { kind: 'phone', digits: '79167770000' }, readPhone);
    expect(everythingText(identity, new Map(), LINK, ru).split('\n')[0]).toBe(
      'Телефоны: +7 916 777 00 00 (нет ни в одной записи), +7 916 123 45 67',
    );
  });

  it('says nothing of what is absent', () => {
    expect(summaryOf([makeRecord({})])).toBe('Ссылка: https://example.com/persons/7000000005');
  });

  it('keeps its lines apart, whatever the records say', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const order = [...Object.values(ru.fields), ru.person.history, ru.summary.link];
        const lines = summaryOf(records).split('\n');
        const places = lines
          .filter((line) => !/^(?:- | {2})/.test(line))
          .map((line) => order.indexOf(line.split(':')[0] ?? ''));
        expect(places).not.toContain(-1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(new Set(places).size).toBe(places.length);
        expect(lines.join('')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      }),
    );
  });
});
