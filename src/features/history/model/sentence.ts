import { countKinds, type KindCount } from './counts.ts';
import type { Coverage, History } from './history.ts';
import { isContact, type HistoryEvent } from './history-event.ts';

/** What the sentence above a history says. */
export type SentenceFacts = {
  /** The newest call, chat or request of all that is loaded; null: none of them is one. */
  readonly lastContact: HistoryEvent | null;
  /** Of the last twelve months, or of their newest events: see `coverage`. */
  readonly counts: readonly KindCount[];
  readonly coverage: Coverage;
  /** The time of the oldest of those counted, `YYYY-MM-DD hh:mm:ss`; null: nothing has a readable time. */
  readonly earliest: string | null;
};

export function sentenceFacts({ events, lastYear }: Pick<History, 'events' | 'lastYear'>): SentenceFacts {
  return {
    lastContact: events.find(({ kind, at }) => at !== null && isContact(kind)) ?? null,
    counts: countKinds(lastYear.events),
    coverage: lastYear.coverage,
    earliest: lastYear.events.findLast(({ at }) => at !== null)?.at ?? null,
  };
}
