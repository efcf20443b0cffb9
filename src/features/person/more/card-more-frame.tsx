import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { CostButton } from '#src/ui/cost-button.tsx';
import './card-more-frame.css';

/** One call for the usernames of all cards, one for the card's own properties; each method costs a point. */
export const POINTS_OF_MORE = 2;

type CardMoreFrameProps = {
  readonly open: boolean;
  /** API points that opening it will use. */
  readonly points: number;
  /** The ids of what names the record. */
  readonly describedBy?: string;
  readonly onToggle?: () => void;
  readonly children?: ReactNode;
};

/** A card's foot: opens more data about the record, and says beforehand how many points that uses. */
export function CardMoreFrame({ open, points, onToggle, children, describedBy }: CardMoreFrameProps) {
  const t = useText();
  return (
    <div className="card-more">
      <div className="card-more__ask">
        <CostButton
          points={open ? 0 : points}
          describedBy={describedBy}
          className="button button--quiet button--small card-more__button"
          aria-expanded={open}
          onClick={onToggle}
        >
          {open ? t.details.less : t.more.button}
        </CostButton>
      </div>
      {children}
    </div>
  );
}
