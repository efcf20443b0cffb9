import type { ReactNode } from 'react';
import { useRootClass } from './browser-state.ts';
import { InfoIcon } from './icons.tsx';
import './banner.css';

type StripProps = {
  readonly text: string;
  /** A message that can wait: at the lower edge of the window, as a landmark, and not announced. */
  readonly isOffer?: boolean;
  /** A button. */
  readonly children?: ReactNode;
};

/** One line about the network, the session, the customer or the release. */
export function Banner({ text, isOffer = false, children }: StripProps) {
  useRootClass(isOffer ? 'has-offer' : 'has-strip');
  return (
    <div
      className={`strip line small no-print strip--${isOffer ? 'offer' : 'urgent'}`}
      role={isOffer ? 'complementary' : 'status'}
      aria-label={isOffer ? text : undefined}
    >
      <InfoIcon />
      <span className="strip__text cut" title={text}>
        {text}
      </span>
      {children}
    </div>
  );
}
