import type { FunctionComponent } from 'react';
import { ChunkFallback, type ChunkFallbackProps } from './chunk-fallback.tsx';
import { useLoading } from './use-loading.ts';

export type LaterPart<P> = FunctionComponent<P> & {
  /** Loads the part before it is drawn: it then needs no network. Never rejects. */
  readonly load: () => Promise<void>;
};

type LaterOptions<P> = {
  /** What comes of it if it cannot be loaded: a line in its place that says so (unless given), nothing, or its error thrown. */
  readonly failing?: 'line' | 'nothing' | 'throw';
  /** In place of that line. */
  readonly Failed?: FunctionComponent<P & ChunkFallbackProps>;
  /** Keeps the part's room while it is being loaded. */
  readonly Room?: FunctionComponent;
};

/**
 * A part of the screen that is loaded when it is drawn. Not `React.lazy`: that holds what stands in for the part for
 * 300 ms, and never asks again for one that could not be loaded. This one fails where it stands, and takes nothing else
 * away.
 */
export function lazyWithRetry<P extends object>(
  get: () => Promise<FunctionComponent<P>>,
  { failing = 'line', Failed = ChunkFallback, Room }: LaterOptions<P> = {},
): LaterPart<P> {
  let Loaded: FunctionComponent<P> | null = null;
  const fetchPart = async (): Promise<FunctionComponent<P>> => (Loaded ??= await get());

  function Later(props: P) {
    const { failure, again } = useLoading<FunctionComponent<P> | null>(fetchPart, Loaded);
    if (Loaded !== null) return <Loaded {...props} />;
    if (failure !== null && failing === 'throw') throw failure.error;
    if (failure !== null && failing === 'line')
      return <Failed {...props} attempts={failure.attempts} onTryAgain={again} />;
    return Room === undefined ? null : <Room />;
  }

  return Object.assign(Later, { load: () => fetchPart().then(ignore, ignore) });
}

/** A failure is told of when the part is drawn. */
const ignore = (): void => {};
