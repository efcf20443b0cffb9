import { useText } from '#src/i18n/text-context.tsx';
import { Failure } from './failure.tsx';
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
      <p className="person-page__note">{t.person.refreshFailed(age)}</p>
      <Failure error={error} {...waysOut} />
    </div>
  );
}
