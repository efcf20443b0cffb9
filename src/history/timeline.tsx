import { memo, type ReactNode, useCallback, useEffect, useId, useRef } from 'react';
import type { EventRef } from '#src/domain/event-kinds.ts';
import type { PersonAddress } from '#src/domain/paths.ts';
import { plainLine, truncate } from '#src/domain/plain-text.ts';
import { useDates } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { GrowingList } from '#src/ui/growing-list.tsx';
import { LongText } from '#src/ui/long-text.tsx';
import { EventDetails } from './event-details.tsx';
import { eventText } from './event-text.ts';
import { type ConversationEvent, type HistoryEvent, isConversation, isMissed } from './history.ts';
import { EventIcon } from './kinds.tsx';
import type { useOpened } from './opened-events.ts';
import './history.css';

type TimelineProps = {
  readonly address: PersonAddress;
  readonly events: readonly HistoryEvent[];
  /** Identifies the list by the chosen kinds. */
  readonly of: string;
  readonly lines: ReturnType<typeof useOpened>;
  /** Draws the details of an event; null: its line is closed. */
  readonly onOpen: (open: EventRef | null) => void;
  /** The button below the lines. */
  readonly end: (showMore: (() => void) | null) => ReactNode;
};

/** The list of the history. */
export function Timeline({ address, events, of, lines, onOpen, end }: TimelineProps) {
  const t = useText();
  const { linkedKeys, isScrolledTo, opened, onOpen: open, onScrolledTo } = lines;
  const [first] = linkedKeys;
  const latest = useRef(onOpen);
  useEffect(() => void (latest.current = onOpen));
  const onToggle = useCallback(
    (event: ConversationEvent, isOpen: boolean): void => {
      open(event, isOpen);
      latest.current(isOpen ? event : null);
    },
    [open],
  );
  return (
    <GrowingList
      items={events}
      idOf={lineElementId}
      of={of}
      target={first === undefined ? null : { id: lineElementId({ key: first }), isScrolledTo }}
      onScrolledTo={onScrolledTo}
      end={end}
    >
      {(drawn) =>
        drawn.length > 0 && (
          // Safari drops the role of a list without bullets.
          <ul role="list" aria-label={t.person.history} className="timeline panel">
            {drawn.map((event, index) => (
              <EventLine
                key={event.key}
                address={address}
                event={event}
                startsDay={event.day !== drawn[index - 1]?.day}
                isMarked={linkedKeys.includes(event.key)}
                isOpen={opened.get(event.key)?.isOpen === true}
                onToggle={onToggle}
              />
            ))}
          </ul>
        )
      }
    </GrowingList>
  );
}

/** The id of a line's element, which may hold no space. */
const lineElementId = ({ key }: Pick<HistoryEvent, 'key'>): string => `event-${key.replaceAll(/\s/g, '_')}`;

type EventLineProps = {
  readonly address: PersonAddress;
  readonly event: HistoryEvent;
  /** Whether this is the first line of its day. */
  readonly startsDay: boolean;
  /** Whether the link names this event. */
  readonly isMarked: boolean;
  /** Whether its details are shown. */
  readonly isOpen: boolean;
  readonly onToggle: (event: ConversationEvent, isOpen: boolean) => void;
};

/** One event. Memoised: an opened line or more events would draw hundreds of them. */
const EventLine = memo(function EventLine({
  address,
  event,
  startsDay,
  isMarked,
  isOpen,
  onToggle,
}: EventLineProps) {
  const { history: t } = useText();
  const dates = useDates();
  const { at } = event;
  const titleId = useId();
  return (
    <li
      id={lineElementId(event)}
      className={`timeline__item${startsDay ? ' timeline__item--day' : ''}`}
      aria-current={isMarked || undefined}
      tabIndex={-1}
    >
      <div className={`timeline__line${isConversation(event) ? ' timeline__line--contact' : ''}`}>
        {startsDay && (
          <h2 className="timeline__day">{at === null ? t.undated : (dates.dayOfWeek(at) ?? at)}</h2>
        )}
        <span className="timeline__time">{at === null ? '' : dates.time(at)}</span>
        <EventIcon event={event} />
        <EventFacts event={event} titleId={titleId} />
        {isConversation(event) && (
          <EventDetails
            address={address}
            event={event}
            isOpen={isOpen}
            titleId={titleId}
            onToggle={() => onToggle(event, !isOpen)}
          />
        )}
      </div>
    </li>
  );
});

function EventFacts({ event, titleId }: { readonly event: HistoryEvent; readonly titleId: string }) {
  const { title, status, about, stage } = eventText(event, useText());
  const facts = [about, stage, event.site, event.campaign].filter((fact) => fact !== null);
  return (
    <div className="timeline__facts facts">
      <span id={titleId} className="timeline__title">
        <bdi>{truncate(title)}</bdi>
        {status !== null && (
          <>
            , <bdi className={isMissed(event) ? 'danger' : undefined}>{truncate(status)}</bdi>
          </>
        )}
      </span>
      {facts.map((fact, index) => (
        <span key={`${index} ${fact}`} className={index === 0 && about !== null ? undefined : 'secondary'}>
          <LongText text={plainLine(fact)} />
        </span>
      ))}
    </div>
  );
}
