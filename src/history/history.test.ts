import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { KindChoice } from '#src/domain/event-kinds.ts';
import { anyEvent, eventAt, eventOf, NEWEST, pageOf } from '#src/history/testing/events.ts';
import type { EventPage } from './event-pages.ts';
import { toHistory, listedEvents } from './history.ts';

const many = (count: number, day = '2026-05-03') =>
  Array.from({ length: count }, (_, index) =>
    eventAt(`${day} ${new Date((count - index) * 1000).toISOString().slice(11, 19)}`),
  );
const timesOf = (...pages: [EventPage, ...EventPage[]]) => toHistory(pages).events.map(({ at }) => at);

it('the events are newest first, those without a time last', () => {
  const [first, last] = ['2026-05-01 10:00:00', '2026-05-02 09:00:00'] as const;
  expect(timesOf(pageOf([eventAt(first), eventOf({}), eventAt(last)]))).toEqual([last, first, null]);
});

it('the events of one second stay as the API has them', () => {
  const at = '2026-05-01 10:00:00';
  const { events } = toHistory([pageOf([eventAt(at, 'call'), eventAt(at, 'visit')])]);
  expect(events.map(({ kind }) => kind)).toEqual(['call', 'visit']);
});

it('the events have keys of their own, and keep them when newer ones come', () => {
  fc.assert(
    fc.property(fc.array(anyEvent), fc.nat(), (items, after) => {
      const whole = toHistory([pageOf(items)]).events;
      expect(new Set(whole.map(({ key }) => key)).size).toBe(items.length);
      const older = whole.slice(after % (items.length + 1));
      const { events } = toHistory([pageOf(older)]);
      expect(events.map(({ key }) => key)).toEqual(older.map(({ key }) => key));
    }),
  );
});

it('the events are as many as the rows, wherever the pages end', () => {
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

const [newest, ...older] = many(6);
const before = older.slice(0, 3);

it('an event that happens between two calls is not known, and repeats no row', () => {
  const shifted = [newest ?? [], older].flat().slice(3, 6);
  const pages = [pageOf(before, { totalItems: 5 }), pageOf(shifted, { totalItems: 6, offset: 3 })] as const;
  expect(timesOf(...pages)).toEqual(older.map(({ at }) => at));
});

it('an event that happens between two calls did not happen where the count is the same: two events look alike', () => {
  const twin = eventAt('2026-05-01 10:00:00');
  const pages = [pageOf([twin], { totalItems: 2 }), pageOf([twin], { totalItems: 2, offset: 1 })] as const;
  expect(timesOf(...pages)).toHaveLength(2);
});

it('an event that happens between two calls is of the same year only', () => {
  const twin = eventAt('2025-11-27 00:00:00');
  expect(timesOf(pageOf([twin]), pageOf([twin], { year: 1 }))).toHaveLength(2);
});

const earlier = { year: 1, newest: NEWEST };

it.each<[string, [EventPage, ...EventPage[]], boolean, string | null]>([
  ['nothing happened', [pageOf([])], true, NEWEST.from],
  ['all of the year', [pageOf(many(199))], true, NEWEST.from],
  ['the newest', [pageOf(many(200))], false, '2026-05-03'],
  ['all, as counted', [pageOf(many(200), { totalItems: 200 })], true, NEWEST.from],
  ['rows that are no events count, too', [pageOf(many(150), { unreadableCount: 50 })], false, '2026-05-03'],
  ['no time at all', [pageOf(Array.from({ length: 200 }, () => eventOf({})))], false, null],
  ['a short page, while the count says more', [pageOf(many(50), { totalItems: 70 })], false, '2026-05-03'],
  [
    'an empty page, whatever the count says',
    [pageOf(many(50), { totalItems: 70 }), pageOf([], { offset: 50, totalItems: 70 })],
    true,
    NEWEST.from,
  ],
  ['two years', [pageOf(many(5)), pageOf(many(7, '2025-01-05'), earlier)], true, '2024-11-26'],
  ['a part of two', [pageOf(many(5)), pageOf(many(200, '2025-01-05'), earlier)], false, '2025-01-05'],
])('what is known: %s', (_title, pages, isComplete, oldestDay) => {
  expect(toHistory(pages)).toMatchObject({ isComplete, oldestDay, hasMore: true });
});

it('after twenty years there is nothing more; rows that are no events are counted', () => {
  const pages = [pageOf([], { unreadableCount: 2 }), pageOf([], { year: 19, unreadableCount: 3 })];
  expect(toHistory(pages)).toMatchObject({ hasMore: false, unreadableCount: 5 });
});

it.each<[readonly KindChoice[], string]>([
  [[], 'call call chat chat request deal other'],
  [['missed'], 'call'],
  [['visit', 'goal'], 'visit goal'],
  [['call', 'missed'], 'call call'],
  [['lead'], ''],
])('of the kinds %j it lists %j', (kinds, expected) => {
  const events = [
    eventAt('2026-05-09 10:00:00', 'call', { call_direction: 'in', call_status: 'lost' }),
    eventAt('2026-05-08 10:00:00', 'call', { call_direction: 'out', call_status: 'lost' }),
    eventAt('2026-05-07 10:00:00', 'chat', { chat_status: 'lost' }),
    eventAt('2026-05-06 10:00:00', 'chat', { chat_status: 'refused' }),
    ...['offline_message', 'visit', 'goal', 'deal', 'dove'].map((type) =>
      eventAt('2026-05-01 10:00:00', type),
    ),
  ];
  const listed = listedEvents(toHistory([pageOf(events)]).events, kinds);
  expect(listed.map(({ kind }) => kind).join(' ')).toBe(expected);
});
