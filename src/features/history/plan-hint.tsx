import { useText } from '#src/i18n/text-context.tsx';
import { isComponentMissing } from '#src/api/search-refusals.ts';
import type { UserId } from '#src/lib/ids.ts';
import { usePlainlyLacks } from '#src/session/use-plainly-lacks.ts';
import type { HistoryQueries } from './use-history.ts';

type PlanHintProps = {
  readonly userId: UserId | null;
  readonly events: HistoryQueries['events'];
};

/** Why there may be no events, before the API says so itself. */
export function PlanHint({ userId, events: { data, error } }: PlanHintProps) {
  const t = useText().history;
  const plainlyLacks = usePlainlyLacks(userId);
  const hasEvents = data !== undefined && data.history.events.length > 0;
  if (hasEvents || isComponentMissing(error) || !plainlyLacks('get.person_events')) return null;
  return <p className="quiet">{t.planHint}</p>;
}
