import { useId, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { ContactKind } from '#src/features/history/model/history-event.ts';
import './details.css';

type DetailsFrameProps = {
  readonly kind: ContactKind;
  readonly isOpen: boolean;
  /** API points that opening it will use. */
  readonly points: number;
  readonly onToggle: () => void;
  /** Drawn only while it is open. */
  readonly children: ReactNode;
};

/** The button says beforehand how many points it uses. */
export function DetailsFrame({ kind, isOpen, points, onToggle, children }: DetailsFrameProps) {
  const t = useText();
  const costId = useId();
  const hasCost = !isOpen && points > 0;
  return (
    <>
      <div className="event-details__ask">
        {hasCost && (
          <span id={costId} className="event-details__cost">
            {t.more.cost(points)}
          </span>
        )}
        <button
          type="button"
          className="button button--quiet button--small"
          aria-expanded={isOpen}
          aria-describedby={hasCost ? costId : undefined}
          onClick={onToggle}
        >
          {isOpen ? t.more.less : t.history.show[kind]}
        </button>
      </div>
      {isOpen && <div className="event-details">{children}</div>}
    </>
  );
}
