import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { Rows } from '#src/api/wire/rows.ts';
import { Failure, Offline } from '#src/features/failure/failure.tsx';
import { useLastingError, useRetry } from '#src/features/failure/use-retry.ts';
import type { HistoryEvent } from '#src/features/history/model/history-event.ts';
import { detailsAt } from '#src/features/history/model/match-details.ts';
import { AskButton } from './ask-button.tsx';

type RowsOfEventProps<Row> = {
  readonly event: HistoryEvent;
  /** The report of the event's day. */
  readonly report: UseQueryResult<Rows<Row>>;
  readonly children: (row: Row, isOnly: boolean) => ReactNode;
};

/** The rows of a day's report that fit the event: events have no id, so that there may be several, or none. */
export function RowsOfEvent<Row extends { readonly at: string | null }>({
  event,
  report,
  children,
}: RowsOfEventProps<Row>) {
  const { history: t } = useText();
  return (
    <Answer of={report}>
      {({ items }) => {
        const rows = detailsAt(event, items);
        if (rows.length === 0) return <NoRows report={report} />;
        return (
          <>
            {rows.length > 1 && <p className="quiet">{t.several(rows.length)}</p>}
            {rows.map((row, index) => (
              <div key={`${index} ${row.at}`} className="event-details__row">
                {children(row, rows.length === 1)}
              </div>
            ))}
          </>
        );
      }}
    </Answer>
  );
}

/** A report that another line of the day has asked for may be older than this event: it can be asked for again. */
function NoRows({ report }: { readonly report: UseQueryResult }) {
  const t = useText();
  if (report.fetchStatus === 'paused' || report.isError) return <Unanswered of={report} />;
  const { isFetching } = report;
  return (
    <>
      <p className="quiet">{t.history.noDetails}</p>
      <AskButton
        text={isFetching ? t.more.loading : t.chunkFallback.tryAgain}
        onPress={() => !isFetching && void report.refetch()}
      />
    </>
  );
}

type AnswerProps<T> = { readonly of: UseQueryResult<T>; readonly children: (data: T) => ReactNode };

/** Loads and fails on its own: everything around it stays. */
export function Answer<T>({ of, children }: AnswerProps<T>) {
  return of.data === undefined ? <Unanswered of={of} /> : children(of.data);
}

/** Why there is no answer yet. */
function Unanswered({ of }: { readonly of: UseQueryResult }) {
  const t = useText();
  const retryActions = useRetry(of);
  const error = useLastingError(of);
  if (error !== null) return <Failure error={error} {...retryActions} />;
  if (of.fetchStatus === 'paused') return <Offline />;
  return <p className="quiet">{t.more.loading}</p>;
}
