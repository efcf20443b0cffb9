// What is different in a frame of another product's page (`?embed=1`).
import { useSearchParams } from 'react-router-dom';
import { Link, type LinkProps } from './link.tsx';
import { embeddedPath, isEmbedded } from '#src/lib/paths.ts';

export function useEmbedded(): boolean {
  return isEmbedded(useSearchParams()[0]);
}

/** For what takes the present page's place: a path that stays embedded where the page is. */
export function useInPlace(): (path: string) => string {
  return useEmbedded() ? embeddedPath : (path) => path;
}

/** A link away from what the page shows; out of a frame, which keeps what the other product put into it. */
export function LinkAway(props: LinkProps) {
  return <Link {...props} {...(useEmbedded() ? { target: '_blank', rel: 'noopener' } : {})} />;
}
