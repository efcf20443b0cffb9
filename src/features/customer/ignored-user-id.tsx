import { useText } from '#src/i18n/text-context.tsx';
import type { UserId } from '#src/lib/ids.ts';

/** The link was made by a partner; this account is its own customer, and the API wants no `user_id` from it. */
export function IgnoredUserId({ userId }: { userId: UserId }) {
  const t = useText();
  return (
    <p className="person-page__note" role="status">
      {t.onBehalf.ignored(userId)}
    </p>
  );
}
