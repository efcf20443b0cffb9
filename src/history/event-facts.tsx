import { Fragment } from 'react';
import { plainLine, truncate } from '#src/domain/plain-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { LongText } from '#src/ui/long-text.tsx';
import { isRecent } from './history-queries.ts';
import { callOutcome, eventText, type Fact, factInLine, followUpText, SEPARATOR } from './facts.ts';
import { type HistoryEvent, isConversation, isMissed } from './history.ts';
import { matchingRows } from './matching-rows.ts';
import { followUp } from './recent-calls.ts';
import { useShownHistory } from './use-history.ts';
import './history.css';

/** Drawn as one text, whose spaces are kept; `·` is before a fact, never at the end of a line. */
type RowFact = { readonly text: string; readonly className?: string };

type CallFacts = {
  /** “called back after 12 min”, “on the phone at 14:02” */
  readonly first?: RowFact;
  readonly outcome: readonly Fact[];
};

/** Of a call whose row of the report is known. */
export function useCallFacts(event: HistoryEvent): CallFacts {
  const t = useText();
  const { newest, calls, onPhone, readPhone } = useShownHistory();
  const { ongoing } = event;
  if (ongoing) {
    const answeredBy = ongoing.answeredBy ?? ongoing.employees[0] ?? null;
    const talking = { ...ongoing, isLost: false, talkSeconds: null, answeredBy };
    return { first: { text: onPhone, className: 'timeline__success' }, outcome: callOutcome(talking, { t }) };
  }
  const isRecentCall = isConversation(event) && event.kind === 'call' && isRecent(event, newest);
  // With several matches, none is known to be this call.
  const [row, another] = isRecentCall ? matchingRows(event, calls.rows) : [];
  if (row?.kind !== 'call' || another !== undefined) return { outcome: [] };
  const next = isMissed(event) ? followUp(row, calls, readPhone) : null;
  if (next === null) return { outcome: callOutcome(row, { t }) };
  const className = next.kind === 'notCalledBack' ? 'timeline__warning' : '';
  return { first: { text: followUpText(next, t.history), className }, outcome: [] };
}

type EventFactsProps = CallFacts & { readonly event: HistoryEvent; readonly titleId: string };

/** What, who, where: each in its own column. */
export function EventFacts({ event, first, outcome, titleId }: EventFactsProps) {
  const t = useText();
  const { newest } = useShownHistory();
  const { title, status, about, stage } = eventText(event, t);
  const isTalk = isConversation(event);
  const isRecentCall = isTalk && event.kind === 'call' && isRecent(event, newest);
  const texts = known([...outcome.map(factInLine), about, stage]);
  const facts: readonly RowFact[] = [first ?? [], texts.map((text) => ({ text }))].flat();
  const places = known([event.site, isTalk ? null : event.campaign]);
  return (
    <>
      <span id={titleId} className={`timeline__title${isMissed(event) ? ' danger' : ''}`}>
        <bdi>{truncate(title)}</bdi>
        {status !== null && (
          <>
            , <bdi>{truncate(status)}</bdi>
          </>
        )}
      </span>
      {(isRecentCall || facts.length > 0) && (
        // One line: nothing moves when the report of calls arrives.
        <div className={`timeline__who${isRecentCall && !event.ongoing ? ' cut' : ''}`}>
          {facts.length === 0 && '\u00a0'}
          {facts.map(({ text, className }, index) => (
            <Fragment key={index}>
              {index > 0 && SEPARATOR}
              <span className={className}>
                <LongText text={text} />
              </span>
            </Fragment>
          ))}
        </div>
      )}
      {places.length > 0 && (
        <div className="timeline__site facts secondary">
          {places.map((place, index) => (
            <bdi key={index} className="cut">
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
