import { expect, it } from 'vitest';
import type { OpenEvent } from '#src/domain/event-kinds.ts';
import { eventAt } from '#src/history/testing/history.ts';
import { toHistoryEvents } from './history.ts';
import { eventsToOpen } from './opened-events.ts';

const events = toHistoryEvents([
  eventAt('2026-05-09 10:00:00', 'visit'),
  eventAt('2026-05-08 10:00:00', 'chat', { chat_status: 'refused' }),
  eventAt('2026-05-07 10:00:00', 'call'),
  eventAt('2026-05-06 10:00:00', 'call'),
  eventAt('2026-05-05 10:00:00', 'offline_message'),
  eventAt('2026-05-04 10:00:00', 'chat'),
]);

it.each<[OpenEvent, readonly string[]]>([
  ['last', ['2026-05-07 10:00:00', '2026-05-05 10:00:00']],
  [{ kind: 'call', at: '2026-05-06 10:00:00' }, ['2026-05-06 10:00:00']],
  // A report's time may be some seconds off.
  [{ kind: 'chat', at: '2026-05-04 10:00:30' }, ['2026-05-04 10:00:00']],
  [{ kind: 'chat', at: '2026-05-06 10:00:00' }, []],
])('?open=%j opens the events of %j', (open, times) => {
  expect(eventsToOpen(events, open).map(({ at }) => at)).toEqual(times);
});

it('?open=last opens one event where there is no call, or no words', () => {
  expect(eventsToOpen(events.slice(0, 3), 'last').map(({ kind }) => kind)).toEqual(['call']);
  expect(eventsToOpen(events.slice(4), 'last').map(({ kind }) => kind)).toEqual(['request']);
  expect(eventsToOpen(events.slice(0, 2), 'last')).toEqual([]);
});
