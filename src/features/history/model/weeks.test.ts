import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anyEvent, eventAt, eventOf, pageOf } from '#src/features/history/testing/events.ts';
import { countKinds, ofKinds } from './counts.ts';
import { historyOf } from './history.ts';
import { WEEKS, weeksOf } from './weeks.ts';

const eventsOf = (...events: ReturnType<typeof eventOf>[]) => historyOf([pageOf(events)]).events;
const someEvents = fc.array(anyEvent).map((events) => eventsOf(...events));

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.each(['America/Los_Angeles', 'Europe/London', 'Pacific/Auckland'])('in a browser in %s', (zone) => {
  it('weeks go from Monday to Sunday of the account, also where its clocks change', () => {
    vi.stubEnv('TZ', zone);
    const weeks = weeksOf(
      eventsOf(
        eventAt('2026-11-23 00:00:00', 'call'),
        eventAt('2026-11-22 23:59:59'),
        eventAt('2026-10-26 00:00:00'),
        eventAt('2026-10-25 23:59:59'),
        eventAt('2026-10-25 02:30:00'),
        eventAt('2026-03-30 00:00:00'),
        eventAt('2026-03-29 23:30:00'),
        eventAt('2026-03-29 02:30:00'),
        eventOf({}),
      ),
      '2026-11-26',
      null,
    );
    expect(weeks).toHaveLength(WEEKS);
    expect(weeks[0]).toMatchObject({ from: '2025-11-24', till: '2025-11-30', total: 0, newest: null });
    expect(weeks.at(-1)).toMatchObject({
      from: '2026-11-23',
      till: '2026-11-29',
      counts: [{ kind: 'call', count: 1 }],
    });
    expect(weeks.filter(({ total }) => total > 0).map(({ from, total }) => [from, total])).toEqual([
      ['2026-03-23', 2],
      ['2026-03-30', 1],
      ['2026-10-19', 2],
      ['2026-10-26', 1],
      ['2026-11-16', 1],
      ['2026-11-23', 1],
    ]);
  });
});

it('a week leads to its newest event', () => {
  const events = eventsOf(eventAt('2026-11-24 10:00:00'), eventAt('2026-11-23 10:00:00', 'call'));
  expect(weeksOf(events, '2026-11-26', null).at(-1)?.newest).toBe(events[0]?.key);
});

it('days that were not asked for belong to no week', () => {
  const weeksSince = (since: string) =>
    weeksOf([], '2026-11-29', since).map(({ from, till }) => [from, till]);
  expect(weeksSince('2025-11-30').slice(0, 2)).toEqual([
    ['2025-11-30', '2025-11-30'],
    ['2025-12-01', '2025-12-07'],
  ]);
  expect(weeksSince('2026-11-25').at(-1)).toEqual(['2026-11-25', '2026-11-29']);
  expect(weeksSince('2020-01-01')[0]).toEqual(['2025-11-24', '2025-11-30']);
});

it('what happens after midnight is in the last week', () => {
  const weeks = weeksOf(eventsOf(eventAt('2026-11-30 00:00:05')), '2026-11-29', null);
  expect(weeks.at(-1)).toMatchObject({ till: '2026-11-29', total: 1 });
});

it('every dated event of the year is in one week', () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const total = weeksOf(events, '2026-11-26', null).reduce((sum, week) => sum + week.total, 0);
      expect(total).toBe(events.filter(({ day }) => day !== null).length);
    }),
  );
});

it('the counts of the kinds are all events, each in one kind', () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      for (const { kind, count } of countKinds(events)) {
        expect(count).toBeGreaterThan(0);
        expect(ofKinds(events, [kind])).toHaveLength(count);
      }
      expect(countKinds(events).reduce((sum, { count }) => sum + count, 0)).toBe(events.length);
      expect(ofKinds(events, [])).toBe(events);
    }),
  );
});
