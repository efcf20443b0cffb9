import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { isVisitorId } from '#src/lib/ids.ts';
import {
  foundPeople,
  mayCostLess,
  personToOpen,
  pointsOfSteps,
  reportResults,
  searchedDays,
  stepsEarlier,
  stepsFurther,
  stepsOfYear,
  untilSearched,
} from './selectors.ts';
import type { SearchStep } from './search-results.ts';
import { answered, failed, searchWith, unavailable } from './testing/hit.ts';

const allReports = (window = 0): SearchStep[] => [
  answered('call', [], { window }),
  answered('request', [], { window }),
  answered('chat', [], { window }),
];

describe('the people found', () => {
  it('are merged over all reports and windows: newest first, their hits too', () => {
    const state = searchWith([
      answered('call', [
        { person: 1, at: '2026-11-20 10:00:00' },
        { person: 2, at: '2026-11-21 10:00:00' },
        { visitor: 9, at: '2026-11-25 10:00:00' },
      ]),
      failed('request'),
      answered('chat', [{ person: 1, at: '2026-11-23 10:15:00' }, { person: 3 }]),
      answered('call', [{ person: 2, at: '2026-05-01 10:00:00' }], { window: 1 }),
    ]);
    expect(foundPeople(state).map(({ personId, hits }) => [personId, hits.map(({ at }) => at)])).toEqual([
      [1, ['2026-11-23 10:15:00', '2026-11-20 10:00:00']],
      [2, ['2026-11-21 10:00:00', '2026-05-01 10:00:00']],
      [3, [null]],
    ]);
  });

  it('are none before anything was fetched', () => {
    expect(foundPeople(searchWith([]))).toEqual([]);
  });
});

describe('what came of a report', () => {
  it('is that of all its windows: the hits newest first', () => {
    const state = searchWith([
      answered('chat', [{ at: '2026-11-01 10:00:00' }]),
      answered('call', [{ at: '2026-11-20 10:00:00' }, { at: '2026-11-24 10:00:00' }]),
      answered('call', [{ at: '2026-05-01 10:00:00' }], { window: 1 }),
    ]);
    expect(reportResults(state).map(({ report, hits }) => [report, hits.map(({ at }) => at)])).toEqual([
      ['call', ['2026-11-24 10:00:00', '2026-11-20 10:00:00', '2026-05-01 10:00:00']],
      ['request', []],
      ['chat', ['2026-11-01 10:00:00']],
    ]);
  });

  it.each<[string, SearchStep[], number | null]>([
    ['all rows are here', [answered('call', [{}, {}])], 2],
    [
      'there are more than the newest',
      [answered('call', [{}], { total: 10_000 }), answered('call', [{}], { window: 1, total: 5 })],
      10_005,
    ],
    [
      'one window does not tell',
      [answered('call', [{}], { total: null }), answered('call', [{}], { window: 1 })],
      null,
    ],
  ])('how many there are: %s', (_title, steps, total) => {
    expect(reportResults(searchWith(steps))[0]).toMatchObject({ total });
  });
});

describe('how the search can go on', () => {
  it.each<[string, SearchStep[], { further: boolean; earlier: boolean }]>([
    ['nothing fetched', [], { further: true, earlier: true }],
    ['one report fetched', [answered('call', [])], { further: true, earlier: true }],
    [
      'failed reports were fetched',
      [failed('call'), failed('request'), failed('chat')],
      { further: false, earlier: true },
    ],
    ['the newest days done', allReports(), { further: false, earlier: true }],
    [
      'a report of older days fetched',
      [...allReports(), answered('call', [], { window: 1 })],
      { further: true, earlier: true },
    ],
    [
      'the oldest days opened',
      [...allReports(), answered('call', [], { window: 4 })],
      { further: true, earlier: false },
    ],
    ['all days done', [0, 1, 2, 3, 4].flatMap(allReports), { further: false, earlier: false }],
    [
      'a report that the account lacks is not fetched again',
      [unavailable('chat'), answered('call', []), answered('request', [])],
      { further: false, earlier: true },
    ],
    [
      'nothing that the account has is left',
      [unavailable('call'), unavailable('request'), unavailable('chat')],
      { further: false, earlier: false },
    ],
  ])('%s', (_title, steps, { further, earlier }) => {
    const state = searchWith(steps);
    expect(stepsFurther(state).length > 0).toBe(further);
    expect(stepsEarlier(state).length > 0).toBe(earlier);
  });
});

