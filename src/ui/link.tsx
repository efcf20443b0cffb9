import type { AnchorHTMLAttributes } from 'react';
import { useHref, useLinkClickHandler } from 'react-router-dom';

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> & {
  readonly to: string;
};

/** A link to another screen, by the router's own hooks: its `Link` brings prefetching along, 2 kB on the way to the cards. */
export function Link({ to, target, children, ...rest }: LinkProps) {
  const follow = useLinkClickHandler(to, target === undefined ? {} : { target });
  return (
    <a {...rest} href={useHref(to)} target={target} onClick={follow}>
      {children}
    </a>
  );
}
