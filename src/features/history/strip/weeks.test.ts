import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anyEvent, eventAt, eventOf, pageOf } from '#src/features/history/testing/events.ts';
import { countKinds, ofKinds } from '#src/features/history/model/history-event.ts';
import { historyOf } from '#src/features/history/model/history.ts';
import { texts, withSpaces } from '#src/features/history/testing/texts.ts';
import { newestUntil, stripText, WEEKS, weeksOf, weekText } from './weeks.ts';

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

describe('what is said of a week', () => {
  const { t, dates } = texts.en;
  const events = eventsOf(
    eventAt('2026-11-25 10:15:00', 'call'),
    eventAt('2026-11-11 09:00:00', 'visit'),
    eventAt('2026-11-10 10:15:00', 'call'),
    eventAt('2026-11-10 09:00:00', 'visit'),
  );
  const weeks = weeksOf(events, '2026-11-26', null);
  const textOf = (back: number, loadedSince: string | null = null) => {
    const week = weeks.at(-back);
    return week && withSpaces(weekText(week, loadedSince, t, dates));
  };

  it('a week says its days, and how many there are of each kind', () => {
    expect(textOf(1)).toBe('23–29 November: 1 call');
    expect(textOf(3)).toBe('9–15 November: 1 call, 2 visits');
    expect(textOf(2)).toBe('16–22 November: No events');
    expect(textOf(4, '2026-11-10')).toBe('2–8 November: not loaded yet');
    expect(textOf(2, '2026-11-10')).toBe('16–22 November: No events');
    const [day] = weeksOf([], '2026-11-29', '2025-11-30');
    expect(day && withSpaces(weekText(day, null, t, dates))).toBe('30 November 2025: No events');
  });

  it('the picture in words names the busiest week', () => {
    expect(withSpaces(stripText(weeks, null, t, dates))).toBe(
      'Busiest week, 9–15 November: 1 call, 2 visits. Weeks with events: 2.',
    );
    expect(stripText(weeksOf([], '2026-11-26', null), null, t, dates)).toBe('No events');
  });

  it('an empty week leads to the events before it, and before all there are to the first ones', () => {
    const goTo = (back: number) => newestUntil(weeks, WEEKS - back);
    expect(goTo(1)).toBe(events[0]?.key);
    expect(goTo(2)).toBe(events[1]?.key);
    expect(goTo(3)).toBe(events[1]?.key);
    expect(goTo(40)).toBe(events[1]?.key);
    expect(newestUntil(weeksOf([], '2026-11-26', null), 5)).toBeNull();
  });
});
