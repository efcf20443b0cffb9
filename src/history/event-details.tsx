import { useQuery } from '@tanstack/react-query';
import { useId, useRef, type RefObject } from 'react';
import { requestQuery } from '#src/api/request-query.ts';
import { eventDetails } from './event-details.ts';
import { QueryView } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import type { EventAt } from '#src/domain/event-kinds.ts';
import type { PersonAddress } from '#src/domain/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { useKeptFocus } from '#src/ui/focus.ts';
import { useLoadedAnnounced } from '#src/ui/live-region.tsx';
import { DetailsRow } from './details-row.tsx';
import { dayOf, detailsAt } from './event-rows.ts';
import './event-details.css';

type EventDetailsProps = {
  readonly address: PersonAddress;
  readonly event: EventAt;
  readonly isOpen: boolean;
  /** The id of the event's title, which describes the button: the time alone may not be unique. */
  readonly titleId: string;
  readonly onToggle: () => void;
};

/** The button for the details of a call, a chat or a request, and the details. */
export function EventDetails({ address, event, isOpen, titleId, onToggle }: EventDetailsProps) {
  const t = useText();
  const { when } = useDates();
  const whenId = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <div className="event-details__ask">
        <button
          ref={button}
          type="button"
          className="button button--quiet button--small"
          aria-expanded={isOpen}
          aria-describedby={`${titleId} ${whenId}`}
          onClick={onToggle}
        >
          {isOpen ? t.details.less : t.history.show[event.kind]}
        </button>
        <span id={whenId} hidden>
          {when(event.at)}
        </span>
      </div>
      {isOpen && (
        <OpenDetails address={address} event={event} labelledBy={`${titleId} ${whenId}`} button={button} />
      )}
    </>
  );
}

type OpenDetailsProps = Pick<EventDetailsProps, 'address' | 'event'> & {
  readonly labelledBy: string;
  readonly button: RefObject<HTMLElement | null>;
};

/** The rows of the event's day that fit it. */
function OpenDetails({ address, event, labelledBy, button }: OpenDetailsProps) {
  const t = useText();
  const day = dayOf(event);
  const report = useQuery(requestQuery(useCaller(), eventDetails(event.kind, { ...address, day })));
  const keptFocus = useKeptFocus(button);
  useLoadedAnnounced(report.data !== undefined, t.details.loaded);
  return (
    <div role="group" aria-labelledby={labelledBy} className="event-details stack" {...keptFocus}>
      <QueryView query={report} loading={t.details.loading}>
        {({ items }) => {
          const rows = detailsAt(event, items);
          return (
            <>
              {rows.length === 0 && (
                <p className="quiet">{report.isFetching ? t.details.loading : t.history.noDetails}</p>
              )}
              {rows.length > 1 && <p className="quiet">{t.history.several(rows.length)}</p>}
              {rows.map((row, index) => (
                <DetailsRow
                  key={`${index} ${row.at}`}
                  address={address}
                  day={day}
                  row={row}
                  isOnly={rows.length === 1}
                />
              ))}
            </>
          );
        }}
      </QueryView>
    </div>
  );
}
