import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { isPersonId, parseUserId, type PersonId } from '#src/lib/ids.ts';
import { fold } from '#src/lib/text/fold.ts';
import { anyRecords, makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { knownPeople, type KnownPeople } from './known-people.ts';

function id(value: number): PersonId {
  if (!isPersonId(value)) throw new Error(`${value} is no person_id.`);
  return value;
}

const nobody: KnownPeople = { recent: [], opened: [], country: 'RU' };
const opened = (personId: number, records: readonly VisitorRecord[]) => ({
  personId: id(personId),
  userId: null,
  records,
});

const anna = opened(7000000005, [
  makeRecord({ name: 'Каренина (секретарь)', phones: ['8 (916) 555-12-34', '+44 20 7946 0000'] }),
  makeRecord({ name: 'Анна Каренина', emails: ['Anna@Vokzal.example'] }),
]);

const found = (known: Partial<KnownPeople>, text: string, most = 5) =>
  knownPeople({ ...nobody, ...known }, text, most).map(({ personId, from, name, contact }) =>
    [personId, from, name, contact].join(' | '),
  );

describe('knownPeople', () => {
  it.each([
    ['каренина анна', null],
    ['секрет', null],
    ['7000000005', null],
    ['+7 916 555 12 34', '8 (916) 555-12-34'],
    ['79165551234', '8 (916) 555-12-34'],
    ['9165551234', '8 (916) 555-12-34'],
    ['+442079460000', '+44 20 7946 0000'],
    ['anna@vokzal', 'Anna@Vokzal.example'],
  ])('finds an opened person by %j', (text, contact) => {
    const name = 'Каренина (секретарь)';
    // Another record's name is why, which the option does not show.
    expect(found({ opened: [anna] }, text)).toEqual([`7000000005 | opened | ${name} | ${contact ?? ''}`]);
  });

  it.each(['', ' ', 'а', 'вронский', '79165551235', 'anna@relsy'])('finds nobody by %j', (text) => {
    expect(found({ opened: [anna] }, text)).toEqual([]);
  });

  it('gives each person once: as recent, else as opened; what is in memory helps to find all', () => {
    const key = { personId: id(7000000005), userId: null };
    const recent = [{ ...key, name: 'Ждёт звонка' }];
    expect(found({ recent, opened: [anna] }, '9165551234')).toEqual([
      '7000000005 | recent | Ждёт звонка | 8 (916) 555-12-34',
    ]);
    expect(found({ recent }, 'анна')).toEqual([]);
  });

  it('tells people of different customers apart', () => {
    const other = { personId: id(7000000005), userId: parseUserId('200101'), name: 'Анна Другая' };
    const recent = [{ ...other }, { personId: id(7000000005), userId: null, name: 'Анна Каренина' }];
    expect(found({ recent }, 'анна')).toEqual([
      '7000000005 | recent | Анна Другая | ',
      '7000000005 | recent | Анна Каренина | ',
    ]);
  });

  it('gives the latest opened first, and no more than wanted', () => {
    const people = [1, 2, 3].map((each) => opened(each, [makeRecord({ name: 'Анна' })]));
    expect(found({ opened: people }, 'анна', 2)).toEqual(['3 | opened | Анна | ', '2 | opened | Анна | ']);
  });

  it('reads phones by the default country, also when that has changed', () => {
    const person = opened(1, [makeRecord({ name: 'Анна', phones: ['9165551234'] })]);
    const foundIn = (country: KnownPeople['country']) => found({ opened: [person], country }, '+79165551234');
    expect(foundIn('other')).toHaveLength(0);
    expect(foundIn('RU')).toHaveLength(1);
  });

  it('finds a person by every name and e-mail of theirs, whatever strangers wrote there', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const texts = records.flatMap(({ name, emails }) => [...emails, ...(name === null ? [] : [name])]);
        for (const text of texts.filter((each) => fold(each).length > 1))
          expect(found({ opened: [opened(1, records)] }, text)).toHaveLength(1);
      }),
    );
  });
});
