// What is different inside a frame of another product (`?embed=1`).
import { useSearchParams } from 'react-router-dom';
import { Link, type LinkProps } from './link.tsx';
import { embeddedPath, isEmbedded } from '#src/lib/paths.ts';

export function useEmbedded(): boolean {
  return isEmbedded(useSearchParams()[0]);
}

/** For paths that replace the present page: they stay embedded if it is. */
export function useInPlace(): (path: string) => string {
  return useEmbedded() ? embeddedPath : asIs;
}

const asIs = (path: string): string => path;

/** A link to another page. In a frame it opens a tab: the frame keeps showing what the other product put there. */
export function LinkAway(props: LinkProps) {
  return <Link {...props} {...(useEmbedded() ? { target: '_blank', rel: 'noopener' } : {})} />;
}