describe('which days were searched', () => {
  it('of one window', () => {
    expect(searchedDays(searchWith([answered('call', [])]))).toEqual([
      { reports: ['call'], days: { from: '2026-08-31', till: '2026-11-27' } },
    ]);
  });

  it('neighbouring windows of a report are one, and reports with the same days', () => {
    const steps = [...allReports(0), ...allReports(1), answered('call', [], { window: 2 })];
    expect(searchedDays(searchWith(steps))).toEqual([
      { reports: ['call'], days: { from: '2026-03-06', till: '2026-11-27' } },
      { reports: ['request', 'chat'], days: { from: '2026-06-03', till: '2026-11-27' } },
    ]);
  });

  it('a report that was left out in between has a line of its own', () => {
    const steps = [...allReports(0), answered('call', [], { window: 1 }), ...allReports(2)];
    expect(searchedDays(searchWith(steps))).toEqual([
      { reports: ['call'], days: { from: '2026-03-06', till: '2026-11-27' } },
      { reports: ['request', 'chat'], days: { from: '2026-08-31', till: '2026-11-27' } },
      { reports: ['request', 'chat'], days: { from: '2026-03-06', till: '2026-06-02' } },
    ]);
  });

  it('what failed was not searched: a window without answers parts those around it', () => {
    const steps = [answered('call', []), failed('call', 1), answered('call', [], { window: 2 })];
    expect(searchedDays(searchWith(steps)).map(({ days }) => days.from)).toEqual([
      '2026-08-31',
      '2026-03-06',
    ]);
  });
});

it('the searched days of an open page do not grow overnight', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const search = searchWith([answered('call', [])]);
  const shown = () =>
    searchedDays(search).map(({ days }) => untilSearched(search.criteria, days, 'Europe/Moscow').till);
  const dayOfSearch = search.criteria.at + 12 * 3_600_000;
  vi.setSystemTime(dayOfSearch);
  const before = shown();
  expect(before).toEqual(['2026-11-26']);
  vi.setSystemTime(dayOfSearch + 86_400_000);
  expect(shown()).toEqual(before);
});

describe('the points of the rest of the year', () => {
  const email = { kind: 'email', email: 'a@b.example' } as const;
  const requests = answered('request', []);
  const byEmail = (points: number) => searchWith([requests, answered('call', [], { points })], email);

  it.each([
    ['each report of each window', searchWith(allReports()), 12],
    ['not of a report that the account does not have', searchWith([unavailable('chat')]), 10],
    [
      'an e-mail’s calls need the address book, once',
      searchWith([requests], email),
      4 + 5 * 2 + 1,
      'at most',
    ],
    ['an e-mail without calls', searchWith([requests, unavailable('call')], email), 4],
    ['whose contacts need several calls', byEmail(2), 4 + 4 * 2],
    ['which has none', byEmail(0), 4],
  ])('%s', (_of, search, points, most?: string) => {
    expect(pointsOfSteps(search, stepsOfYear(search))).toBe(points);
    expect(mayCostLess(search, stepsOfYear(search))).toBe(most !== undefined);
  });
});

const withVisitor = answered('call', [{ person: 7 }, { visitor: 8 }], {
  unresolved: [8].filter(isVisitorId),
});

describe('the person to open', () => {
  const one = searchWith([answered('call', [{ person: 7 }, { person: 7 }])]);

  it('is the only one, whatever failed beside', () => {
    expect(personToOpen(one)).toBe(7);
    expect(personToOpen(searchWith([failed('call'), ...one.steps]))).toBe(7);
  });

  it.each([
    ['nobody', searchWith(allReports())],
    ['several', searchWith([answered('call', [{ person: 7 }, { person: 8 }])])],
    ['one who was opened before', { ...one, wasOpened: true }],
    [
      'one found by a report that is being fetched',
      { ...one, running: { report: 'call', window: 0 } } as const,
    ],
    ['one beside a visitor who may be somebody else', searchWith([withVisitor])],
  ])('is none: %s', (_said, search) => {
    expect(personToOpen(search)).toBeNull();
  });
});
