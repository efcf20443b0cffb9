// Replaces `failure.tsx` in tests.
import type { FailureProps } from '#src/failure/query-view.tsx';

export const Failure = ({ error, note, onTryAgain, isRetrying = false }: FailureProps) => (
  <>
    {note}
    <button onClick={onTryAgain}>
      {error instanceof Error && error.message}, {String(isRetrying)}
    </button>
  </>
);

export const Offline = () => 'Offline';
