import { useEffect, useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { isReplaced, reloadToNewest } from './release.ts';
import type { LoadFailure, LoadState } from './use-loading.ts';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import './chunk-fallback.css';

type ChunkFallbackProps = Pick<LoadFailure, 'attempts' | 'onTryAgain'> &
  Partial<LoadFailure> & {
    /** What failed; by default, that a part of the page could not be loaded. */
    readonly text?: string;
  };

/** Says that a part of the page could not be loaded, where it would be or beside the button that opens it; offers to try again. */
export function ChunkFallback({ text, attempts, isLate, isTrying, onTryAgain }: ChunkFallbackProps) {
  const t = useText();
  const [isNewer, setNewer] = useState(false);
  useEffect(() => {
    let current = true;
    void isReplaced().then((replaced) => current && setNewer(replaced));
    return () => {
      current = false;
    };
  }, [attempts]);
  const { newer, loading, slow, title } = t.chunkFallback;
  const failed = isLate === true ? slow : (text ?? title);
  const sentence = isNewer ? newer : isTrying === true ? loading : failed;
  return (
    <span className="chunk-fallback row note small no-print" role="alert">
      {/* A new element for each attempt: screen readers would not read unchanged text again. */}
      <span key={`${attempts} ${isNewer}`}>{sentence}</span>
      {!isNewer && (
        <button type="button" className="button button--small" onClick={onTryAgain}>
          {t.buttons.tryAgain}
        </button>
      )}
      {/* Firefox never requests a script again that it could not load once; no browser one that is on its way. */}
      {(isNewer || isLate === true || attempts > 1) && (
        <button type="button" className="button button--small" onClick={() => void reloadToNewest()}>
          {t.buttons.reload}
        </button>
      )}
    </span>
  );
}

/** Shows nothing for a second: most chunks have loaded by then. */
export function UntilLoaded({ failure, isSlow }: LoadState) {
  if (failure !== null) return <ChunkFallback {...failure} />;
  return isSlow && <Loading />;
}

function Loading() {
  const { loading } = useText().chunkFallback;
  useAnnounceWhenSettled(loading, 0);
  return <span className="chunk-fallback row secondary no-print">{loading}</span>;
}
