import type { ReactNode } from 'react';
import { useRootClass } from '#src/ui/hooks/use-root-class.ts';
import { InfoIcon } from '#src/ui/icons/icons.tsx';
import './strip.css';

type StripProps = {
  readonly text: string;
  /** The agent ought to do something. */
  readonly urgent?: boolean;
  /** `offer`: it can wait, and is at the lower edge of the window: a landmark, while the others are announced. */
  readonly kind?: 'offer';
  /** A button. */
  readonly children?: ReactNode;
};

/** One line about what is not the page's own: the network, the session, the customer, the release. */
export function Strip({ text, urgent = false, kind, children }: StripProps) {
  useRootClass(kind === 'offer' ? 'has-offer' : 'has-strip');
  return (
    <div
      className={`strip line small no-print ${urgent ? 'strip--urgent' : ''} ${kind === undefined ? '' : `strip--${kind}`}`}
      role={kind === 'offer' ? 'complementary' : 'status'}
      aria-label={kind === 'offer' ? text : undefined}
    >
      <InfoIcon />
      <span className="strip__text cut" title={text}>
        {text}
      </span>
      {children}
    </div>
  );
}
