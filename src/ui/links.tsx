import type { AnchorHTMLAttributes } from 'react';
import {
  type NavigateOptions,
  useHref,
  useLinkClickHandler,
  useLocation,
  useNavigate,
} from 'react-router-dom';
import { embeddedPath, isBitrix24Path, isEmbedded } from '#src/domain/paths.ts';
import { truncate } from '#src/domain/plain-text.ts';

export function useEmbedded(): boolean {
  const { pathname, search } = useLocation();
  return isBitrix24Path(pathname) || isEmbedded(new URLSearchParams(search));
}

/** Keeps `?embed=1` in paths that replace the current page. */
export function useEmbeddedPath(): (path: string) => string {
  return useEmbedded() ? embeddedPath : (path) => path;
}

/** In a frame, keeps `?embed=1`. */
export function useGo(): (path: string, options?: NavigateOptions) => void {
  const navigate = useNavigate();
  const inPlace = useEmbeddedPath();
  return (path, options) => void navigate(inPlace(path), options);
}

/** In a frame, opens a tab: the frame keeps its host's page. */
export function PageLink(props: LinkProps) {
  return <Link {...props} {...(useEmbedded() ? { target: '_blank', rel: 'noopener' } : {})} />;
}

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> & {
  readonly to: string;
  readonly state?: object;
  /** With the state of the current history entry, in place of `state`. */
  readonly keepsState?: true;
  /** false: adds a history entry even for the current URL. */
  readonly replace?: false;
  /** After the page has changed, not where a new tab opens. */
  readonly onFollow?: () => void;
};

/** In a frame, keeps `?embed=1` in its own page. Not the router's `Link`, whose prefetching would add 2 kB to the app. */
export function Link({ to, state, keepsState, replace, target, onFollow, children, ...rest }: LinkProps) {
  const { state: current }: { state: unknown } = useLocation();
  const inPlace = useEmbeddedPath();
  const path = target === undefined ? inPlace(to) : to;
  // For a tab of its own, which has no frame.
  const href = useHref(to);
  const onClick = useLinkClickHandler(path, {
    ...(target !== undefined && { target }),
    ...(replace !== undefined && { replace }),
    state: keepsState ? current : state,
  });
  return (
    <a
      {...rest}
      href={href}
      target={target}
      onClick={(event) => {
        onClick(event);
        if (event.defaultPrevented) onFollow?.();
      }}
    >
      {children}
    </a>
  );
}

/** Sends no referrer; the new page cannot reach its opener. */
export function ExternalLink({ children, ...link }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...link} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
      {children}
    </a>
  );
}

type ForeignLinkProps = {
  /** http or https. null: none that may be opened. */
  readonly href: string | null;
  readonly text: string;
  readonly className?: string;
};

/** A link of a stranger; one into the viewer is text. */
export function ForeignLink({ href, text, className = '' }: ForeignLinkProps) {
  // Breaks after a slash, not inside a word.
  const parts = truncate(text, 200).split(/(?<=\/)/);
  const shown = <bdi>{parts.map((part, index) => [index > 0 && <wbr key={index} />, part])}</bdi>;
  if (href === null || new URL(href).origin === location.origin) return <span>{shown}</span>;
  return (
    <ExternalLink className={`target ${className}`} href={href}>
      {shown}
    </ExternalLink>
  );
}
