import { useText } from '#src/i18n/text-context.tsx';
import { Failure } from '#src/features/failure/failure.tsx';
import type { LoadedHistory } from './use-history.ts';

type RefreshFailedProps = { readonly error: unknown; readonly retry: LoadedHistory['retryRefresh'] };

/** A refresh failed: the older events stay. */
export function RefreshFailed({ error, retry }: RefreshFailedProps) {
  const t = useText();
  return (
    <div className="history__failed">
      <p className="history__note">{t.history.refreshFailed}</p>
      <Failure error={error} {...retry} />
    </div>
  );
}
