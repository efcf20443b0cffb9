import { useObserved, useServices } from '#src/session/services.tsx';
import { useNow } from '#src/ui/hooks/use-now.ts';
import { viewPoints, type PointsView } from './points-left.ts';

/** The points left, from the last answer that reported them. */
export function usePoints(): PointsView & { readonly now: number } {
  const { points } = useObserved(useServices().usage);
  const now = useNow();
  if (points === null) return { day: null, hour: null, minute: null, now };
  return { ...viewPoints(points.limits, points.at, Math.max(now, points.at)), now };
}
