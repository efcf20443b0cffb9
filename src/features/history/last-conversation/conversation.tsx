import { useEffect, useRef, type ReactNode } from 'react';
import { titleOf } from '#src/features/history/details/details-facts.ts';
import { DetailsOfEvent } from '#src/features/history/details/event-details.tsx';
import { useEventDetails, type EventAt } from '#src/features/history/details/use-event-details.ts';
import { KindIcon } from '#src/features/history/timeline/kind-icon.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import { CostButton } from '#src/ui/cost-button.tsx';
import { useKeptFocus } from '#src/ui/focus.ts';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import './conversation.css';

type ConversationProps = {
  readonly address: PersonAddress;
  readonly event: EventAt;
  /** “Incoming call, answered”; by default the title from its details. */
  readonly title?: string;
  /** Its button, where no press has paid for the details yet. */
  readonly onShow?: (() => void) | undefined;
  /** Above the person's name it is no heading. */
  readonly titleAs?: 'h2' | 'strong';
  /** Beside the title. */
  readonly children?: ReactNode;
};

/** One call, chat or request: its time, what it was, who took part, and the last words. */
export function Conversation({
  address,
  event,
  title,
  onShow,
  titleAs: Title = 'h2',
  children,
}: ConversationProps) {
  const { history: t } = useText();
  const { when } = useDates();
  const details = useEventDetails(address, event, onShow === undefined);
  const { onlyRow } = details;
  const titleFromDetails = onlyRow === undefined ? t.titles[event.kind] : titleOf(onlyRow, t);
  const heading = plainLine(title ?? titleFromDetails);
  const at = when(event.at) ?? event.at;
  const section = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(section);
  useAnnounceWhenSettled(details.report.data === undefined ? null : `${heading}, ${at}`, 0);
  return (
    // What is focused in it may be removed.
    <div ref={section} className="conversation stack panel" tabIndex={-1} {...keptFocus}>
      <div className="conversation__head row">
        <KindIcon kind={event.kind} />
        <Title>
          <bdi>{heading}</bdi>
        </Title>
        <span className="quiet">{at}</span>
        {children}
      </div>
      {onShow === undefined ? (
        <DetailsOfEvent address={address} event={event} details={details} maxMessages={LAST_MESSAGES} />
      ) : (
        <CostButton points={details.points} className="button button--small" onClick={onShow}>
          {t.show[event.kind]}
        </CostButton>
      )}
    </div>
  );
}

/** Messages shown before a press shows all. */
const LAST_MESSAGES = 3;

type PointsOfDetailsProps = {
  readonly address: PersonAddress;
  readonly event: EventAt;
  /** What opening it uses. */
  readonly onPoints: (points: number) => void;
};

/** Sends no request. */
export function PointsOfDetails({ address, event, onPoints }: PointsOfDetailsProps) {
  const { points } = useEventDetails(address, event, false);
  useEffect(() => onPoints(points), [points, onPoints]);
  return null;
}
