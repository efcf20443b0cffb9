import { expect, it } from 'vitest';
import { texts } from '#src/history/testing/texts.ts';
import { weekCounts, weekOf, WEEKS, weeksText } from './weeks-chart.tsx';

// A Thursday.
const today = '2026-11-26';

it.each([
  ['2026-11-26', WEEKS - 1],
  ['2026-11-23', WEEKS - 1],
  // In the account it may be tomorrow already.
  ['2026-11-30', WEEKS - 1],
  ['2026-11-22', WEEKS - 2],
  ['2025-11-24', 0],
  ['2025-11-23', -1],
])('weekOf puts %s into week %i', (day, week) => expect(weekOf(day, today)).toBe(week));

it('weeksText names the weeks with events and the busiest one', () => {
  const days = ['2026-11-25', '2026-11-18', '2026-11-17', '2020-01-01', null];
  const counts = weekCounts(
    days.map((day) => ({ day })),
    today,
  );
  expect(counts.slice(-3)).toEqual([0, 2, 1]);
  const { t, dates } = texts.en;
  const text = weeksText(counts, 10, today, t.history, dates);
  expect(text?.replaceAll('\u00a0', ' ')).toBe('Events in 2 of 43 weeks, most on 16–22 November');
  expect(weeksText(weekCounts([], today), 0, today, t.history, dates)).toBeNull();
});
