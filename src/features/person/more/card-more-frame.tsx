import { useId, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import './card-more-frame.css';

type CardMoreFrameProps = {
  readonly open: boolean;
  readonly onToggle?: () => void;
  readonly children?: ReactNode;
};

/** The foot of a card: a button that shows more of the record, and what that costs. */
export function CardMoreFrame({ open, onToggle, children }: CardMoreFrameProps) {
  const t = useText();
  const id = useId();
  return (
    <div className="card-more">
      <div className="card-more__ask">
        <span id={id} className="card-more__cost">
          {t.more.cost}
        </span>
        <button
          type="button"
          className="button button--quiet button--small card-more__button"
          aria-expanded={open}
          aria-describedby={id}
          onClick={onToggle}
        >
          {t.more.button}
        </button>
      </div>
      {children}
    </div>
  );
}
