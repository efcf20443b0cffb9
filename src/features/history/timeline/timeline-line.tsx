import { memo, useId, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { EventDetails } from '#src/features/history/details/event-details.tsx';
import { isContact, isMissed, type HistoryEvent } from '#src/features/history/model/history-event.ts';
import type { Line, Run } from '#src/features/history/model/lines.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { LongText } from '#src/ui/text/long-text.tsx';
import { eventText } from './event-text.ts';
import { EventIcon } from './kind-icon.tsx';

/** The id of a line's element, which may hold no space. */
export const lineElementId = ({ key }: Pick<Line, 'key'>): string => `event-${key.replaceAll(/\s/g, '_')}`;

type TimelineLineProps = {
  readonly address: PersonAddress;
  readonly line: Line;
  /** Its details are shown. */
  readonly isOpen: boolean;
  readonly onOpen: (key: string, isOpen: boolean) => void;
  readonly onToggleRun: (run: Run) => void;
};

/** One event, or visits that are folded or follow. */
export function TimelineLine({ address, line, isOpen, onOpen, onToggleRun }: TimelineLineProps) {
  const { event, run, startsDay } = line;
  return (
    <li
      id={lineElementId(line)}
      className={`timeline__item${startsDay ? ' timeline__item--day' : ''}`}
      tabIndex={-1}
    >
      {run === null ? (
        <EventLine {...{ address, event, startsDay, isOpen, onOpen }} isInRun={line.isInRun} />
      ) : (
        <RunLine run={run} isOpen={line.isOpen} onToggle={() => onToggleRun(run)} />
      )}
    </li>
  );
}

type RunLineProps = { readonly run: Run; readonly isOpen: boolean; readonly onToggle: () => void };

/** “12 visits, 21–23 November”. */
function RunLine({ run, isOpen, onToggle }: RunLineProps) {
  const { history: t } = useText();
  const dates = useDates();
  const [newest] = run;
  // Those without a time are the last.
  const [till, ...earlier] = run.flatMap(({ day }) => day ?? []);
  const days =
    till === undefined ? t.undated.toLowerCase() : dates.days({ from: earlier.at(-1) ?? till, till });
  return (
    <div className="timeline__line timeline__line--run">
      {newest !== undefined && <EventIcon event={newest} />}
      <button type="button" className="timeline__run" aria-expanded={isOpen} onClick={onToggle}>
        {`${t.counts.visit(run.length)}, ${days}`}
      </button>
    </div>
  );
}

type EventLineProps = Pick<TimelineLineProps, 'address' | 'isOpen' | 'onOpen'> & {
  readonly event: HistoryEvent;
  readonly startsDay: boolean;
  readonly isInRun: boolean;
};

/** Memoised: a pressed chip or week draws hundreds of them. */
const EventLine = memo(function EventLine({
  address,
  event,
  startsDay,
  isInRun,
  isOpen,
  onOpen,
}: EventLineProps) {
  const { history: t } = useText();
  const dates = useDates();
  const { kind, at } = event;
  const titleId = useId();
  const modifier = isContact(kind) ? ' timeline__line--contact' : isInRun ? ' timeline__line--in-run' : '';
  return (
    <div className={`timeline__line${modifier}`}>
      {startsDay && (
        <h2 className="timeline__day">{at === null ? t.undated : (dates.dayOfWeek(at) ?? at)}</h2>
      )}
      <span className="timeline__time">{at === null ? '' : dates.time(at)}</span>
      <EventIcon event={event} />
      <EventFacts event={event} titleId={titleId} />
      {isContact(kind) && at !== null && (
        <EventDetails
          address={address}
          event={{ kind, at }}
          isOpen={isOpen}
          titleId={titleId}
          onOpen={(next) => onOpen(event.key, next)}
        />
      )}
    </div>
  );
});

function EventFacts({ event, titleId }: { event: HistoryEvent; titleId: string }): ReactNode {
  const { title, status, about, stage } = eventText(event, useText());
  const facts = [about, stage, event.site, event.campaign].filter((fact) => fact !== null);
  return (
    <div className="timeline__facts facts">
      <span id={titleId} className="timeline__title">
        <bdi>{plainLine(title)}</bdi>
        {status !== null && (
          <>
            , <bdi className={isMissed(event) ? 'danger' : undefined}>{plainLine(status)}</bdi>
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
