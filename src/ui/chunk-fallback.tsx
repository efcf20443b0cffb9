import { useText } from '#src/i18n/text-context.tsx';
import { useAnnounceWhenSettled } from './live-region.tsx';
import { reloadToNewest } from './release.ts';
import type { LoadState } from './lazy.tsx';
import './lazy.css';

/** A load that takes longer than this is announced, ms. */
export const SLOW_MS = 1000;

/** Says that a part of the page could not be loaded, where it would be or beside the button that opens it. */
export function ChunkFailure() {
  const t = useText();
  return (
    <span className="chunk-fallback row note small no-print" role="alert">
      {t.chunkFallback.title}
      <button type="button" className="button button--small" onClick={() => void reloadToNewest()}>
        {t.buttons.reload}
      </button>
    </span>
  );
}

/** Shows nothing for a second: most chunks have loaded by then. */
export function UntilLoaded({ hasFailed }: LoadState) {
  return hasFailed ? <ChunkFailure /> : <Loading />;
}

function Loading() {
  const { loading } = useText().chunkFallback;
  useAnnounceWhenSettled(loading, SLOW_MS);
  return <span className="chunk-fallback chunk-fallback--slow row secondary no-print">{loading}</span>;
}
