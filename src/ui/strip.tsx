import type { ReactNode } from 'react';
import { useRootClass } from '#src/ui/hooks/use-root-class.ts';
import { InfoIcon } from '#src/ui/icons/icons.tsx';
import './strip.css';

type StripProps = {
  readonly text: string;
  /** It can wait, and is at the lower edge of the window: a landmark, while the others are announced. */
  readonly isOffer?: boolean;
  /** A button. */
  readonly children?: ReactNode;
};

/** One line about what is not the page's own: the network, the session, the customer, the release. */
export function Strip({ text, isOffer = false, children }: StripProps) {
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
