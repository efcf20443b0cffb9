import { memo, type KeyboardEvent, type Ref } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { EventDetails } from '#src/features/history/details/event-details.tsx';
import { isContact, type HistoryEvent } from '#src/features/history/model/history-event.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { LongText } from '#src/ui/text/long-text.tsx';
import { eventText } from './event-text.ts';
import { KindIcon } from './kind-icon.tsx';
import { lineElementId } from './line-element-id.ts';

/** Where a line stands, if not all lines are in the page. */
export type LinePlace = {
  readonly index: number;
  readonly count: number;
  /** From the top of the list, in px. */
  readonly top: number;
  readonly ref: Ref<HTMLLIElement>;
};

type TimelineLineProps = {
  readonly address: PersonAddress;
  readonly event: HistoryEvent;
  /** The first line of its day says which it is. */
  readonly isFirstOfDay: boolean;
  /** Tab reaches one line of the list; arrow keys go on from there. */
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (key: string) => void;
  readonly place?: LinePlace | undefined;
};

/** One event. Memoised: a pressed chip or week draws hundreds of them. */
export const TimelineLine = memo(function TimelineLine({
  address,
  event,
  isFirstOfDay,
  isTabStop,
  isOpen,
  onToggle,
  place,
}: TimelineLineProps) {
  const { history: t } = useText();
  const dates = useDates();
  const { day } = event;
  const hasDetails = isContact(event.kind) && day !== null;
  const onKeyDown = ({ key, target, currentTarget }: KeyboardEvent): void => {
    if (key === 'Enter' && target === currentTarget && hasDetails) onToggle(event.key);
  };
  return (
    // Enter on a line does what its button does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={place?.ref}
      id={lineElementId(event.key)}
      className={isFirstOfDay ? 'timeline__item timeline__item--day' : 'timeline__item'}
      data-index={place?.index}
      aria-setsize={place?.count}
      aria-posinset={place === undefined ? undefined : place.index + 1}
      style={place === undefined ? undefined : { transform: `translateY(${place.top}px)` }}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Arrow keys go between the lines.
      tabIndex={isTabStop ? 0 : -1}
      onKeyDown={onKeyDown}
    >
      <div className={isContact(event.kind) ? 'timeline__line timeline__line--contact' : 'timeline__line'}>
        {isFirstOfDay && (
          <h2 className="timeline__day">
            {event.at === null ? t.undated : (dates.dayOfWeek(event.at) ?? event.at)}
          </h2>
        )}
        <span className="timeline__time">{event.at === null ? '' : dates.time(event.at)}</span>
        <KindIcon kind={event.kind} />
        <EventFacts event={event} />
        {hasDetails && (
          <EventDetails
            address={address}
            event={event}
            day={day}
            isOpen={isOpen}
            onToggle={() => onToggle(event.key)}
          />
        )}
      </div>
    </li>
  );
});

function EventFacts({ event }: { event: HistoryEvent }) {
  const { title, status, about, stage } = eventText(event, useText());
  const facts = [about, stage, event.site, event.campaign].filter((fact) => fact !== null);
  return (
    <div className="timeline__facts">
      <span className="timeline__title">
        <bdi>{plainLine(title)}</bdi>
        {status !== null && (
          <>
            ,{' '}
            <bdi className={event.outcome === 'missed' ? 'timeline__missed' : undefined}>
              {plainLine(status)}
            </bdi>
          </>
        )}
      </span>
      {facts.map((fact, index) => (
        <span key={`${index} ${fact}`} className={index === 0 && about !== null ? undefined : 'quiet'}>
          <LongText text={plainLine(fact)} />
        </span>
      ))}
    </div>
  );
}
