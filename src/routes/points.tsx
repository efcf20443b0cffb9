import { PointsBadge } from '#src/components/points-badge.tsx';
import { viewPoints } from '#src/view-model/points-left.ts';
import { useObserved, useServices } from './services.tsx';
import { useNow } from './use-now.ts';
import { useCardsPainted } from './use-painted.ts';

/** The points left, from the last answer that told them. */
export function Points() {
  const { points } = useObserved(useServices().usage);
  const now = useNow();
  // They come with the person's answer, and after the person's cards.
  const painted = useCardsPainted();
  return (
    <PointsBadge
      {...(points === null || !painted
        ? { day: null, minute: null }
        : viewPoints(points.limits, points.at, Math.max(now, points.at)))}
    />
  );
}
