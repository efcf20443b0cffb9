import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useRef, type FunctionComponent, type ReactNode } from 'react';
import { requestKey, requestQuery } from '#src/api/queries/request-query.ts';
import type { DayArgs } from '#src/api/reports/day-report.ts';
import type { QueryRequest } from '#src/api/request.ts';
import { callsOfDay } from '#src/api/requests/calls-report.ts';
import { chatMessages } from '#src/api/requests/chat-messages-report.ts';
import { chatsOfDay, type ChatDetails } from '#src/api/requests/chats-report.ts';
import { requestsOfDay } from '#src/api/requests/offline-messages-report.ts';
import type { Rows } from '#src/api/wire/parse.ts';
import type { ContactKind, HistoryEvent } from '#src/features/history/model/history-event.ts';
import { detailsAt } from '#src/features/history/model/match-details.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { CostButton } from '#src/ui/cost-button.tsx';
import { useKeptFocus } from '#src/ui/focus.ts';
import { CallFacts } from './call-facts.tsx';
import { ChatFacts } from './chat-facts.tsx';
import type { RowProps } from './facts.tsx';
import { RequestFacts } from './request-facts.tsx';
import { Offline } from '#src/features/failure/failure.tsx';
import { QueryFailure, QueryView } from '#src/features/failure/query-view.tsx';
import './details.css';

type EventDetailsProps = {
  readonly address: PersonAddress;
  readonly event: HistoryEvent;
  /** `YYYY-MM-DD` of the event: a report covers one day. */
  readonly day: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** The button for the details of a call, a chat or a request, and the details. Other events have none. */
export function EventDetails(props: EventDetailsProps) {
  switch (props.event.kind) {
    case 'call':
      return <DayReport {...props} kind="call" request={callsOfDay} RowFacts={CallFacts} />;
    case 'chat':
      return (
        <DayReport {...props} kind="chat" request={chatsOfDay} RowFacts={ChatFacts} further={messagesOf} />
      );
    case 'request':
      return <DayReport {...props} kind="request" request={requestsOfDay} RowFacts={RequestFacts} />;
    default:
      return null;
  }
}

const messagesOf = ({ chatId }: ChatDetails, { userId }: PersonAddress): QueryRequest<unknown> | null =>
  chatId === null ? null : chatMessages({ userId, chatId });

type DayReportProps<Row> = EventDetailsProps & {
  readonly kind: ContactKind;
  readonly request: (ofDay: DayArgs) => QueryRequest<Rows<Row>>;
  readonly RowFacts: FunctionComponent<RowProps<Row>>;
  /** A second request, for another point, sent if exactly one row matches. */
  readonly further?: (row: Row, address: PersonAddress) => QueryRequest<unknown> | null;
};

/** The rows of a day's report that are the event. The button says beforehand how many points it uses. */
function DayReport<Row extends { readonly at: string | null }>({
  address,
  event,
  day,
  isOpen,
  onToggle,
  kind,
  request,
  RowFacts,
  further,
}: DayReportProps<Row>) {
  const t = useText();
  const caller = useCaller();
  const queryClient = useQueryClient();
  const button = useRef<HTMLButtonElement>(null);
  const keptFocus = useKeptFocus(button);
  const report = useQuery({ ...requestQuery(caller, request({ ...address, day })), enabled: isOpen });
  const [only, ...others] = detailsAt(event, report.data?.items ?? []);
  const next = only === undefined || others.length > 0 ? null : (further?.(only, address) ?? null);
  const isAnswered = (asked: QueryRequest<unknown>): boolean =>
    queryClient.getQueryData(requestKey(caller.signInId, asked)) !== undefined;
  const pointsOfNext = next === null || isAnswered(next) ? 0 : 1;
  const points = report.data === undefined ? 1 + Number(further !== undefined) : pointsOfNext;
  return (
    <>
      <div className="event-details__ask">
        <CostButton
          ref={button}
          points={isOpen ? 0 : points}
          className="button button--quiet button--small"
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          {isOpen ? t.more.less : t.history.show[kind]}
        </CostButton>
      </div>
      {isOpen && (
        <div className="event-details" {...keptFocus}>
          <RowsOfEvent event={event} report={report}>
            {(row, isOnly) => <RowFacts address={address} day={day} row={row} isOnly={isOnly} />}
          </RowsOfEvent>
        </div>
      )}
    </>
  );
}

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
  const { isFetching, isPaused, isError } = report;
  return (
    <>
      <QueryFailure query={report} />
      {isPaused && !isError && <Offline />}
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
