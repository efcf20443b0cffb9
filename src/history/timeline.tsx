import { memo, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import type { PersonAddress } from '#src/domain/paths.ts';
import { plainLine, truncate } from '#src/domain/plain-text.ts';
import type { DayRange } from '#src/domain/time.ts';
import { useDates } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { GrowingList } from '#src/ui/growing-list.tsx';
import { LongText } from '#src/ui/long-text.tsx';
import type { ConversationDetails } from './details-requests.ts';
import { EventDetails } from './event-details.tsx';
import { eventText } from './event-text.ts';
import { callOutcome } from './facts.ts';
import { type History, type HistoryEvent, isConversation, isMissed } from './history.ts';
import { EventIcon } from './kinds.tsx';
import { matchingRows, type OpenedEvents } from './opened-events.ts';
import { useRecentCalls } from './use-history.ts';
import './history.css';

type TimelineProps = {
  readonly address: PersonAddress;
  readonly history: History;
  readonly events: readonly HistoryEvent[];
  /** Identifies the list by the chosen kinds. */
  readonly of: string;
  readonly opened: OpenedEvents;
  readonly end: (showMore: (() => void) | null) => ReactNode;
};

export function Timeline({ address, history, events, of, opened, end }: TimelineProps) {
  const t = useText();
  const recentCalls = useRecentCalls(address, history);
  const { linkedKeys, isScrolledTo, lines, onScrolledTo } = opened;
  const [first] = linkedKeys;
  // A stable object for the memoised lines.
  const toggle = useRef(opened.toggle);
  useEffect(() => void (toggle.current = opened.toggle));
  return (
    <GrowingList
      items={events}
      toElementId={lineElementId}
      listKey={of}
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
                newest={history.newest}
                recentCalls={recentCalls}
                event={event}
                startsDay={event.day !== drawn[index - 1]?.day}
                isMarked={linkedKeys.includes(event.key)}
                isOpen={lines.get(event.key)?.isOpen === true}
                toggle={toggle}
              />
            ))}
          </ul>
        )
      }
    </GrowingList>
  );
}

/** Ids must not contain spaces. */
const lineElementId = ({ key }: Pick<HistoryEvent, 'key'>): string => `event-${key.replaceAll(/\s/g, '_')}`;

type EventLineProps = Pick<TimelineProps, 'address'> & {
  readonly newest: DayRange;
  readonly recentCalls: readonly ConversationDetails[];
  readonly event: HistoryEvent;
  readonly startsDay: boolean;
  /** The link names this event. */
  readonly isMarked: boolean;
  readonly isOpen: boolean;
  readonly toggle: RefObject<OpenedEvents['toggle']>;
};

/** Memoised: otherwise, opening a line or loading more would redraw hundreds. */
const EventLine = memo(function EventLine({
  address,
  newest,
  recentCalls,
  event,
  startsDay,
  isMarked,
  isOpen,
  toggle,
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
        <EventFacts event={event} recentCalls={recentCalls} titleId={titleId} />
        {isConversation(event) && (
          <EventDetails
            address={address}
            newest={newest}
            event={event}
            isOpen={isOpen}
            titleId={titleId}
            onToggle={() => toggle.current(event, !isOpen)}
          />
        )}
      </div>
    </li>
  );
});

type EventFactsProps = Pick<EventLineProps, 'event' | 'recentCalls'> & { readonly titleId: string };

function EventFacts({ event, recentCalls, titleId }: EventFactsProps) {
  const t = useText();
  const { title, status, about, stage } = eventText(event, t);
  const isTalk = isConversation(event);
  // With several matches, none is known to be this call.
  const [call, another] = isTalk && event.kind === 'call' ? matchingRows(event, recentCalls) : [];
  const outcome = call?.kind === 'call' && another === undefined ? callOutcome(call, t.history) : null;
  const facts = [outcome, about, stage, event.site, isTalk ? null : event.campaign].filter(
    (fact) => fact !== null,
  );
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
        <span
          key={`${index} ${fact}`}
          className={index === 0 && (outcome ?? about) !== null ? undefined : 'secondary'}
        >
          <LongText text={plainLine(fact)} />
        </span>
      ))}
    </div>
  );
}
