import { describe, expect, it } from 'vitest';
import {
  canSearchEarlier,
  canSearchFurther,
  failedSteps,
  foundPeople,
  hitsOfNobody,
  partTotals,
  searchedDays,
  stepsWithVisitors,
  unavailableParts,
} from './selectors.ts';
import type { SearchStep } from './search-state.ts';
import { answered, failed, searchWith, unavailable } from './testing/hit.ts';

const allParts = (window = 0): SearchStep[] => [
  answered('calls', [], { window }),
  answered('offline_messages', [], { window }),
  answered('chats', [], { window }),
];

describe('the people found', () => {
  it('are merged over all parts and windows: newest first, their hits too', () => {
    const state = searchWith([
      answered('calls', [
        { person: 1, at: '2026-11-20 10:00:00' },
        { person: 2, at: '2026-11-21 10:00:00' },
        { visitor: 9, at: '2026-11-25 10:00:00' },
      ]),
      failed('offline_messages'),
      answered('chats', [{ person: 1, at: '2026-11-23 10:15:00' }, { person: 3 }]),
      answered('calls', [{ person: 2, at: '2026-05-01 10:00:00' }], { window: 1 }),
    ]);
    expect(foundPeople(state).map(({ personId, hits }) => [personId, hits.map(({ at }) => at)])).toEqual([
      [1, ['2026-11-23 10:15:00', '2026-11-20 10:00:00']],
      [2, ['2026-11-21 10:00:00', '2026-05-01 10:00:00']],
      [3, [null]],
    ]);
  });

  it('are none before anything was asked', () => {
    expect(foundPeople(searchWith([]))).toEqual([]);
  });
});

describe('what belongs to nobody', () => {
  it('has neither a person nor a visitor, and is counted by its part', () => {
    const state = searchWith([
      answered('chats', [{ at: '2026-11-01 10:00:00' }]),
      answered('calls', [
        { at: '2026-11-20 10:00:00' },
        { at: '2026-11-24 10:00:00' },
        { person: 1 },
        { visitor: 9 },
      ]),
      answered('calls', [{ at: '2026-05-01 10:00:00' }], { window: 1 }),
    ]);
    expect(hitsOfNobody(state)).toEqual([
      { part: 'calls', count: 3, newestAt: '2026-11-24 10:00:00' },
      { part: 'chats', count: 1, newestAt: '2026-11-01 10:00:00' },
    ]);
  });

  it.each<[string, SearchStep[], unknown]>([
    ['nothing was asked', [], []],
    ['the part failed', [failed('calls')], []],
    ['all rows are here', [answered('calls', [{}, {}])], [{ part: 'calls', shown: 2, total: 2 }]],
    [
      'there are more than the newest',
      [answered('calls', [{}], { total: 10_000 }), answered('calls', [{}], { window: 1, total: 5 })],
      [{ part: 'calls', shown: 2, total: 10_005 }],
    ],
    [
      'one window does not tell',
      [answered('calls', [{}], { total: null }), answered('calls', [{}], { window: 1 })],
      [{ part: 'calls', shown: 2, total: null }],
    ],
  ])('totals: %s', (_title, steps, expected) => {
    expect(partTotals(searchWith(steps))).toEqual(expected);
  });
});

describe('how the search can go on', () => {
  it.each<[string, SearchStep[], { further: boolean; earlier: boolean }]>([
    ['nothing asked', [], { further: true, earlier: true }],
    ['one part asked', [answered('calls', [])], { further: true, earlier: true }],
    [
      'failed parts were asked',
      [failed('calls'), failed('offline_messages'), failed('chats')],
      { further: false, earlier: true },
    ],
    ['the newest days done', allParts(), { further: false, earlier: true }],
    [
      'a part of older days asked',
      [...allParts(), answered('calls', [], { window: 1 })],
      { further: true, earlier: true },
    ],
    [
      'the oldest days opened',
      [...allParts(), answered('calls', [], { window: 4 })],
      { further: true, earlier: false },
    ],
    ['all days done', [0, 1, 2, 3, 4].flatMap(allParts), { further: false, earlier: false }],
    [
      'a part that the account lacks is not asked again',
      [unavailable('chats'), answered('calls', []), answered('offline_messages', [])],
      { further: false, earlier: true },
    ],
    [
      'nothing that the account has is left',
      [unavailable('calls'), unavailable('offline_messages'), unavailable('chats')],
      { further: false, earlier: false },
    ],
  ])('%s', (_title, steps, { further, earlier }) => {
    const state = searchWith(steps);
    expect(canSearchFurther(state)).toBe(further);
    expect(canSearchEarlier(state)).toBe(earlier);
  });
});

describe('which days were searched', () => {
  it('of one window', () => {
    expect(searchedDays(searchWith([answered('calls', [])]))).toEqual([
      { parts: ['calls'], days: { from: '2026-08-31', till: '2026-11-27' } },
    ]);
  });

  it('neighbouring windows of a part are one, and parts with the same days', () => {
    const steps = [...allParts(0), ...allParts(1), answered('calls', [], { window: 2 })];
    expect(searchedDays(searchWith(steps))).toEqual([
      { parts: ['calls'], days: { from: '2026-03-06', till: '2026-11-27' } },
      { parts: ['offline_messages', 'chats'], days: { from: '2026-06-03', till: '2026-11-27' } },
    ]);
  });

  it('a part that was left out in between is told by itself', () => {
    const steps = [...allParts(0), answered('calls', [], { window: 1 }), ...allParts(2)];
    expect(searchedDays(searchWith(steps))).toEqual([
      { parts: ['calls'], days: { from: '2026-03-06', till: '2026-11-27' } },
      { parts: ['offline_messages', 'chats'], days: { from: '2026-08-31', till: '2026-11-27' } },
      { parts: ['offline_messages', 'chats'], days: { from: '2026-03-06', till: '2026-06-02' } },
    ]);
  });

  it('what failed was not searched: a window without answers parts those around it', () => {
    const steps = [answered('calls', []), failed('calls', 1), answered('calls', [], { window: 2 })];
    expect(searchedDays(searchWith(steps)).map(({ days }) => days.from)).toEqual([
      '2026-08-31',
      '2026-03-06',
    ]);
  });
});

it('failed, unavailable and unresolved are told apart', () => {
  const waiting = answered('calls', [{ visitor: 9 }], { unresolved: [] });
  const state = searchWith([
    waiting,
    failed('offline_messages'),
    unavailable('chats'),
    unavailable('chats', 1),
  ]);
  expect(failedSteps(state).map(({ part }) => part)).toEqual(['offline_messages']);
  expect(unavailableParts(state)).toEqual(['chats']);
  expect(stepsWithVisitors(state)).toEqual([]);
});
