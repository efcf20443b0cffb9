import type { ReactNode } from 'react';
import { useRootClass } from './browser-state.ts';
import { InfoIcon } from './icons.tsx';
import './banner.css';

type BannerProps = {
  readonly text: string;
  /** `bottom`: a message that can wait, at the lower edge of the window; a landmark, not announced. */
  readonly position?: 'top' | 'bottom';
  /** The last word of the text: a countdown. */
  readonly countdown?: ReactNode;
  /** A button. */
  readonly children?: ReactNode;
};

/** One line about the network, the session, the customer or the release. */
export function Banner({ text, position = 'top', countdown, children }: BannerProps) {
  const canWait = position === 'bottom';
  useRootClass(canWait ? 'has-offer' : 'has-strip');
  return (
    <div
      className={`strip line small no-print strip--${canWait ? 'offer' : 'urgent'}`}
      role={canWait ? 'complementary' : 'status'}
      aria-label={canWait ? text : undefined}
    >
      <InfoIcon />
      <span className="strip__text cut" title={text}>
        {text} {countdown}
      </span>
      {children}
    </div>
  );
}
