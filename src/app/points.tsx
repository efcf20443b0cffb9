import { useText } from '#src/i18n/text-context.tsx';
import { isLow, type DayPoints, todaysPoints } from '#src/session/api-usage.ts';
import { useStore, useServices } from '#src/session/services.tsx';
import { useNow } from '#src/ui/browser-state.ts';
import { WarningIcon } from '#src/ui/icons.tsx';
import './app-bar.css';

export function FewPoints() {
  const t = useText();
  const points = usePoints();
  if (points === null || !isLow(points)) return null;
  return (
    <p className="few-points line rigid small warning" title={t.settings.fewPoints(points.left)}>
      <WarningIcon />
      <span>{t.settings.fewPoints(points.left)}</span>
    </p>
  );
}

export function PointsOfToday() {
  const t = useText();
  const points = usePoints();
  if (points === null) return null;
  const { left, limit } = points;
  return (
    <p className={isLow(points) ? 'warning small' : 'secondary'}>
      {t.settings.pointsToday(limit === null ? null : limit - left, left)}
    </p>
  );
}

function usePoints(): DayPoints | null {
  return todaysPoints(useStore(useServices().usage), useNow());
}
