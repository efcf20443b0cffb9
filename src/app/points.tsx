import { useText } from '#src/i18n/text-context.tsx';
import { isLow, type DayPoints, todaysPoints } from '#src/session/api-usage.ts';
import { useStore, useServices } from '#src/session/services.tsx';
import { useNow } from '#src/ui/browser-state.ts';
import { useEmbedded } from '#src/ui/links.tsx';
import './app.css';

export function FewPoints() {
  const t = useText();
  const points = usePoints();
  const embedded = useEmbedded();
  if (points === null || !isLow(points)) return null;
  return (
    <p className={`few-points secondary cut ${embedded ? '' : 'visually-hidden--narrow'}`}>
      {t.points.few(points.left)}
    </p>
  );
}

export function PointsOfToday() {
  const t = useText();
  const points = usePoints();
  if (points === null) return null;
  const { left, limit } = points;
  return (
    <p className={isLow(points) ? 'few-points secondary' : 'secondary'}>
      {t.points.today(limit === null ? null : limit - left, left)}
    </p>
  );
}

function usePoints(): DayPoints | null {
  return todaysPoints(useStore(useServices().usage), useNow());
}
