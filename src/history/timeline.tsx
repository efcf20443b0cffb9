import { Fragment, memo, type RefObject, useEffect, useId, useRef } from 'react';
import { plainLine, truncate } from '#src/domain/plain-text.ts';
import { Offline, QueryFailure } from '#src/failure/query-view.tsx';
import { useDates } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { Button } from '#src/ui/button.tsx';
import { useFocusFallback } from '#src/ui/focus.ts';
import { GrowingList } from '#src/ui/growing-list.tsx';
import { DownIcon } from '#src/ui/icons.tsx';
import { LongText } from '#src/ui/long-text.tsx';
import { EventDetails, VisitDetails } from './event-details.tsx';
import { eventText, factInLine, SEPARATOR } from './facts.ts';
import { type HistoryEvent, isConversation, isMissed, isVisit } from './history.ts';
import { EventIcon } from './kinds.tsx';
import type { OpenedEvents } from './opened-events.ts';
import { type HistoryQueries, type ShownHistory, useShownHistory } from './use-history.ts';
import './history.css';

type TimelineProps = {
  readonly queries: HistoryQueries;
  readonly opened: OpenedEvents;
  /** After a click on “Show more” that loaded nothing. */
  readonly nothingOlder: string | null;
};

export function Timeline({ queries, opened, nothingOlder }: TimelineProps) {
  const { listed, listKey } = queries;
  const t = useText();
  const history = useShownHistory(queries);
  // Known before the events are, so that nothing moves.
  const onlyVisits = ['visit', 'goal', 'visit,goal'].includes(listKey);
  const { linkedKeys, isScrolledTo, lines, onScrolledTo } = opened;
  const [first] = linkedKeys;
  const lastVisit = lines.findLast(({ event, isOpen }) => isOpen && event.kind === 'visit');
  // A stable object for the memoised lines.
  const toggle = useRef(opened.toggle);
  useEffect(() => void (toggle.current = opened.toggle));
  return (
    <GrowingList
      items={listed}
      toElementId={keyOf}
      listKey={listKey}
      target={first === undefined ? null : { id: first, isScrolledTo, onScrolledTo }}
      end={(showMore) => <ShowMore queries={queries} nothingOlder={nothingOlder} showMore={showMore} />}
    >
      {(drawn) =>
        drawn.length > 0 && (
          // Safari drops the role of a list without bullets.
          <ul
            role="list"
            aria-label={t.person.history}
            className={`timeline room panel${onlyVisits ? ' timeline--visits' : ''}`}
          >
            {drawn.map((event, index) => (
              <EventLine
                key={event.key}
                history={history}
                event={event}
                startsDay={index === 0 || dayOf(event) !== dayOf(drawn[index - 1])}
                isMarked={linkedKeys.includes(event.key)}
                isOpen={lines.some((line) => line.isOpen && line.event.key === event.key)}
                isLastVisit={event.key === lastVisit?.event.key}
                toggle={toggle}
              />
            ))}
          </ul>
        )
      }
    </GrowingList>
  );
}

type ShowMoreProps = Pick<TimelineProps, 'queries' | 'nothingOlder'> & {
  /** null: all that is loaded is drawn. */
  readonly showMore: (() => void) | null;
};

function ShowMore({ queries, nothingOlder, showMore }: ShowMoreProps) {
  const { query, isOlder, loadOlder, hasMore, isLoadingOlder } = queries;
  const t = useText();
  const element = useRef<HTMLDivElement>(null);
  const keptFocus = useFocusFallback(element);
  const isBusy = showMore === null && (query.fetchStatus !== 'idle' || isLoadingOlder);
  return (
    <div ref={element} tabIndex={-1} className="no-print row" {...keptFocus}>
      {isOlder && <QueryFailure query={{ ...query, refetch: loadOlder }} offline={<Offline />} />}
      {nothingOlder !== null && <span className="quiet small">{nothingOlder}</span>}
      {(showMore !== null || hasMore) && (
        <Button aria-disabled={isBusy} onClick={showMore ?? (() => void loadOlder())}>
          {isBusy ? t.details.loading : t.contacts.more}
        </Button>
      )}
    </div>
  );
}

const keyOf = ({ key }: HistoryEvent): string => key;
const dayOf = (event: HistoryEvent | undefined) => event?.at?.slice(0, 10);

type EventLineProps = {
  readonly history: ShownHistory;
  readonly event: HistoryEvent;
  readonly startsDay: boolean;
  /** The link names this event. */
  readonly isMarked: boolean;
  readonly isOpen: boolean;
  /** The visit that was opened last. */
  readonly isLastVisit: boolean;
  readonly toggle: RefObject<OpenedEvents['toggle']>;
};

