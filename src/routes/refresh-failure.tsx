import { useText } from '#src/i18n/text-context.tsx';
import { FailureOf } from './failure-of.tsx';
import { useAge } from './use-age.ts';
import type { WaysOut } from './use-ways-out.ts';

/** A refresh failed: the older records stay, with a word on their age, and the failure beside them. */
export function RefreshFailure({
  error,
  updatedAt,
  waysOut,
}: {
  error: unknown;
  updatedAt: number;
  waysOut: WaysOut;
}) {
  const t = useText();
  const age = useAge(updatedAt);
  return (
    <div className="person-page__stale">
      <p className="person-page__note">{t.failures.refreshFailed(age)}</p>
      <FailureOf error={error} {...waysOut} />
    </div>
  );
}
