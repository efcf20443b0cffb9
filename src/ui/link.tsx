import type { AnchorHTMLAttributes } from 'react';
import { useHref, useLinkClickHandler } from 'react-router-dom';

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> & {
  readonly to: string;
  /** Of the entry of the browser's history that it makes. */
  readonly state?: object;
};

/** A link to another screen. Not the router's `Link`, whose prefetching would add 2 kB to the app. */
export function Link({ to, state, target, children, ...rest }: LinkProps) {
  const follow = useLinkClickHandler(to, { ...(target !== undefined && { target }), state });
  return (
    <a {...rest} href={useHref(to)} target={target} onClick={follow}>
      {children}
    </a>
  );
}