/** Memoised: otherwise, opening a line or loading more would redraw hundreds. */
const EventLine = memo(function EventLine({
  history,
  event,
  startsDay,
  isMarked,
  isOpen,
  isLastVisit,
  toggle,
}: EventLineProps) {
  const { history: t } = useText();
  const dates = useDates();
  const { details, hasPages, callFacts } = history;
  const { at } = event;
  const titleId = useId();
  const whenId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const item = useRef<HTMLLIElement>(null);
  const keptFocus = useFocusFallback(item);
  const talk = isConversation(event) ? event : null;
  const visit = isVisit(event) && details.isRecent(event) ? event : null;
  const openable = talk ?? (hasPages || isOpen ? visit : null);
  const labelledBy = `${titleId} ${whenId}`;
  // A control that disappears from the details leaves its focus to the row's button.
  const keptInDetails = useFocusFallback(button);
  return (
    <li
      ref={item}
      id={event.key}
      className={`timeline__item${startsDay ? ' timeline__item--day' : ''}`}
      aria-current={isMarked || undefined}
      tabIndex={-1}
    >
      {/* The button is in the row; a press beside it counts, too. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className={`timeline__line${openable ? ' hover-row' : ''}`}
        onClick={({ target }) => isRowPress(target) && button.current?.click()}
      >
        {startsDay && (
          <h2 className="timeline__day secondary regular">
            {at === null ? t.undated : (dates.dayOfWeek(at) ?? at)}
          </h2>
        )}
        <span className="timeline__time">{at === null ? '' : dates.time(at)}</span>
        <EventIcon event={event} />
        <EventFacts event={event} titleId={titleId} call={callFacts(event)} />
        {openable && (
          <Button
            ref={button}
            icon
            aria-label={isOpen ? t.hide : t.show[openable.kind]}
            aria-expanded={isOpen}
            // Times may repeat.
            aria-describedby={labelledBy}
            onClick={() => toggle.current(openable, !isOpen)}
            {...keptFocus}
          >
            <DownIcon />
          </Button>
        )}
        <span id={whenId} hidden>
          {at !== null && dates.when(at)}
        </span>
      </div>
      {openable && isOpen && (
        <div role="group" aria-labelledby={labelledBy} className="event-details stack" {...keptInDetails}>
          {talk && <EventDetails history={history} event={talk} />}
          {visit && <VisitDetails history={history} event={visit} showsFailure={isLastVisit} />}
        </div>
      )}
    </li>
  );
});

/** Not of another button, and no end of a selection. */
const isRowPress = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button') === null && getSelection()?.isCollapsed !== false;

const looks: Readonly<Record<string, string>> = {
  onPhone: 'timeline__success',
  notCalledBack: 'timeline__warning',
};

type EventFactsProps = {
  readonly event: HistoryEvent;
  readonly titleId: string;
  readonly call: ReturnType<ShownHistory['callFacts']>;
};

/** What, who, where: each in its own column. */
function EventFacts({ event, titleId, call: { isInReport, first, outcome } }: EventFactsProps) {
  const { title, status, about } = eventText(event, useText());
  const texts = known([...outcome.map(factInLine), ...about]);
  const facts = first ? [first.text, ...texts] : texts;
  const places = known([event.site, isConversation(event) ? null : event.campaign]);
  return (
    <>
      <span
        id={titleId}
        className={`timeline__title${isConversation(event) ? ' strong' : ''}${isMissed(event) ? ' danger' : ''}`}
      >
        <bdi>{truncate(title)}</bdi>
        {status !== null && (
          <>
            , <bdi>{truncate(status)}</bdi>
          </>
        )}
      </span>
      {(isInReport || facts.length > 0) && (
        // One text, whose lines break before a `·`; of a call one line, so that its report moves nothing.
        <div className={`timeline__who${isInReport ? ' cut' : ''}`}>
          {facts.length === 0 && '\u00a0'}
          {facts.map((text, index) => (
            <Fragment key={index}>
              {index > 0 && SEPARATOR}
              <span className={first && index === 0 ? looks[first.kind] : undefined}>
                <LongText text={text} />
              </span>
            </Fragment>
          ))}
        </div>
      )}
      {places.length > 0 && (
        <div className="timeline__site facts secondary">
          {places.map((place, index) => (
            <bdi key={index} className="cut" title={place}>
              {truncate(place, 500)}
            </bdi>
          ))}
        </div>
      )}
    </>
  );
}

const known = (texts: readonly (string | null)[]) =>
  texts.flatMap((text) => (text === null ? [] : plainLine(text)));
