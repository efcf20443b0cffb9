import { useText } from '#src/i18n/text-context.tsx';
import { Failure } from '#src/features/failure/failure.tsx';
import { useAge } from '#src/ui/hooks/use-age.ts';
import type { RetryActions } from '#src/features/failure/use-retry.ts';

/** A refresh failed: the older records stay on the screen, and this tells how old they are and what failed. */
export function RefreshFailure({
  error,
  updatedAt,
  retryActions,
}: {
  error: unknown;
  updatedAt: number;
  retryActions: RetryActions;
}) {
  const t = useText();
  const age = useAge(updatedAt);
  return (
    <div className="person-page__stale">
      <p className="person-page__note">{t.person.refreshFailed(age)}</p>
      <Failure error={error} {...retryActions} />
    </div>
  );
}
