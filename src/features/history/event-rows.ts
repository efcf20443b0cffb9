import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { HistoryEvent } from '#src/features/history/model/history-event.ts';
import { eventText } from '#src/features/history/timeline/event-text.ts';

/** The events as a table: a header, and a row for each event. A missing value is an empty text. */
export function eventRows(events: readonly HistoryEvent[], t: Dictionary): readonly (readonly string[])[] {
  const { at, kind, what, status, site, campaign, stage } = t.history.csv;
  return [
    [at, kind, what, status, site, campaign, stage],
    ...events.map((event) => {
      const text = eventText(event, t);
      return [event.at, text.title, text.about, text.status, event.site, event.campaign, text.stage].map(
        (value) => value ?? '',
      );
    }),
  ];
}
