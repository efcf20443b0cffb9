import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { KindChoice } from '#src/domain/event-kinds.ts';
import { anyEvent, eventAt, makePage, NEWEST, toEvent } from '#src/history/testing/history.ts';
import type { PersonEvent } from './event-requests.ts';
import type { EventPage } from './history-queries.ts';
import { countSince, listedEvents, toHistory, toHistoryEvents } from './history.ts';

const many = (count: number, day = '2026-05-03') =>
  Array.from({ length: count }, (_, index) =>
    eventAt(`${day} ${new Date((count - index) * 1000).toISOString().slice(11, 19)}`),
  );
const times = (...pages: [EventPage, ...EventPage[]]) => toHistory({ pages }).events.map(({ at }) => at);

it('toHistory puts the newest first and events without a time last, in the order of the API within a second', () => {
  const [first, last] = ['2026-05-01 10:00:00', '2026-05-02 09:00:00'] as const;
  const items = [eventAt(first, 'call'), toEvent({}), eventAt(first, 'visit'), eventAt(last, 'chat')];
  const { events } = toHistory({ pages: [makePage(items)] });
  expect(events.map(({ kind }) => kind)).toEqual(['chat', 'call', 'visit', 'other']);
});

it('toHistory gives unique keys that newer events do not change', () => {
  fc.assert(
    fc.property(fc.array(anyEvent), fc.nat(), (items, after) => {
      const whole = toHistory({ pages: [makePage(items)] }).events;
      expect(new Set(whole.map(({ key }) => key)).size).toBe(items.length);
      const older = whole.slice(after % (items.length + 1));
      const { events } = toHistory({ pages: [makePage(older)] });
      expect(events.map(({ key }) => key)).toEqual(older.map(({ key }) => key));
    }),
  );
});

it('toHistory has each row once, wherever the pages end', () => {
  fc.assert(
    fc.property(fc.array(anyEvent), fc.nat(), (items, at) => {
      const end = at % (items.length + 1);
      const totalItems = items.length;
      const first = makePage(items.slice(0, end), { totalItems });
      const next = makePage(items.slice(end), { totalItems, offset: end });
      expect(times(first, next)).toEqual(times(makePage(items)));
    }),
  );
});

const older = many(5);
const twin = [eventAt('2025-11-27 00:00:00')];

it.each<[string, EventPage, EventPage, readonly PersonEvent[]]>([
  [
    'drops the rows that an event between two calls pushes down',
    makePage(older.slice(0, 3), { totalItems: 5 }),
    makePage(older.slice(2), { totalItems: 6, offset: 3 }),
    older,
  ],
  [
    'keeps two equal events where the total stays the same',
    makePage(twin, { totalItems: 2 }),
    makePage(twin, { totalItems: 2, offset: 1 }),
    [...twin, ...twin],
  ],
  ['compares totals within a year only', makePage(twin), makePage(twin, { year: 1 }), [...twin, ...twin]],
])('toHistory %s', (_title, first, next, expected) => {
  expect(times(first, next)).toEqual(expected.map(({ at }) => at));
});

const earlier = { year: 1, newest: NEWEST };

const twoDays = (oldest: number, rest: Partial<EventPage> = {}) =>
  makePage([...many(200 - oldest), ...many(oldest, '2026-05-02')], rest);

