import { expect, it } from 'vitest';
import { toHistoryEvents } from '#src/features/history/model/history-event.ts';
import type { Coverage } from '#src/features/history/model/history.ts';
import { eventAt } from '#src/features/history/testing/events.ts';
import { texts, withSpaces } from '#src/features/history/testing/texts.ts';
import { countText } from './count-text.ts';

const all: Coverage = { kind: 'all', since: '2025-11-27' };
const newest = (count: number): Coverage => ({ kind: 'newest', count, since: '2026-05-03' });

it.each([
  [230, all, null, '230 events', '230 событий'],
  [1, all, null, '1 event', '1 событие'],
  [230, all, 14, '14 of 230 events', '14 из 230 событий'],
  [231, all, 1, '1 of 231 events', '1 из 231 события'],
  [200, newest(200), null, 'Newest 200 events', 'Последние 200 событий'],
  [200, newest(200), 1, '1 of the newest 200 events', '1 из последних 200 событий'],
] as const)('%i events, %o, of chosen kinds %s: “%s”', (total, coverage, shown, en, ru) => {
  const events = toHistoryEvents(Array.from({ length: total }, () => eventAt('2026-11-25 10:15:00', 'call')));
  expect(countText({ events, coverage }, shown, texts.en.t)).toBe(en);
  expect(withSpaces(countText({ events, coverage }, shown, texts.ru.t))).toBe(ru);
});
