// What is different inside a frame of another product (`?embed=1`).
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import {
  type NavigateOptions,
  useHref,
  useLinkClickHandler,
  useNavigate,
  useSearchParams,
} from 'react-router-dom';
import { embeddedPath, isEmbedded } from '#src/domain/paths.ts';

export function useEmbedded(): boolean {
  return isEmbedded(useSearchParams()[0]);
}

/** Keeps `?embed=1` in paths that replace the current page. */
export function useEmbeddedPath(): (path: string) => string {
  return useEmbedded() ? embeddedPath : asIs;
}

/** Goes to a path of the app; inside a frame, the page stays embedded. */
export function useGo(): (path: string, options?: NavigateOptions) => void {
  const navigate = useNavigate();
  const inPlace = useEmbeddedPath();
  return (path, options) => void navigate(inPlace(path), options);
}

const asIs = (path: string): string => path;

/** A link to another page. In a frame it opens a tab: the frame keeps showing what the other product put there. */
export function PageLink(props: LinkProps) {
  return <Link {...props} {...(useEmbedded() ? { target: '_blank', rel: 'noopener' } : {})} />;
}

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> & {
  readonly to: string;
  /** The state of the history entry that it makes. */
  readonly state?: object;
  /** false: a press makes a new history entry even on the page that the link leads to. */
  readonly replace?: false;
};

/** A link to another screen. Not the router's `Link`, whose prefetching would add 2 kB to the app. */
export function Link({ to, state, replace, target, children, ...rest }: LinkProps) {
  const follow = useLinkClickHandler(to, {
    ...(target !== undefined && { target }),
    ...(replace !== undefined && { replace }),
    state,
  });
  return (
    <a {...rest} href={useHref(to)} target={target} onClick={follow}>
      {children}
    </a>
  );
}

type ForeignLinkProps = {
  readonly id?: string;
  readonly href: string;
  readonly className: string;
  readonly children: ReactNode;
};

/** Whoever has the address can open it: no referrer is sent, and the new page cannot reach its opener. */
export function ExternalLink({ children, ...link }: ForeignLinkProps) {
  return (
    <a {...link} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
      {children}
    </a>
  );
}
