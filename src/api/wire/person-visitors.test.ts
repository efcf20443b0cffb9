import { describe, expect, it } from 'vitest';
import { parsePersonVisitors } from './person-visitors.ts';
import { WrongShape } from './wrong-shape.ts';

const documented = {
  name: '346356',
  emails: ['qere4@fsdfsd.ry'],
  phones: ['213123123213', '74564565465'],
  company: null,
  person_id: 6145241079,
  commentary: null,
  visitor_id: 6152759377,
};

const parsed = {
  personId: 6145241079,
  visitorId: 6152759377,
  name: '346356',
  phones: ['213123123213', '74564565465'],
  emails: ['qere4@fsdfsd.ry'],
  company: null,
  commentary: null,
  unreadable: [],
};

const nothing = {
  personId: null,
  visitorId: null,
  name: null,
  phones: [],
  emails: [],
  company: null,
  commentary: null,
};

describe('a row of get.person_visitors', () => {
  it.each<[string, unknown, object]>([
    ['the documented one', documented, parsed],
    ['an unknown field is ignored', { ...documented, score: 7 }, parsed],
    [
      'the two promised fields only',
      { person_id: 1, visitor_id: 2 },
      { ...nothing, personId: 1, visitorId: 2, unreadable: [] },
    ],
    ['every field null', { name: null, phones: null, emails: null }, { ...nothing, unreadable: [] }],
    ['empty texts are kept', { ...documented, name: '' }, { ...parsed, name: '' }],
    ['a number for a name', { ...documented, name: 346356 }, { ...parsed, name: null, unreadable: ['name'] }],
    [
      'a text for a list',
      { ...documented, phones: '213' },
      { ...parsed, phones: [], unreadable: ['phones'] },
    ],
    [
      'wrong elements in the lists',
      { ...documented, phones: [1, '2', null], emails: [{}] },
      { ...parsed, phones: ['2'], emails: [], unreadable: ['phones', 'emails'] },
    ],
    [
      'an id in text',
      { ...documented, person_id: '6145241079' },
      { ...parsed, personId: null, unreadable: ['person_id'] },
    ],
    [
      'every field of the wrong type',
      { person_id: 0, visitor_id: -1, name: [], phones: {}, emails: 1, company: {}, commentary: false },
      {
        ...nothing,
        unreadable: ['person_id', 'visitor_id', 'name', 'phones', 'emails', 'company', 'commentary'],
      },
    ],
    ['a text', 'row', { ...nothing, unreadable: ['record'] }],
    ['null', null, { ...nothing, unreadable: ['record'] }],
    ['a list', [documented], { ...nothing, unreadable: ['record'] }],
  ])('%s', (_title, row, expected) => {
    expect(parsePersonVisitors([row])).toEqual([expected]);
  });

  it('keeps broken rows in their places', () => {
    expect(parsePersonVisitors([null, documented, 3]).map((row) => row.visitorId)).toEqual([
      null,
      6152759377,
      null,
    ]);
  });

  it.each(['9007199254740992', '9007199254740993', '1e300', '6152759377.5'])(
    'refuses the id %s instead of rounding it',
    (digits) => {
      const [row] = parsePersonVisitors(
        JSON.parse(`[{"visitor_id":${digits},"person_id":9007199254740991}]`),
      );
      expect(row).toMatchObject({
        visitorId: null,
        personId: 9007199254740991,
        unreadable: ['visitor_id'],
      });
    },
  );
});

it('an empty list is nobody', () => {
  expect(parsePersonVisitors([])).toEqual([]);
});

it.each([null, undefined, {}, 'text', 0, { data: [] }])('%j is no list of visitors', (data) => {
  expect(() => parsePersonVisitors(data)).toThrow(WrongShape);
});
