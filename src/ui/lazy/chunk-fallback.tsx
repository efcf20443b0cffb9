import { createContext, use, useEffect, useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import './chunk-fallback.css';

type Release = {
  /** Asks the server whether it has another release than this tab runs. */
  readonly isReplaced: () => Promise<boolean>;
  readonly reload: () => void;
};

const ReleaseContext = createContext<Release>({
  isReplaced: () => Promise.resolve(false),
  reload: () => location.reload(),
});
export const ReleaseProvider = ReleaseContext.Provider;
export const useReload = (): (() => void) => use(ReleaseContext).reload;

export type ChunkFallbackProps = {
  /** What has failed; a part that could not be loaded, unless given. */
  readonly text?: string;
  /** How often it has failed. */
  readonly attempts: number;
  readonly onTryAgain: () => void;
};

/** Where a part of the page stands, or beside the button that was to bring it: that it could not be had, and the way on. */
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
    <span className="part-failure" role="alert">
      {/* New words for each attempt: the same ones would be heard once only. */}
      <span key={`${attempts} ${isNewer}`}>{isNewer ? t.noWords.newer : (text ?? t.noWords.title)}</span>
      {!isNewer && (
        <button type="button" className="button button--small" onClick={onTryAgain}>
          {t.noWords.tryAgain}
        </button>
      )}
      {/* Some browsers never ask again for a script that could not be loaded once. */}
      {(isNewer || attempts > 1) && (
        <button type="button" className="button button--small" onClick={reload}>
          {t.noWords.reload}
        </button>
      )}
    </span>
  );
}
