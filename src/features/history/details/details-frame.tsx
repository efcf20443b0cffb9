import { useText } from '#src/i18n/text-context.tsx';
import type { ReactNode } from 'react';
import type { ContactKind } from '#src/features/history/model/history-event.ts';
import { CostButton } from '#src/ui/cost-button.tsx';
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
  return (
    <>
      <div className="event-details__ask">
        <CostButton
          points={isOpen ? 0 : points}
          className="button button--quiet button--small"
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          {isOpen ? t.more.less : t.history.show[kind]}
        </CostButton>
      </div>
      {isOpen && <div className="event-details">{children}</div>}
    </>
  );
}
