import { EVENT_KINDS, type EventKind } from '#src/lib/event-kinds.ts';
import type { HistoryEvent } from './history-event.ts';

export type KindCount = { readonly kind: EventKind; readonly count: number };

/** How many there are of each kind, in the order of the kinds; kinds without any are left out. */
export function countKinds(events: readonly Pick<HistoryEvent, 'kind'>[]): readonly KindCount[] {
  const counts = new Map<EventKind, number>();
  for (const { kind } of events) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return EVENT_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

/** The events of the chosen kinds; all, where none is chosen. */
export function ofKinds(
  events: readonly HistoryEvent[],
  kinds: readonly EventKind[],
): readonly HistoryEvent[] {
  return kinds.length === 0 ? events : events.filter(({ kind }) => kinds.includes(kind));
}
