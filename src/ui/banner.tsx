import type { ReactNode } from 'react';
import { useRootClass } from './browser-state.ts';
import { InfoIcon } from './icons.tsx';
import './banner.css';

type BannerProps = {
  readonly text: string;
  /** `bottom`: a message that can wait; a landmark, not announced. */
  readonly position?: 'top' | 'bottom';
  readonly children?: ReactNode;
};

export function Banner({ text, position = 'top', children }: BannerProps) {
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
        {text}
      </span>
      {children}
    </div>
  );
}
