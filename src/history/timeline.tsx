import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import type { ConversationEvent, HistoryEvent } from './history-event.ts';
import type { useOpened } from './opened-events.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { EventAt } from '#src/domain/event-kinds.ts';
import type { PersonAddress } from '#src/domain/paths.ts';
import { GrowingList } from '#src/ui/growing-list.tsx';
import { EventLine, lineElementId } from './event-line.tsx';
import './timeline.css';

type TimelineProps = {
  readonly address: PersonAddress;
  readonly events: readonly HistoryEvent[];
  /** Identifies the list by the chosen kinds. */
  readonly of: string;
  readonly lines: ReturnType<typeof useOpened>;
  /** Draws the details of an event; null: its line is closed. */
  readonly onOpen: (open: EventAt | null) => void;
  /** The button below the lines. */
  readonly end: (showMore: (() => void) | null) => ReactNode;
};

/** The list of the history. */
export function Timeline({ address, events, of, lines, onOpen, end }: TimelineProps) {
  const t = useText();
  const { marked, isReached, opened, onOpen: open, onReached } = lines;
  const [first] = marked;
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
      target={first === undefined ? null : { id: lineElementId({ key: first }), isReached }}
      onReached={onReached}
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
                isMarked={marked.includes(event.key)}
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
