import { expect, it } from 'vitest';
import { toHistoryEvents } from '#src/features/history/model/history-event.ts';
import { weeksOf, WEEKS } from '#src/features/history/model/weeks.ts';
import { eventAt } from '#src/features/history/testing/events.ts';
import { texts, withSpaces } from '#src/features/history/testing/texts.ts';
import { newestUntil, stripText, weekText } from './week-text.ts';

const { t, dates } = texts.en;
const events = toHistoryEvents([
  eventAt('2026-11-25 10:15:00', 'call'),
  eventAt('2026-11-11 09:00:00', 'visit'),
  eventAt('2026-11-10 10:15:00', 'call'),
  eventAt('2026-11-10 09:00:00', 'visit'),
]);
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
