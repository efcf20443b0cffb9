import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { Rows } from '#src/api/wire/parse.ts';
import { QueryView, Unanswered } from '#src/features/failure/query-view.tsx';
import type { HistoryEvent } from '#src/features/history/model/history-event.ts';
import { detailsAt } from '#src/features/history/model/match-details.ts';
import { CostButton } from '#src/ui/cost-button.tsx';

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
  const t = useText();
  return (
    <QueryView query={report} skeleton={<p className="quiet">{t.more.loading}</p>}>
      {({ items }) => {
        const rows = detailsAt(event, items);
        if (rows.length === 0) return <NoRows report={report} />;
        return (
          <>
            {rows.length > 1 && <p className="quiet">{t.history.several(rows.length)}</p>}
            {rows.map((row, index) => (
              <div key={`${index} ${row.at}`} className="event-details__row stack">
                {children(row, rows.length === 1)}
              </div>
            ))}
          </>
        );
      }}
    </QueryView>
  );
}

/** A report fetched for another line of the day may be older than this event: offers to fetch it again. */
function NoRows({ report }: { readonly report: UseQueryResult }) {
  const t = useText();
  const { isFetching, isError, fetchStatus } = report;
  if (isError || fetchStatus === 'paused') return <Unanswered query={report} skeleton={null} />;
  return (
    <>
      <p className="quiet">{t.history.noDetails}</p>
      <p className="event-details__links">
        <CostButton
          points={1}
          className="button button--small"
          onClick={() => !isFetching && void report.refetch()}
        >
          {isFetching ? t.more.loading : t.chunkFallback.tryAgain}
        </CostButton>
      </p>
    </>
  );
}
