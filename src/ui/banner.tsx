import type { ReactNode } from 'react';
import { useRootClass } from './browser-state.ts';
import { InfoIcon } from './icons.tsx';
import './banner.css';

type BannerProps = {
  readonly text: string;
  /** `bottom`: a message that can wait; a landmark, not announced. */
  readonly position?: 'top' | 'bottom';
  /** After the text, in the same line. */
  readonly countdown?: ReactNode;
  readonly children?: ReactNode;
};

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
      <span>
        {text} {countdown}
      </span>
      {children}
    </div>
  );
}
