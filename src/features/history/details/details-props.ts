import type { HistoryEvent } from '#src/features/history/model/history-event.ts';
import type { PersonAddress } from '#src/lib/paths.ts';

export type EventDetailsProps = {
  readonly address: PersonAddress;
  readonly event: HistoryEvent;
  /** `YYYY-MM-DD` of the event: a report is asked for one day. */
  readonly day: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};
