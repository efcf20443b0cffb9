import type { FunctionComponent } from 'react';
import { UntilLoaded } from './chunk-fallback.tsx';
import { useLoading, type LoadState } from './lazy.tsx';

type LazyComponent<P> = FunctionComponent<P> & {
  /** Loads the component before it is drawn: drawing it then needs no network. Never rejects. */
  readonly load: () => Promise<void>;
};

export type FallbackProps = LoadState;

/**
 * A component whose chunk is loaded when it is first drawn. `Fallback` is drawn instead until then, with the same props;
 * by default it is empty, after a second says that it is loading, and after a failure or ten seconds offers to reload the page.
 *
 * Not `React.lazy`, which delays the component once its fallback was shown, and never retries a failed import.
 */
export function lazyWithRetry<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
  Fallback: FunctionComponent<P & FallbackProps> = UntilLoaded,
): LazyComponent<P> {
  let Loaded: FunctionComponent<P> | null = null;
  const loadOnce = async (): Promise<FunctionComponent<P>> => (Loaded ??= await load());

  function Lazy(props: P) {
    const { hasFailed } = useLoading<FunctionComponent<P> | null>(loadOnce, Loaded);
    return Loaded === null ? <Fallback {...props} hasFailed={hasFailed} /> : <Loaded {...props} />;
  }

  // A failure is shown when the component is drawn.
  return Object.assign(Lazy, { load: () => loadOnce().then(ignore, ignore) });
}

const ignore = (): void => {};
