import { useText } from '#src/i18n/text-context.tsx';
import { isComponentMissing } from '#src/api/search-refusals.ts';
import type { UserId } from '#src/lib/ids.ts';
import { usePlainlyLacks } from '#src/session/use-plainly-lacks.ts';
import type { LoadedHistory } from './use-history.ts';

type PlanHintProps = {
  readonly userId: UserId | null;
  readonly loaded: Pick<LoadedHistory, 'history' | 'error'>;
};

/** Why there may be no events, before the API says so itself. */
export function PlanHint({ userId, loaded: { history, error } }: PlanHintProps) {
  const t = useText().history;
  const plainlyLacks = usePlainlyLacks(userId);
  const hasEvents = history !== null && history.events.length > 0;
  if (hasEvents || isComponentMissing(error) || !plainlyLacks('get.person_events')) return null;
  return <p className="quiet">{t.planHint}</p>;
}
