import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent, eventAt, eventOf, NEWEST, pageOf } from '#src/features/history/testing/events.ts';
import type { HistoryPage } from '#src/api/queries/history-queries.ts';
import { historyOf } from './history.ts';

const many = (count: number, day = '2026-05-03') =>
  Array.from({ length: count }, (_, index) =>
    eventAt(`${day} ${new Date((count - index) * 1000).toISOString().slice(11, 19)}`),
  );
const timesOf = (...pages: [HistoryPage, ...HistoryPage[]]) => historyOf(pages).events.map(({ at }) => at);

describe('the events', () => {
  it('are newest first, those without a time last', () => {
    const [first, undated, last] = [
      eventAt('2026-05-01 10:00:00'),
      eventOf({}),
      eventAt('2026-05-02 09:00:00'),
    ];
    expect(timesOf(pageOf([first, undated, last]))).toEqual([last.at, first.at, null]);
  });

  it('of one second stay as the API has them', () => {
    const at = '2026-05-01 10:00:00';
    const { events } = historyOf([pageOf([eventAt(at, 'call'), eventAt(at, 'visit')])]);
    expect(events.map(({ kind }) => kind)).toEqual(['call', 'visit']);
  });

  it('have keys of their own', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (items) => {
        const keys = historyOf([pageOf(items)]).events.map(({ key }) => key);
        expect(new Set(keys).size).toBe(items.length);
      }),
    );
  });

  it('keep their keys when newer ones come', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), fc.nat(), (items, after) => {
        const whole = historyOf([pageOf(items)]).events;
        const older = whole.slice(after % (items.length + 1));
        const { events } = historyOf([pageOf(older)]);
        expect(events.map(({ key }) => key)).toEqual(older.map(({ key }) => key));
      }),
    );
  });

  it('are the same objects when older ones come', () => {
    const pages = [pageOf(many(200)), pageOf(many(3, '2026-01-05'), { offset: 200 })] as const;
    const before = historyOf([pages[0]]).events;
    const after = historyOf([...pages]).events;
    expect(after).toHaveLength(203);
    expect(before.every((event, index) => event === after[index])).toBe(true);
  });

  it('are as many as the rows, wherever the pages end', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), fc.nat(), (items, at) => {
        const end = at % (items.length + 1);
        const pages = [
          pageOf(items.slice(0, end), { totalItems: items.length }),
          pageOf(items.slice(end), { totalItems: items.length, offset: end }),
        ] as const;
        expect(timesOf(...pages)).toEqual(timesOf(pageOf(items)));
      }),
    );
  });
});

describe('an event that happens between two calls', () => {
  const [newest, ...older] = many(6);
  const before = older.slice(0, 3);

  it.each([
    [null, null],
    [5, 6],
    [5, 7],
  ])('is not known, and repeats no row: %j, then %j events', (first, then) => {
    if (newest === undefined) throw new Error('No event');
    const shifted = [newest, ...older].slice(3, 6);
    const pages = [
      pageOf(before, { totalItems: first }),
      pageOf(shifted, { totalItems: then, offset: 3 }),
    ] as const;
    expect(timesOf(...pages)).toEqual(older.map(({ at }) => at));
  });

  it('did not happen where the count is the same: two events look alike', () => {
    const twin = eventAt('2026-05-01 10:00:00');
    const pages = [pageOf([twin], { totalItems: 2 }), pageOf([twin], { totalItems: 2, offset: 1 })] as const;
    expect(timesOf(...pages)).toHaveLength(2);
  });

  it('is of the same year only', () => {
    const twin = eventAt('2025-11-27 00:00:00');
    expect(timesOf(pageOf([twin]), pageOf([twin], { year: 1 }))).toHaveLength(2);
  });
});

describe('what is known', () => {
  const all = (since: string) => ({ kind: 'all', since });
  const newest = (count: number, since: string | null) => ({ kind: 'newest', count, since });
  const earlier = { year: 1, newest: NEWEST };
  const yearBefore = '2024-11-26';

  it.each<[string, [HistoryPage, ...HistoryPage[]], object, object, string | null]>([
    ['nothing happened', [pageOf([])], all(NEWEST.from), all(NEWEST.from), 'earlier'],
    ['all of the year', [pageOf(many(199))], all(NEWEST.from), all(NEWEST.from), 'earlier'],
    ['the newest', [pageOf(many(200))], newest(200, '2026-05-03'), newest(200, '2026-05-03'), 'more'],
    [
      'all, as counted',
      [pageOf(many(200), { totalItems: 200 })],
      all(NEWEST.from),
      all(NEWEST.from),
      'earlier',
    ],
    [
      'rows that are no events count as rows',
      [pageOf(many(150), { unreadableCount: 50 })],
      newest(150, '2026-05-03'),
      newest(150, '2026-05-03'),
      'more',
    ],
    [
      'no time at all',
      [pageOf(Array.from({ length: 200 }, () => eventOf({})))],
      newest(200, null),
      newest(200, null),
      'more',
    ],
    [
      'a short page, while the count says more',
      [pageOf(many(50), { totalItems: 70 })],
      newest(50, '2026-05-03'),
      newest(50, '2026-05-03'),
      'more',
    ],
    [
      'an empty page, whatever the count says',
      [pageOf(many(50), { totalItems: 70 }), pageOf([], { offset: 50, totalItems: 70 })],
      all(NEWEST.from),
      all(NEWEST.from),
      'earlier',
    ],
    [
      'two years',
      [pageOf(many(5)), pageOf(many(7, '2025-01-05'), earlier)],
      all(yearBefore),
      all(NEWEST.from),
      'earlier',
    ],
    [
      'a part of the year before',
      [pageOf(many(5)), pageOf(many(200, '2025-01-05'), earlier)],
      newest(205, '2025-01-05'),
      all(NEWEST.from),
      'more',
    ],
    [
      'everything that is ever asked for',
      [pageOf([], { year: 19 })],
      expect.anything(),
      expect.anything(),
      null,
    ],
  ])('%s', (_title, pages, coverage, ofLastYear, next) => {
    const history = historyOf(pages);
    expect([history.coverage, history.lastYear.coverage, history.next]).toEqual([coverage, ofLastYear, next]);
  });

  it('the last year has its own events only', () => {
    const { events, lastYear } = historyOf([pageOf(many(5)), pageOf(many(7, '2025-01-05'), earlier)]);
    expect([events.length, lastYear.events.length]).toEqual([12, 5]);
  });

  it('rows that are no events are counted', () => {
    const pages = [pageOf([], { unreadableCount: 2 }), pageOf([], { unreadableCount: 3 })] as const;
    expect(historyOf(pages).unreadableCount).toBe(5);
  });
});
