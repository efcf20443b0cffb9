import { useText } from '#src/i18n/text-context.tsx';
import type { UserId } from '#src/lib/ids.ts';

/** A partner's link opened by an account that is no partner's: the API refuses its `user_id`, so the page goes without. */
export function IgnoredUserId({ userId }: { userId: UserId }) {
  const t = useText();
  return (
    <p className="note" role="status">
      {t.onBehalf.ignored(userId)}
    </p>
  );
}
