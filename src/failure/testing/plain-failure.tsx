// Replaces `failure-panel.tsx` in tests.
import type { FailureProps } from '#src/failure/query-view.tsx';

export const FailurePanel = ({ error, note, onTryAgain, isRetrying = false }: FailureProps) => (
  <>
    {note}
    <button onClick={onTryAgain}>
      {error instanceof Error && error.message}, {String(isRetrying)}
    </button>
  </>
);
