import { createContext, use, useEffect, useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import './chunk-fallback.css';

type Release = {
  /** Asks the server whether it serves another release than this tab runs. */
  readonly isReplaced: () => Promise<boolean>;
  readonly reload: () => void;
};

const ReleaseContext = createContext<Release>({
  isReplaced: () => Promise.resolve(false),
  reload: () => location.reload(),
});
export const ReleaseProvider = ReleaseContext.Provider;
export const useReload = (): (() => void) => use(ReleaseContext).reload;

type ChunkFallbackProps = {
  /** What failed; by default, that a part of the page could not be loaded. */
  readonly text?: string;
  /** Failures in a row. */
  readonly attempts: number;
  readonly onTryAgain: () => void;
};

/** Says that a part of the page could not be loaded, where it would stand or beside the button that opens it; offers to try again. */
export function ChunkFallback({ text, attempts, onTryAgain }: ChunkFallbackProps) {
  const t = useText();
  const { isReplaced, reload } = use(ReleaseContext);
  const [isNewer, setNewer] = useState(false);
  useEffect(() => {
    let current = true;
    void isReplaced().then((replaced) => current && setNewer(replaced));
    return () => {
      current = false;
    };
  }, [isReplaced, attempts]);
  return (
    <span className="chunk-fallback" role="alert">
      {/* A new element for each attempt: screen readers would not read unchanged text again. */}
      <span key={`${attempts} ${isNewer}`}>
        {isNewer ? t.chunkFallback.newer : (text ?? t.chunkFallback.title)}
      </span>
      {!isNewer && (
        <button type="button" className="button button--small" onClick={onTryAgain}>
          {t.chunkFallback.tryAgain}
        </button>
      )}
      {/* Firefox never requests a script again that it could not load once. */}
      {(isNewer || attempts > 1) && (
        <button type="button" className="button button--small" onClick={reload}>
          {t.chunkFallback.reload}
        </button>
      )}
    </span>
  );
}
