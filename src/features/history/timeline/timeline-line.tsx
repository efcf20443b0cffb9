import { memo, type KeyboardEvent } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { EventDetails } from '#src/features/history/details/event-details.tsx';
import { isContact, type HistoryEvent } from '#src/features/history/model/history-event.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { LongText } from '#src/ui/text/long-text.tsx';
import { positionAttributes, type ItemPosition } from '#src/ui/windowed/rows-layout.ts';
import { eventText } from './event-text.ts';
import { KindIcon } from './kind-icon.tsx';

/** The id of a line's element, which may hold no space. */
export const lineElementId = ({ key }: Pick<HistoryEvent, 'key'>): string =>
  `event-${key.replaceAll(/\s/g, '_')}`;

type LineProps = {
  readonly address: PersonAddress;
  readonly event: HistoryEvent;
  /** The first line of its day says which it is. */
  readonly isFirstOfDay: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (key: string) => void;
};

type TimelineLineProps = LineProps & {
  /** Tab reaches one line of the list; arrow keys go on from there. */
  readonly isTabStop: boolean;
  readonly position: ItemPosition | undefined;
};

/** One event. */
export function TimelineLine({ isTabStop, position, ...line }: TimelineLineProps) {
  const { event, isFirstOfDay, onToggle } = line;
  const onKeyDown = ({ key, target, currentTarget }: KeyboardEvent): void => {
    if (key === 'Enter' && target === currentTarget && hasDetails(event)) onToggle(event.key);
  };
  return (
    // Enter on a line does what its button does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      {...positionAttributes(position)}
      id={lineElementId(event)}
      className={isFirstOfDay ? 'timeline__item timeline__item--day' : 'timeline__item'}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Arrow keys go between the lines.
      tabIndex={isTabStop ? 0 : -1}
      onKeyDown={onKeyDown}
    >
      <Line {...line} />
    </li>
  );
}

const hasDetails = ({ kind, day }: HistoryEvent): boolean => isContact(kind) && day !== null;

/** Memoised: a pressed chip or week draws hundreds of them. */
const Line = memo(function Line({ address, event, isFirstOfDay, isOpen, onToggle }: LineProps) {
  const { history: t } = useText();
  const dates = useDates();
  const { kind, at, day } = event;
  return (
    <div className={isContact(event.kind) ? 'timeline__line timeline__line--contact' : 'timeline__line'}>
      {isFirstOfDay && (
        <h2 className="timeline__day">
          {event.at === null ? t.undated : (dates.dayOfWeek(event.at) ?? event.at)}
        </h2>
      )}
      <span className="timeline__time">{event.at === null ? '' : dates.time(event.at)}</span>
      <KindIcon kind={event.kind} />
      <EventFacts event={event} />
      {isContact(kind) && day !== null && (
        <EventDetails
          address={address}
          event={{ kind, at }}
          day={day}
          isOpen={isOpen}
          onToggle={() => onToggle(event.key)}
        />
      )}
    </div>
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
