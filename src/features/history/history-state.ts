import type { FetchStatus } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { History } from '#src/features/history/model/history.ts';
import { coverageText, sentenceText } from '#src/features/history/summary/summary-text.ts';
import { eventText } from '#src/features/history/timeline/event-text.ts';
import type { Dates } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import type { HistoryQueries } from './use-history.ts';

/** What the rest of the person's page needs of the history. */
export type HistoryState = {
  /** Epoch ms; null: nothing loaded yet. */
  readonly updatedAt: number | null;
  /** `paused`: it waits for the network. */
  readonly refresh: FetchStatus;
  readonly onRefresh: () => void;
  /** The sentence of a summary; null: nothing loaded yet. */
  readonly sentence: string | null;
  /** “Newest 200 events, since 17 January”; null: nothing loaded yet. */
  readonly coverage: string | null;
  /** A header, and a line for each loaded event; null: nothing loaded yet. */
  readonly getRows: (() => readonly (readonly string[])[]) | null;
};

export function useHistoryState({
  events: { data },
  newest: { fetchStatus },
  refresh,
}: HistoryQueries): HistoryState {
  const t = useText();
  const dates = useDates();
  const history = data?.history ?? null;
  const updatedAt = data?.updatedAt ?? null;
  return useMemo(
    () => ({
      updatedAt,
      refresh: fetchStatus,
      onRefresh: refresh,
      sentence: history && sentenceText(history, t, dates),
      coverage: history && coverageText(history, t, dates),
      getRows: history && (() => eventRows(history, t, dates)),
    }),
    [history, updatedAt, fetchStatus, refresh, t, dates],
  );
}

/**
 * The events as a table: a header, a row for each event, and, unless all are loaded, one that says which they are. A missing value is
 * an empty text.
 */
export function eventRows(history: History, t: Dictionary, dates: Dates): readonly (readonly string[])[] {
  const { at, kind, what, status, site, campaign, stage } = t.history.csv;
  return [
    [at, kind, what, status, site, campaign, stage],
    ...history.events.map((event) => {
      const text = eventText(event, t);
      return [event.at, text.title, text.about, text.status, event.site, event.campaign, text.stage].map(
        (value) => value ?? '',
      );
    }),
    ...(history.coverage.kind === 'all' ? [] : [[coverageText(history, t, dates)]]),
  ];
}
