import type { HistoryEvent } from '#src/features/history/model/history-event.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import type { Wanted } from './use-go-to.ts';

export type TimelineProps = {
  readonly address: PersonAddress;
  /** Newest first. */
  readonly events: readonly HistoryEvent[];
  readonly wanted: Wanted | null;
};

/** What both kinds of lists tell each line. */
export type LineProps = {
  readonly isOpen: (key: string) => boolean;
  readonly onToggle: (key: string) => void;
};

export const isFirstOfDay = (events: readonly HistoryEvent[], index: number): boolean =>
  index === 0 || events[index - 1]?.day !== events[index]?.day;
