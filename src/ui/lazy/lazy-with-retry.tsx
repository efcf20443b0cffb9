import type { FunctionComponent } from 'react';
import { ChunkFallback } from './chunk-fallback.tsx';
import { useLoading, type LoadFailure } from './use-loading.ts';

type LazyComponent<P> = FunctionComponent<P> & {
  /** Loads the component before it is drawn: drawing it then needs no network. Never rejects. */
  readonly preload: () => Promise<void>;
};

export type FallbackProps = {
  /** null while the component is loading. */
  readonly failure: LoadFailure | null;
};

/**
 * A component whose chunk is loaded when it is first drawn. `Fallback` stands in its place until then, with the same props;
 * by default it is empty, and after a failure says so and offers to try again.
 *
 * Not `React.lazy`, which shows its fallback for at least 300 ms and never retries a chunk that could not be loaded.
 */
export function lazyWithRetry<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
  Fallback: FunctionComponent<P & FallbackProps> = FailureOnly,
): LazyComponent<P> {
  let Loaded: FunctionComponent<P> | null = null;
  const loadOnce = async (): Promise<FunctionComponent<P>> => (Loaded ??= await load());

  function Lazy(props: P) {
    const { failure } = useLoading<FunctionComponent<P> | null>(loadOnce, Loaded);
    return Loaded === null ? <Fallback {...props} failure={failure} /> : <Loaded {...props} />;
  }

  // A failure is shown when the component is drawn.
  return Object.assign(Lazy, { preload: () => loadOnce().then(ignore, ignore) });
}

function FailureOnly({ failure }: FallbackProps) {
  return failure && <ChunkFallback attempts={failure.attempts} onTryAgain={failure.onTryAgain} />;
}

const ignore = (): void => {};