/** The title, the pages, isComplete, since, and how many of the events are since then. */
it.each<[string, [EventPage, ...EventPage[]], boolean, string, number]>([
  ['nothing happened', [makePage([])], true, NEWEST.from, 0],
  ['all of the year', [makePage(many(199))], true, NEWEST.from, 199],
  ['all of the year, one without a time', [makePage([...many(8), toEvent({})])], true, NEWEST.from, 9],
  ['the newest: their oldest day may be loaded in part', [twoDays(50)], false, '2026-05-03', 150],
  ['the newest, one without a time', [makePage([...many(199), toEvent({})])], false, '2026-05-03 00:01', 140],
  ['the newest, all of one day', [makePage(many(200))], false, '2026-05-03 00:01', 141],
  [
    'that day, and a part of the day before',
    [makePage(many(200)), makePage(many(200, '2026-05-02'), { offset: 200 })],
    false,
    '2026-05-03',
    200,
  ],
  ['all, as counted', [makePage(many(200), { totalItems: 200 })], true, NEWEST.from, 200],
  [
    'rows that are no events count, too',
    [makePage([...many(100), ...many(50, '2026-05-02')], { unreadableCount: 50 })],
    false,
    '2026-05-03',
    100,
  ],
  ['no time at all', [makePage(Array.from({ length: 200 }, () => toEvent({})))], false, NEWEST.till, 0],
  ['a short page, while the count says more', [twoDays(199, { totalItems: 270 })], false, '2026-05-03', 1],
  [
    'an empty page, whatever the count says',
    [makePage(many(50), { totalItems: 70 }), makePage([], { offset: 50, totalItems: 70 })],
    true,
    NEWEST.from,
    50,
  ],
  ['two years', [makePage(many(5)), makePage(many(7, '2025-01-05'), earlier)], true, '2024-11-26', 12],
  ['a part of two', [makePage(many(5)), makePage(many(200, '2025-01-05'), earlier)], false, '2025-01-06', 5],
])('toHistory has isComplete and since of %s', (_title, pages, isComplete, since, count) => {
  const history = toHistory({ pages });
  expect(history).toMatchObject({ isComplete, since, hasMore: true });
  expect(countSince(history.events, history)).toBe(count);
});

it('toHistory counts unreadable rows', () => {
  const pages = [makePage([], { unreadableCount: 2 }), makePage([], { unreadableCount: 3 })];
  expect(toHistory({ pages }).unreadableCount).toBe(5);
});

it.each<[readonly KindChoice[], string]>([
  [[], 'call call chat chat request deal other'],
  [['missed'], 'call'],
  [['visit', 'goal'], 'visit goal'],
  [['call', 'missed'], 'call call'],
  [['lead'], ''],
])('listedEvents of the kinds %j are %j', (kinds, expected) => {
  const events = [
    eventAt('2026-05-09 10:00:00', 'call', { call_direction: 'in', call_status: 'lost' }),
    eventAt('2026-05-08 10:00:00', 'call', { call_direction: 'out', call_status: 'lost' }),
    eventAt('2026-05-07 10:00:00', 'chat', { chat_status: 'lost' }),
    eventAt('2026-05-06 10:00:00', 'chat', { chat_status: 'refused' }),
    ...'offline_message visit goal deal dove'.split(' ').map((type) => eventAt('2026-05-01 10:00:00', type)),
  ];
  const listed = listedEvents(toHistory({ pages: [makePage(events)] }).events, kinds);
  expect(listed.map(({ kind }) => kind).join(' ')).toBe(expected);
});

it.each([
  [{ event_type: 'session' }, 'visit'],
  [{ event_type: 'Звонок' }, 'call'],
  [{ event_type: ' CALL ' }, 'call'],
  // The mnemonic is worth more than the word, which each account may have renamed.
  [{ event_type: { value: 'Звонок', value_id: 'chat' } }, 'chat'],
  [{ event_type: { value: 'Звонок', value_id: 'unheard_of' } }, 'call'],
  [{ event_type: { value: 'Заявка', value_id: 'offline_message' } }, 'request'],
  [{ event_type: 'Достижение цели' }, 'goal'],
  [{ event_type: { value: 'Голубиная почта', value_id: 'pigeon' }, call_status: 'Принятый' }, 'other'],
  [{ event_type: 'constructor' }, 'other'],
  [{ event_type: ['call'], call_status: 'Принятый' }, 'other'],
  [{ call_direction: 'in' }, 'other'],
])('kind of %j is %s', (row, kind) => expect(toHistoryEvents([toEvent(row)])[0]?.kind).toBe(kind));
