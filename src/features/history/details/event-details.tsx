import type { UseQueryResult } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { Offline } from '#src/features/failure/failure.tsx';
import { QueryFailure, QueryView } from '#src/features/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { CostButton } from '#src/ui/cost-button.tsx';
import { useKeptFocus } from '#src/ui/focus.ts';
import { useLoadedAnnounced } from '#src/ui/live-region.tsx';
import { DetailsRow } from './details-row.tsx';
import { hasRecording } from './recordings.tsx';
import { useEventDetails, type EventAt } from './use-event-details.ts';
import './details.css';

type EventDetailsProps = {
  readonly address: PersonAddress;
  readonly event: EventAt;
  readonly isOpen: boolean;
  /** The id of what says which event it is; two may be of the same minute. */
  readonly titleId: string;
  readonly onOpen: (isOpen: boolean) => void;
};

/** The button for the details of a call, a chat or a request, which says beforehand how many points it uses, and the details. */
export function EventDetails({ address, event, isOpen, titleId, onOpen }: EventDetailsProps) {
  const t = useText();
  const { when } = useDates();
  const whenId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const keptFocus = useKeptFocus(button);
  const { rows, points, isNotFetched } = useEventDetails(address, event, false);
  // What was open out of view, while a refresh has forgotten it, is folded: only a press pays for it once more, or tries again what failed.
  const [wasOpen, setWasOpen] = useState(isOpen);
  const [isForgotten] = useState(isNotFetched);
  const isShown = isOpen && !(wasOpen && isForgotten);
  const toggle = (): void => {
    setWasOpen(false);
    onOpen(!isShown);
  };
  return (
    <>
      <div className="event-details__ask">
        {rows.some(hasRecording) && <span className="secondary">{t.history.recorded}</span>}
        <CostButton
          ref={button}
          points={isShown ? 0 : points}
          className="button button--quiet button--small"
          aria-expanded={isShown}
          describedBy={`${titleId} ${whenId}`}
          onClick={toggle}
        >
          {isShown ? t.details.less : t.history.show[event.kind]}
        </CostButton>
        <span id={whenId} hidden>
          {when(event.at)}
        </span>
      </div>
      {isShown && (
        <div
          role="group"
          aria-labelledby={`${titleId} ${whenId}`}
          className="event-details stack"
          {...keptFocus}
        >
          <OpenDetails address={address} event={event} wasOpen={wasOpen} />
        </div>
      )}
    </>
  );
}

type OpenDetailsProps = Pick<EventDetailsProps, 'address' | 'event'> & {
  /** Before it was drawn: no press asks for them now. */
  readonly wasOpen: boolean;
};

function OpenDetails({ address, event, wasOpen }: OpenDetailsProps) {
  const t = useText();
  const details = useEventDetails(address, event, true, !wasOpen);
  useLoadedAnnounced(details.points === 0, t.details.loaded);
  return <DetailsOfEvent address={address} event={event} details={details} />;
}

type DetailsOfEventProps = Pick<EventDetailsProps, 'address' | 'event'> & {
  readonly details: Pick<ReturnType<typeof useEventDetails>, 'report' | 'rows'>;
  /** Of a chat: only the last ones, until a press shows all. */
  readonly maxMessages?: number;
};

/** The details of an event that is open: the rows of its day that fit it. */
export function DetailsOfEvent({ address, event, details, maxMessages }: DetailsOfEventProps) {
  const t = useText();
  const { report, rows } = details;
  return (
    <QueryView query={report} loading={t.details.loading}>
      {() => (
        <>
          {rows.length === 0 && <NoRows report={report} />}
          {rows.length > 1 && <p className="quiet">{t.history.several(rows.length)}</p>}
          {rows.map((row, index) => (
            <DetailsRow
              key={`${index} ${row.at}`}
              address={address}
              event={event}
              row={row}
              isOnly={rows.length === 1}
              maxMessages={maxMessages}
            />
          ))}
        </>
      )}
    </QueryView>
  );
}

/** A report fetched for another line of the day may be older than this event: offers to fetch it again. */
function NoRows({ report }: { readonly report: UseQueryResult }) {
  const t = useText();
  const { error, isFetching } = report;
  const kept = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(kept);
  return (
    <div ref={kept} tabIndex={-1} className="stack" {...keptFocus}>
      <QueryFailure query={report} offline={<Offline />} />
      <p className="quiet">{t.history.noDetails}</p>
      {/* A failure has a button of its own. */}
      {error === null && (
        <p className="event-details__links row">
          <CostButton
            points={1}
            className="button button--small"
            onClick={() => !isFetching && void report.refetch()}
          >
            {isFetching ? t.details.loading : t.buttons.tryAgain}
          </CostButton>
        </p>
      )}
    </div>
  );
}
