import { type FunctionComponent, useEffect, useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { useOnline } from './browser-state.ts';
import { Button } from './button.tsx';
import { useAnnounceWhenSettled } from './live-region.tsx';
import './lazy.css';

export type FallbackProps = {
  /** Failed, or longer than ten seconds. */
  readonly hasFailed: boolean;
};

const LOAD_TIMEOUT_MS = 10_000;

/** Loads when `load` changes, and again when the browser goes offline or online. Until it succeeds, the previous value stays. */
export function useLoading<T>(load: () => Promise<T>, initial: T): FallbackProps & { readonly value: T } {
  const [loaded, setLoaded] = useState({ value: initial });
  const [hasFailed, setFailed] = useState(false);
  const isOnline = useOnline();
  useEffect(() => {
    let current = true;
    const show = (value: T): void => {
      if (!current) return;
      clearTimeout(timer);
      setLoaded((before) => (Object.is(before.value, value) ? before : { value }));
      setFailed(false);
    };
    const fail = (): void => void (current && setFailed(true));
    const timer = setTimeout(fail, LOAD_TIMEOUT_MS);
    load().then(show, fail);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [load, isOnline]);
  return { value: loaded.value, hasFailed };
}

type LazyComponent<P> = FunctionComponent<P> & {
  /** Preloads the component, so that rendering it needs no network. Never rejects. */
  readonly load: () => Promise<void>;
};

/** Renders `Fallback` until the chunk is loaded. Not `React.lazy`, which never retries a failed import. */
export function lazyWithRetry<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
  Fallback: FunctionComponent<P & FallbackProps> = ChunkFallback,
): LazyComponent<P> {
  let Loaded: FunctionComponent<P> | null = null;
  const loadOnce = async (): Promise<FunctionComponent<P>> => (Loaded ??= await load());

  function Lazy(props: P) {
    const { hasFailed } = useLoading<FunctionComponent<P> | null>(loadOnce, Loaded);
    return Loaded === null ? <Fallback {...props} hasFailed={hasFailed} /> : <Loaded {...props} />;
  }

  // A failure is shown when the component is rendered.
  return Object.assign(Lazy, { load: () => loadOnce().then(ignore, ignore) });
}

const ignore = (): void => {};

/** Longer loads are announced, ms. */
export const SLOW_MS = 1000;

export function ChunkFailure() {
  const t = useText();
  return (
    <span className="chunk-fallback whole-line row warning small no-print" role="alert">
      {t.app.notLoaded}
      <Button small onClick={() => location.reload()}>
        {t.buttons.reload}
      </Button>
    </span>
  );
}

/** Shows nothing for a second: most chunks have loaded by then. */
export function ChunkFallback({ hasFailed }: FallbackProps) {
  return hasFailed ? <ChunkFailure /> : <Loading />;
}

function Loading() {
  const { loadingPart: loading } = useText().app;
  useAnnounceWhenSettled(loading, SLOW_MS);
  return (
    <span className="chunk-fallback chunk-fallback--slow whole-line row secondary no-print">{loading}</span>
  );
}

/** For a part that fills the page: rows at once, with space for the message above. */
export function RowsUntilLoaded(props: FallbackProps) {
  return (
    <div className="rows-until-loaded stack">
      <div>
        <ChunkFallback {...props} />
      </div>
      <Skeleton />
    </div>
  );
}

/** On a page without a person, where its heading will be. */
export const PageUntilLoaded = (props: FallbackProps) => (
  <div className="narrow-page">
    <RowsUntilLoaded {...props} />
  </div>
);

export const Skeleton = ({ count = 6, className = '' }) => (
  <div className={`${className} skeleton`} aria-hidden="true">
    {Array.from({ length: count }, (_, index) => (
      <span key={index} />
    ))}
  </div>
);
