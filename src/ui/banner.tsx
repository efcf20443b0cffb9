import type { ReactNode } from 'react';
import { useRootClass } from './browser-state.ts';
import { InfoIcon } from './icons.tsx';
import './banner.css';

type BannerProps = {
  readonly text: string;
  /** A landmark, not announced. */
  readonly canWait?: boolean;
  /** After the text, in the same line. */
  readonly countdown?: ReactNode;
  readonly children?: ReactNode;
};

export function Banner({ text, canWait = false, countdown, children }: BannerProps) {
  useRootClass('has-strip');
  return (
    <div
      className="strip line loose small warning no-print"
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
